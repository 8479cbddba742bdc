/**
 * Reads the changelogs that the plugins for git, Subversion and Mercurial keep with a build.
 *
 * <p>Names of authors and paths are seen by the {@link io.jenkins.plugins.dora.profile.ChangeFilter} and by nobody else.
 */
@NullMarked
package io.jenkins.plugins.dora.history.changelog;

import org.jspecify.annotations.NullMarked;
