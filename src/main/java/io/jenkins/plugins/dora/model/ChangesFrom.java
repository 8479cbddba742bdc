package io.jenkins.plugins.dora.model;

/** Where the changes of a deployment were learned from. */
public enum ChangesFrom {
    /** Named by whoever recorded the deployment. */
    STATED,
    /** The recorded changes of the application versions since the baseline's version. */
    VERSION,
    /** The commits between the baseline's revision and the deployed one, read from the repository. */
    GIT_RANGE,
    /** The change sets of the builds since the baseline's build. */
    CHANGELOG,
    /** Nowhere: no source knew any. */
    NONE
}
