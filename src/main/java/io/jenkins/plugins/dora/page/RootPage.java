package io.jenkins.plugins.dora.page;

import hudson.Extension;
import hudson.model.RootAction;
import java.util.Optional;
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
    Predicate<Optional<String>> visible() {
        return Jenkins.get().hasPermission(Jenkins.ADMINISTER) ? job -> true : new Visibility(new JobReader()::mayRead);
    }
}
