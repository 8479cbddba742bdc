package io.jenkins.plugins.dora.page.rest;

import hudson.model.Item;
import hudson.security.AccessControlled;
import io.jenkins.plugins.dora.configuration.DoraPermissions;
import io.jenkins.plugins.dora.page.access.JobAccess;
import io.jenkins.plugins.dora.page.access.Visibility;
import java.util.Optional;
import java.util.function.Predicate;
import jenkins.model.Jenkins;

/** The jobs that a page covers, and who may read and record there. */
public interface PageScope {
    /** Throws unless the current user may read the page. */
    void checkAccess();

    /** Returns the object whose permissions decide who may record here. */
    AccessControlled owner();

    /** Accepts the jobs whose deployments belong to the page, independent of the user; empty for no job. */
    Predicate<Optional<String>> covered();

    /** Accepts the jobs whose deployments belong to the page and are visible to the current user; empty for no job. */
    Predicate<Optional<String>> visible();

    /** Accepts the jobs whose deployments are visible to the current user anywhere; empty for no job. */
    default Predicate<Optional<String>> readable() {
        return new Visibility(JobAccess.of(Item.READ), Jenkins.get().hasPermission(DoraPermissions.VIEW));
    }

    /** Whether the page covers the controller, and so also deployments that no job did. */
    boolean isWhole();
}
