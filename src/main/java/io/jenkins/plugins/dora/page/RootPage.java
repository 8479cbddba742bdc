package io.jenkins.plugins.dora.page;

import hudson.Extension;
import hudson.model.RootAction;
import io.jenkins.plugins.dora.model.Deployment;
import java.util.function.Predicate;
import jenkins.YesNoMaybe;
import jenkins.model.Jenkins;

/** The page of the whole controller: about every deployment that its reader may see. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
public final class RootPage extends DoraPage implements RootAction {
    @Override
    public String getScopeName() {
        return "";
    }

    @Override
    public String getPath() {
        return getUrlName() + '/';
    }

    @Override
    void checkAccess() {
        Jenkins.get().checkPermission(Jenkins.READ);
    }

    @Override
    Predicate<Deployment> visible() {
        return Jenkins.get().hasPermission(Jenkins.ADMINISTER)
                ? deployment -> true
                : new Visibility(new JobReader()::mayRead);
    }
}
