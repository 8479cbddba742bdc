package io.jenkins.plugins.dora.report.overview.bean;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * All attempts to deploy.
 *
 * @param total their number
 * @param byResult their number by result
 * @param percentFailed share of FAILURE and EXPIRED; absent without attempts
 * @param reason why the share is absent
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record AttemptsBean(
        @Exported int total,
        @Exported Map<String, Integer> byResult,
        @Exported @Nullable Double percentFailed,
        @Exported @Nullable ReasonBean reason) {}
