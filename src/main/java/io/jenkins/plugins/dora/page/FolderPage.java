package io.jenkins.plugins.dora.page;

import hudson.model.AbstractItem;
import hudson.model.Item;
import hudson.security.AccessControlled;
import io.jenkins.plugins.dora.page.access.JobAccess;
import io.jenkins.plugins.dora.page.access.Visibility;
import java.util.Optional;
import java.util.function.Predicate;

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
    public Predicate<Optional<String>> visible() {
        String beneath = folder.getFullName() + '/';
        Predicate<String> readable = JobAccess.of(Item.READ);
        return new Visibility(job -> job.startsWith(beneath) && readable.test(job), false);
    }
}
