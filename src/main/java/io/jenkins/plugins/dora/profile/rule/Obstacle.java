package io.jenkins.plugins.dora.profile.rule;

/** Why a build is not recorded although a rule is about it, and says what it deployed. */
public enum Obstacle {
    /** The rule names a stage, and what the Pipeline did is gone or cannot be read. */
    STAGE_UNKNOWN("it is unknown whether the stage ran"),
    /** The environment is a list, such as the value of a parameter with several choices. */
    SEVERAL_ENVIRONMENTS("the environment is a list of several");

    private final String sentence;

    Obstacle(String sentence) {
        this.sentence = sentence;
    }

    /** Returns it in words to follow "since". */
    public String sentence() {
        return sentence;
    }
}
