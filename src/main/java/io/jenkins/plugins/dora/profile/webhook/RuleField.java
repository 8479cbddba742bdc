package io.jenkins.plugins.dora.profile.webhook;

/** A field of an event that a rule of a webhook may state, as text in which <code>${path}</code> stands for a value of the body. */
public enum RuleField {
    /** The application that was deployed, or is affected. */
    APPLICATION("application"),
    /** Its environment. */
    ENVIRONMENT("environment"),
    /** Its version. */
    VERSION("version"),
    /** A short description of an incident. */
    TITLE("title"),
    /** Where to read more about an incident. */
    URL("url"),
    /** The identity of the event; statements with the same id are about the same event. */
    ID("id", true),
    /** The result of a deployment. */
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

    /** Returns whether only a rule of {@link Source#JSON} may state it: every other source has a field of its own for it. */
    public boolean isOnlyOfJson() {
        return onlyOfJson;
    }
}
