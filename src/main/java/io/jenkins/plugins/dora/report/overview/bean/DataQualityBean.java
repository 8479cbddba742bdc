package io.jenkins.plugins.dora.report.overview.bean;

import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * A data quality issue with its count.
 *
 * @param code stable name for scripts, such as {@code NO_CHANGES}
 * @param count how many records are concerned
 * @param message a sentence for people
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record DataQualityBean(
        @Exported String code,
        @Exported int count,
        @Exported String message) {}
