package io.jenkins.plugins.dora.page;

import hudson.Extension;
import hudson.model.UnprotectedRootAction;
import hudson.security.AccessControlled;
import io.jenkins.plugins.dora.page.feed.EventFeed;
import java.util.Optional;
import java.util.function.Predicate;
import jenkins.YesNoMaybe;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.Stapler;
import org.kohsuke.stapler.StaplerProxy;

/**
 * The page of the whole controller: about every deployment that its reader may see.
 *
 * <p>Programs that read the feed of events with a token are no users, so Jenkins does not guard this page: it does itself.
 */
@Extension(dynamicLoadable = YesNoMaybe.YES)
public final class RootPage extends DoraPage implements UnprotectedRootAction, StaplerProxy {
    @Override
    public Object getTarget() {
        if (!EventFeed.isAskedWithToken(Stapler.getCurrentRequest2())) {
            checkAccess();
        }
        return this;
    }

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
