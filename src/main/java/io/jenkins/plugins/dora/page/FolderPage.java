package io.jenkins.plugins.dora.page;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.AbstractItem;
import hudson.model.Action;
import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.model.Job;
import hudson.security.AccessControlled;
import io.jenkins.plugins.dora.page.access.JobAccess;
import io.jenkins.plugins.dora.page.access.Visibility;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jenkins.YesNoMaybe;
import jenkins.model.TransientActionFactory;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** The page of a folder, or of a project of many branches: about what the jobs beneath it deployed. */
public final class FolderPage extends DoraPage {
    private final AbstractItem folder;

    FolderPage(AbstractItem folder) {
        this.folder = folder;
    }

    /** Returns the folder, whose side panel frames the page. */
    public AbstractItem getFolder() {
        return folder;
    }

    @Override
    public String getScopeName() {
        return folder.getFullDisplayName();
    }

    @Override
    public String getPath() {
        return folder.getUrl() + getUrlName() + '/';
    }

    @Override
    public void checkAccess() {
        folder.checkPermission(Item.READ);
    }

    @Override
    public AccessControlled owner() {
        return folder;
    }

    @Override
    public Predicate<Optional<String>> covered() {
        String beneath = folder.getFullName() + '/';
        return new Visibility(job -> job.startsWith(beneath), false);
    }

    @Override
    public Predicate<Optional<String>> visible() {
        return covered().and(new Visibility(JobAccess.of(Item.READ), false));
    }

    /** Gives everything that holds jobs its page: folders, and the projects that make a job of each branch or repository. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    @Restricted(NoExternalUse.class)
    public static final class Factory extends TransientActionFactory<AbstractItem> {
        @Override
        public Class<AbstractItem> type() {
            return AbstractItem.class;
        }

        @Override
        public Class<? extends Action> actionType() {
            return FolderPage.class;
        }

        @Override
        public @NonNull Collection<? extends Action> createFor(@NonNull AbstractItem target) {
            boolean isFolder = target instanceof ItemGroup<?> && !(target instanceof Job<?, ?>);
            return isFolder ? List.of(new FolderPage(target)) : List.of();
        }
    }
}
