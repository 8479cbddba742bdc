package io.jenkins.plugins.dora.announcement.occasion;

import io.jenkins.plugins.dora.announcement.message.Announcement;
import io.jenkins.plugins.dora.announcement.message.Sentence;
import io.jenkins.plugins.dora.metrics.selection.Granularity;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.profile.notification.Notification;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.overview.Report;
import io.jenkins.plugins.dora.report.query.ReportQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes the digest of a week or a month: what stands out, and the headline metrics. */
final class DigestWriter {
    private static final int WEEK = 7;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private final Reporter reporter;
    private final Notification notification;
    private final Scope scope;
    private final Pages pages;

    DigestWriter(Reporter reporter, Notification notification, Scope scope, Pages pages) {
        this.reporter = reporter;
        this.notification = notification;
        this.scope = scope;
        this.pages = pages;
    }

    /**
     * Writes the digest of the days before {@code day}; none if nothing of them is recorded.
     *
     * @param now when it is written
     */
    Optional<Announcement> write(LocalDate day, Instant now) {
        Period period = period(day, reporter.profile().timeZone());
        Report report = reporter.report(new ReportQuery(scope, period, Granularity.WEEK));
        if (report.headlines().deploymentFrequency().recordedDays() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Announcement(
                notification.name() + "/digest/" + day,
                Announcement.Kind.DIGEST,
                notification.name(),
                now,
                "DORA metrics of " + notification.name() + ", " + days(period),
                findings(report),
                DigestFigures.of(report, filters -> pages.of(scope, period, filters)),
                note(),
                pages.of(scope, period, Map.of())));
    }

    private List<Sentence> findings(Report report) {
        return report.findings().stream()
                .map(finding ->
                        new Sentence(finding.code(), finding.sentence(), finding.figures(), pages.at(finding.link())))
                .toList();
    }

    private Period period(LocalDate day, ZoneId zone) {
        if (notification.digest().isMonthly()) {
            LocalDate first = day.withDayOfMonth(1);
            return new Period(first.minusMonths(1), first, zone);
        }
        return new Period(day.minusDays(WEEK), day, zone);
    }

    private String days(Period period) {
        return notification.digest().isMonthly()
                ? MONTH.format(period.from())
                : period.from() + " to " + period.to().minusDays(1);
    }

    private String note() {
        String before = notification.digest().isMonthly() ? "the month before" : "the 7 days before";
        return "Production, compared with " + before + ". Times are medians.";
    }
}
