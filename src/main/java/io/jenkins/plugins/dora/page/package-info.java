/**
 * The pages and the REST API: of a job, and of the whole controller at {@code /dora/}.
 *
 * <p>The views only frame what the scripts draw from the report. Every answer shows only what its reader may see,
 * and every way in asks for the permission itself.
 */
@NullMarked
package io.jenkins.plugins.dora.page;

import org.jspecify.annotations.NullMarked;
