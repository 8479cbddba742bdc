package io.jenkins.plugins.dora.report;

import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * Failed attempts of one application.
 *
 * @param application its name
 * @param failures attempts with result FAILURE
 */
@ExportedBean(defaultVisibility = Report.ALWAYS)
public record ApplicationFailuresBean(
        @Exported String application, @Exported int failures) {}
