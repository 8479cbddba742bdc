/**
 * The REST API below a page: translates requests into queries and submissions, and exceptions into errors.
 *
 * <p>Every resource checks the permission itself, every answer contains only data that its reader may see, and every error
 * is JSON with a code.
 */
@NullMarked
package io.jenkins.plugins.dora.page.rest;

import org.jspecify.annotations.NullMarked;
