/**
 * The REST API below a page: translates between requests and the answers and submissions of the report.
 *
 * <p>Every way in asks for the permission itself, every answer shows only what its reader may see, and what cannot be met is
 * answered in JSON that names the field.
 */
@NullMarked
package io.jenkins.plugins.dora.page.rest;

import org.jspecify.annotations.NullMarked;
