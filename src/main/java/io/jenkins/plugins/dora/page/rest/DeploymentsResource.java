package io.jenkins.plugins.dora.page.rest;

import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/** {@code deployments}: the list, and each of them by its key. */
@Restricted(NoExternalUse.class)
public final class DeploymentsResource extends Resource {
    public DeploymentsResource(Subject subject) {
        super(subject, answers -> answers.deployments().page());
    }

    /** Returns the deployment with a key. */
    public Resource getDynamic(String key, StaplerRequest2 req, StaplerResponse2 rsp) {
        return new Resource(
                subject(), answers -> answers.deployment(key).orElseThrow(() -> Refusal.notFound("deployment " + key)));
    }
}
