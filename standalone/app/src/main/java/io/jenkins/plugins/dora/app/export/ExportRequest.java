package io.jenkins.plugins.dora.app.export;

import io.jenkins.plugins.dora.report.Reporter;
import java.time.Duration;
import java.time.Instant;

/**
 * What to export.
 *
 * @param reporter knows what is recorded
 * @param from the first moment of the history
 * @param to the last
 * @param step from one value of a series to the next
 */
public record ExportRequest(Reporter reporter, Instant from, Instant to, Duration step) {}
