/**
 * The pages of a job, of a folder, of a view, and of the controller at {@code /dora/}.
 *
 * <p>The views only frame what the scripts draw from the REST API.
 */
@NullMarked
package io.jenkins.plugins.dora.page;

import org.jspecify.annotations.NullMarked;
