package io.jenkins.plugins.dora.report.overview.metric;

import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import org.jspecify.annotations.Nullable;

/** A headline metric of the report, as a line of text shows it. */
public interface HeadlineBean {
    /** Returns the value in the unit of the metric; null without data. */
    @Nullable
    Double value();

    /** Returns the numbers that the value is computed from, such as {@code 9 failed of 87}. */
    String basis();

    /** Returns the band of the value; null if it has none. */
    @Nullable
    String band();

    /** Returns why the value or the band is missing; null if neither is. */
    @Nullable
    ReasonBean reason();
}
