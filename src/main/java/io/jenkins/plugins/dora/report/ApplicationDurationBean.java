package io.jenkins.plugins.dora.report;

import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * How long deployments of one application took.
 *
 * @param application its name
 * @param deployments successful deployments
 * @param meanSeconds their mean duration
 */
@ExportedBean(defaultVisibility = Report.ALWAYS)
public record ApplicationDurationBean(
        @Exported String application,
        @Exported int deployments,
        @Exported double meanSeconds) {}
