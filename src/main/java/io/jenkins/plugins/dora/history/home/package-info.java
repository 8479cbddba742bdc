/**
 * Finds the jobs of a Jenkins home, their names in Jenkins, and their settings.
 *
 * <p>The layout is that of Jenkins itself and of the plugins for folders, branches, matrix projects, Maven projects and
 * promotions. A directory's name is not always its job's: branches and repositories have their names in files.
 */
@NullMarked
package io.jenkins.plugins.dora.history.home;

import org.jspecify.annotations.NullMarked;
