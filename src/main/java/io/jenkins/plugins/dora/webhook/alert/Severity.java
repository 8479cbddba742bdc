package io.jenkins.plugins.dora.webhook.alert;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The severities of alerts that page nobody. */
final class Severity {
    private static final Set<String> PAGES_NOBODY = Set.of(
            "warning",
            "warn",
            "info",
            "informational",
            "information",
            "notice",
            "debug",
            "low",
            "minor",
            "none",
            "ok",
            "ticket");

    private Severity() {}

    /** Returns why an alert of {@code severity} does not count; empty if it does, as one without any does. */
    static Optional<String> whyNot(Optional<String> severity) {
        return severity.filter(word -> PAGES_NOBODY.contains(word.toLowerCase(Locale.ROOT)))
                .map(word -> "the severity is " + word + ", which pages nobody");
    }
}
