package io.jenkins.plugins.dora.report;

import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * The days the report covers.
 *
 * @param from first day
 * @param to day after the last
 * @param days number of days
 * @param timeZone the zone of the days
 * @param granularity width of a bucket of the series
 */
@ExportedBean(defaultVisibility = Report.ALWAYS)
public record PeriodBean(
        @Exported String from,
        @Exported String to,
        @Exported int days,
        @Exported String timeZone,
        @Exported String granularity) {}
