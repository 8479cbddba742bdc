package hudson.init;

public enum InitMilestone {
    SYSTEM_CONFIG_LOADED,
    COMPLETED
}
