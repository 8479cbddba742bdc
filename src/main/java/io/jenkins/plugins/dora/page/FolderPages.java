package io.jenkins.plugins.dora.page;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.AbstractItem;
import hudson.model.Action;
import hudson.model.ItemGroup;
import hudson.model.Job;
import java.util.Collection;
import java.util.List;
import jenkins.YesNoMaybe;
import jenkins.model.TransientActionFactory;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Gives everything that holds jobs its page: folders, and the projects that make a job of each branch or repository. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
@Restricted(NoExternalUse.class)
public final class FolderPages extends TransientActionFactory<AbstractItem> {
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
