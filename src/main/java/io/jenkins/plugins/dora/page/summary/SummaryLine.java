package io.jenkins.plugins.dora.page.summary;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.report.link.Key;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** A deployment on the page of its build. */
@Restricted(NoExternalUse.class)
public final class SummaryLine {
    private final Deployment deployment;
    private final String jobUrl;

    /**
     * @param jobUrl address of the job relative to the root of Jenkins
     */
    SummaryLine(Deployment deployment, String jobUrl) {
        this.deployment = deployment;
        this.jobUrl = jobUrl;
    }

    /** Returns what was deployed where, such as {@code shop 1.4.2 to production}. */
    public String getSubject() {
        return deployment.application() + ' ' + deployment.version() + " to " + deployment.environment();
    }

    public String getResult() {
        return deployment.result().name();
    }

    /** Returns the address of the deployment's story relative to the root of Jenkins. */
    public String getUrl() {
        return jobUrl + "dora/?view=deployments&deployment=" + Key.of(deployment.id());
    }
}
