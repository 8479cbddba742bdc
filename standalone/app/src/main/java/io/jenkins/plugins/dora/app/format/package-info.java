/**
 * Prints a report: as text for people, as the JSON of the REST API, as CSV for spreadsheets.
 *
 * <p>Nothing is computed here; the formats differ in shape, never in the numbers.
 */
@NullMarked
package io.jenkins.plugins.dora.app.format;

import org.jspecify.annotations.NullMarked;
