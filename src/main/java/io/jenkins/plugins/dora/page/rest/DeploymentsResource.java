package io.jenkins.plugins.dora.page.rest;

import io.jenkins.plugins.dora.report.rest.RestException;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/** {@code deployments}: the list, and each deployment by its key. */
@Restricted(NoExternalUse.class)
public final class DeploymentsResource extends Resource {
    public DeploymentsResource(PageScope scope) {
        super(scope, answers -> answers.deployments().page());
    }

    /** Returns the deployment with a key. */
    public Resource getDynamic(String key, StaplerRequest2 req, StaplerResponse2 rsp) {
        return new Resource(
                scope(),
                answers -> answers.deployment(key, JobRepositories::browse)
                        .orElseThrow(() -> RestException.notFound("deployment", key)));
    }
}
