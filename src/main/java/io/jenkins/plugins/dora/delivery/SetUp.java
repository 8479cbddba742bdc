package io.jenkins.plugins.dora.delivery;

import io.jenkins.plugins.dora.profile.webhook.Source;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

/** How to enter the address of a webhook at its sender, in three steps. */
public final class SetUp {
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle(SetUp.class.getName(), Locale.ROOT, SetUp.class.getClassLoader());
    private static final int STEPS = 3;

    private SetUp() {}

    /**
     * Returns the steps.
     *
     * @param address the address of the webhook
     */
    public static List<String> steps(Source source, String address) {
        return IntStream.rangeClosed(1, STEPS)
                .mapToObj(step -> MessageFormat.format(TEXTS.getString(source + "." + step), address))
                .toList();
    }
}
