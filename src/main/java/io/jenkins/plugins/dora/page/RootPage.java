package io.jenkins.plugins.dora.page;

import hudson.Extension;
import hudson.model.RootAction;
import hudson.security.AccessControlled;
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
    public void checkAccess() {
        Jenkins.get().checkPermission(Jenkins.READ);
    }

    @Override
    public AccessControlled owner() {
        return Jenkins.get();
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public Predicate<Optional<String>> covered() {
        return job -> true;
    }

    @Override
    public Predicate<Optional<String>> visible() {
        return readable();
    }
}
