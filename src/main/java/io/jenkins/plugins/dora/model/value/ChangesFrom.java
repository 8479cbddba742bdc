package io.jenkins.plugins.dora.model.value;

/** The source of the changes of a deployment. */
public enum ChangesFrom {
    /** Named by the recorder of the deployment, who may also have said that there are none. */
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
