package io.jenkins.plugins.dora.page.rest;

import hudson.model.Item;
import hudson.security.AccessControlled;
import io.jenkins.plugins.dora.configuration.DoraPermissions;
import io.jenkins.plugins.dora.page.access.JobAccess;
import io.jenkins.plugins.dora.page.access.Visibility;
import java.util.Optional;
import java.util.function.Predicate;
import jenkins.model.Jenkins;

/** What a page is about, as the REST API below it has to know. */
public interface Subject {
    /** Throws unless the current user may read the page. */
    void checkAccess();

    /** Returns whose permissions decide who may record here. */
    AccessControlled owner();

    /** Tells from the job that did a deployment whether it belongs here and may be seen by the current user. */
    Predicate<Optional<String>> visible();

    /** Tells from the job that did a deployment whether it may be seen by the current user, wherever it belongs. */
    default Predicate<Optional<String>> readable() {
        return new Visibility(JobAccess.of(Item.READ), Jenkins.get().hasPermission(DoraPermissions.VIEW));
    }

    /** Whether this is about the whole controller, so that what no job did belongs here, too. */
    boolean isWhole();
}
