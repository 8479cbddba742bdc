package io.jenkins.plugins.dora.webhook.statement;

import io.jenkins.plugins.dora.model.text.TextKind;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The names in a statement, as far as they are known. Texts are corrected: invalid characters are replaced, and long texts
 * are shortened.
 *
 * @param application what was deployed, or suffers
 * @param environment where
 * @param version which version of it
 * @param title a short description
 * @param url where to read more; begins with {@code http://} or {@code https://}
 */
public record StatedNames(
        Optional<String> application,
        Optional<String> environment,
        Optional<String> version,
        Optional<String> title,
        Optional<String> url) {
    /** Nothing is known. */
    public static final StatedNames NONE =
            new StatedNames(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public StatedNames {
        application = mended(application, TextKind.NAME);
        environment = mended(environment, TextKind.NAME);
        version = mended(version, TextKind.NAME);
        title = mended(title, TextKind.NAME);
        url = mended(url, TextKind.ADDRESS).filter(StatedNames::isWebAddress);
    }

    /** Returns the names of a deployment. */
    public static StatedNames of(Optional<String> application, Optional<String> environment, Optional<String> version) {
        return new StatedNames(application, environment, version, Optional.empty(), Optional.empty());
    }

    /** Returns the names of an incident. */
    public static StatedNames ofIncident(
            Optional<String> application, Optional<String> environment, Optional<String> title, Optional<String> url) {
        return new StatedNames(application, environment, Optional.empty(), title, url);
    }

    /** Returns these names, and those of {@code other} where nothing is known here. */
    public StatedNames or(StatedNames other) {
        return new StatedNames(
                application.or(other::application),
                environment.or(other::environment),
                version.or(other::version),
                title.or(other::title),
                url.or(other::url));
    }

    private static Optional<String> mended(Optional<String> text, TextKind kind) {
        UnaryOperator<String> mend = kind::recorded;
        return text.map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(mend)
                .filter(value -> !value.isEmpty());
    }

    private static boolean isWebAddress(String url) {
        String begin = url.toLowerCase(Locale.ROOT);
        return begin.startsWith("https://") || begin.startsWith("http://");
    }
}
