package io.jenkins.plugins.dora.report;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The content coding {@code gzip} of HTTP. */
public final class Gzip {
    private static final Pattern ACCEPTED = Pattern.compile("(^|,) *(gzip|\\*) *(; *q=(1|0\\.0*[1-9])[^,]*)?(,|$)");

    private Gzip() {}

    /**
     * Whether a client accepts it.
     *
     * @param acceptEncoding the header {@code Accept-Encoding}
     */
    public static boolean isAccepted(@Nullable String acceptEncoding) {
        return acceptEncoding != null
                && ACCEPTED.matcher(acceptEncoding.toLowerCase(Locale.ROOT)).find();
    }
}
