package io.jenkins.plugins.dora.report;

import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * The same numbers of other times, to compare with.
 *
 * @param previous the period of the same length before
 * @param baseline the first 90 days with data; absent where the period reported on begins within them
 * @param baselineReason why {@code baseline} is absent
 */
@ExportedBean(defaultVisibility = Report.ALWAYS)
public record ComparisonBean(
        @Exported @Nullable ComparedPeriodBean previous,
        @Exported @Nullable ComparedPeriodBean baseline,
        @Exported @Nullable ReasonBean baselineReason) {}
