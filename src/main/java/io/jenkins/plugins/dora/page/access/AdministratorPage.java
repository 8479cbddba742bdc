package io.jenkins.plugins.dora.page.access;

import hudson.model.ManagementLink;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.StaplerProxy;

/** A page among the tools under Manage Jenkins. For administrators only, whatever is asked of it. */
public abstract class AdministratorPage extends ManagementLink implements StaplerProxy {
    @Override
    public final Category getCategory() {
        return Category.TOOLS;
    }

    @Override
    public final Object getTarget() {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return this;
    }
}
