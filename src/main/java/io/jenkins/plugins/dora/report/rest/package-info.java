/**
 * The REST API as Jenkins and {@code dora serve} share it: one list of {@link Endpoint}s, and one table from exceptions to
 * {@link RestError}s.
 */
@NullMarked
package io.jenkins.plugins.dora.report.rest;

import org.jspecify.annotations.NullMarked;
