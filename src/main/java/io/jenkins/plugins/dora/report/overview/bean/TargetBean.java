package io.jenkins.plugins.dora.report.overview.bean;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * A target of some applications, and where they stand. Values are in the unit of the metric.
 *
 * @param metric the field of the report that holds the metric, such as {@code leadTimeForChanges}
 * @param applications the pattern of the applications that the target is about
 * @param reach what it takes to reach the goal: AT_LEAST, BELOW or AT_MOST
 * @param goal the value aimed at
 * @param value the value of those applications of the scope that the target decides about
 * @param met whether the target is met; absent where the value is not known well enough to judge
 * @param marginPercent by how many percent of the goal the value is better, negative where it is worse
 * @param missedBy the applications of the scope that miss the target, each by itself, sorted
 * @param reason why {@code value} or {@code met} is absent
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record TargetBean(
        @Exported String metric,
        @Exported String applications,
        @Exported String reach,
        @Exported double goal,
        @Exported @Nullable Double value,
        @Exported @Nullable Boolean met,
        @Exported @Nullable Double marginPercent,
        @Exported List<String> missedBy,
        @Exported @Nullable ReasonBean reason) {}
