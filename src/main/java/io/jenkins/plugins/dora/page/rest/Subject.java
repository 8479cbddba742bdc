package io.jenkins.plugins.dora.page.rest;

import hudson.security.AccessControlled;
import java.util.Optional;
import java.util.function.Predicate;

/** What a page is about, as the REST API below it has to know. */
public interface Subject {
    /** Throws unless the current user may read the page. */
    void checkAccess();

    /** Returns whose permissions decide who may record here. */
    AccessControlled owner();

    /** Tells from the job that did a deployment whether it belongs here and may be seen by the current user. */
    Predicate<Optional<String>> visible();

    /** Whether this is about the whole controller, so that what no job did belongs here, too. */
    boolean isWhole();
}
