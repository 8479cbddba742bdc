package io.jenkins.plugins.dora.report;

import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * A stretch of the way from commit to deployment.
 *
 * @param name such as {@code COMMIT_TO_BUILD}
 * @param changes changes for which both ends are known
 * @param medianSeconds interpolated median
 * @param meanSeconds mean
 */
@ExportedBean(defaultVisibility = Report.ALWAYS)
public record StageBean(
        @Exported String name,
        @Exported int changes,
        @Exported @Nullable Double medianSeconds,
        @Exported @Nullable Double meanSeconds) {}
