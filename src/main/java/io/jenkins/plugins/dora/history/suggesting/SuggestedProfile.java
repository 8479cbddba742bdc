package io.jenkins.plugins.dora.history.suggesting;

import java.util.List;

/** Suggestions as a profile in YAML, to read, to correct and to paste. */
public final class SuggestedProfile {
    private SuggestedProfile() {}

    /** Returns the YAML; what a rule was guessed from is a comment above it. */
    public static String of(List<Suggestion> suggestions) {
        StringBuilder yaml = new StringBuilder("# Guessed from past builds: review, correct and try it.\ndora:\n");
        if (suggestions.isEmpty()) {
            return yaml.append("  # No job has a name or parameters that suggest deployments.\n  rules: []\n")
                    .toString();
        }
        yaml.append("  rules:\n");
        suggestions.forEach(suggestion -> append(yaml, suggestion));
        return yaml.toString();
    }

    private static void append(StringBuilder yaml, Suggestion suggestion) {
        yaml.append("    # ").append(printable(suggestion.evidence())).append('\n');
        yaml.append("    - jobs: ").append(quoted(suggestion.jobs())).append('\n');
        suggestion.branch().ifPresent(branch -> key(yaml, "branches", branch));
        key(yaml, "application", suggestion.application());
        key(yaml, "version", suggestion.version());
        key(yaml, "environment", suggestion.environment());
    }

    private static void key(StringBuilder yaml, String name, String value) {
        yaml.append("      ").append(name).append(": ").append(quoted(value)).append('\n');
    }

    private static String quoted(String text) {
        return '"' + printable(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A line break in a name would end the comment or the value. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{C}\\u2028\\u2029]", "?");
    }
}
