package io.jenkins.plugins.dora.profile.webhook;

/** A field of an event that a rule of a webhook may state, as text in which <code>${path}</code> stands for a value of the body. */
public enum RuleField {
    /** What was deployed, or suffers. */
    APPLICATION("application"),
    /** Where. */
    ENVIRONMENT("environment"),
    /** Which version of it. */
    VERSION("version"),
    /** A short description of an incident. */
    TITLE("title"),
    /** Where to read more about an incident. */
    URL("url"),
    /** What tells the event from all others; what states the same id is the same event. */
    ID("id", true),
    /** How a deployment ended. */
    RESULT("result", true),
    /** The deployed source revision. */
    REVISION("revision", true),
    /** When a deployment began. */
    STARTED_AT("startedAt", true),
    /** When a deployment ended. */
    FINISHED_AT("finishedAt", true),
    /** When an incident began. */
    OPENED_AT("openedAt", true),
    /** When somebody began to look into an incident. */
    ACKNOWLEDGED_AT("acknowledgedAt", true),
    /** When service was restored. */
    RESOLVED_AT("resolvedAt", true);

    private final String key;
    private final boolean onlyOfJson;

    RuleField(String key) {
        this(key, false);
    }

    RuleField(String key, boolean onlyOfJson) {
        this.key = key;
        this.onlyOfJson = onlyOfJson;
    }

    /** Returns the key in YAML. */
    public String key() {
        return key;
    }

    /** Returns whether only a rule of {@link Source#JSON} may state it: every other source says it in a field of its own. */
    public boolean isOnlyOfJson() {
        return onlyOfJson;
    }
}
