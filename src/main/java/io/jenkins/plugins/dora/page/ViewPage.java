package io.jenkins.plugins.dora.page;

import hudson.Extension;
import hudson.model.Action;
import hudson.model.AllView;
import hudson.model.Item;
import hudson.model.TopLevelItem;
import hudson.model.TransientViewActionFactory;
import hudson.model.View;
import hudson.security.ACL;
import hudson.security.ACLContext;
import hudson.security.AccessControlled;
import io.jenkins.plugins.dora.page.access.JobAccess;
import io.jenkins.plugins.dora.page.access.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jenkins.YesNoMaybe;
import org.jspecify.annotations.Nullable;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** The page of a view: about what the jobs in it deployed, and those beneath the folders in it. */
public final class ViewPage extends DoraPage {
    private final View view;

    ViewPage(View view) {
        this.view = view;
    }

    /** Returns the view, whose side panel frames the page. */
    public View getView() {
        return view;
    }

    /** Returns no icon, so no link, where the page of the folder or of the controller says the same in the same place. */
    @Override
    public @Nullable String getIconFileName() {
        return view instanceof AllView || view.isDefault() ? null : super.getIconFileName();
    }

    @Override
    public String getScopeName() {
        return view.getDisplayName();
    }

    @Override
    public String getPath() {
        return view.getViewUrl() + getUrlName() + '/';
    }

    @Override
    public void checkAccess() {
        view.checkPermission(View.READ);
    }

    @Override
    public AccessControlled owner() {
        return view;
    }

    @Override
    @SuppressWarnings("try") // the context is only there to be closed
    public Predicate<Optional<String>> covered() {
        try (ACLContext everything = ACL.as2(ACL.SYSTEM2)) {
            return jobs();
        }
    }

    @Override
    public Predicate<Optional<String>> visible() {
        return jobs().and(new Visibility(JobAccess.of(Item.READ), false));
    }

    /** Returns the jobs that the view shows to the current user. */
    private Predicate<Optional<String>> jobs() {
        Set<String> items =
                view.getAllItems().stream().map(TopLevelItem::getFullName).collect(Collectors.toSet());
        return new Visibility(job -> isIn(items, job), false);
    }

    /** Tells whether a job, or a folder above it, is one of the items. */
    static boolean isIn(Set<String> items, String job) {
        for (int end = job.length(); end > 0; end = job.lastIndexOf('/', end - 1)) {
            if (items.contains(job.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** Gives every view its page. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    @Restricted(NoExternalUse.class)
    public static final class Factory extends TransientViewActionFactory {
        @Override
        public List<Action> createFor(View view) {
            return List.of(new ViewPage(view));
        }
    }
}
