package io.jenkins.plugins.dora.app.format;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.overview.Report;
import io.jenkins.plugins.dora.report.query.ReportQuery;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports to print: two good deployments in January 2026, a failed one, and an incident of one hour. */
final class SampleReport {
    private SampleReport() {}

    /** Returns the report of the first two weeks of 2026. */
    static Report ofTwoWeeks(String application) {
        return report(application, "2026-01-01", "2026-01-15");
    }

    /** Returns the report of the days after the first deployment, the period before being half unrecorded. */
    static Report ofTheSecondWeek() {
        return report("shop", "2026-01-07", "2026-01-11");
    }

    /** Returns the report of a day on which one deployment repaired another, and a third one timed out. */
    static Report ofOneRepair() {
        Snapshot recorded = Snapshot.of(
                List.of(
                        deployment("shop", "1", "2026-01-05T09:00:00Z", Result.SUCCESS, "2026-01-05T08:00:00Z"),
                        deployment("shop", "2", "2026-01-05T10:00:00Z", Result.SUCCESS, "2026-01-05T09:30:00Z"),
                        deployment("shop", "3", "2026-01-05T11:00:00Z", Result.EXPIRED, "2026-01-05T10:30:00Z"),
                        deployment("shop", "1", "2026-01-05T12:00:00Z", Result.SUCCESS, "2026-01-05T08:00:00Z")),
                List.of(),
                List.of());
        return report(recorded, "shop", "2026-01-05", "2026-01-06");
    }

    /** Returns the report of a week in which nothing happened. */
    static Report ofNothing() {
        return report("shop", "2026-03-02", "2026-03-09");
    }

    private static Report report(String application, String from, String to) {
        Snapshot recorded = Snapshot.of(
                List.of(
                        deployment(application, "1", "2026-01-05T12:00:00Z", Result.SUCCESS, "2026-01-05T10:00:00Z"),
                        deployment(application, "2", "2026-01-07T12:00:00Z", Result.SUCCESS, "2026-01-06T12:00:00Z"),
                        deployment(application, "3", "2026-01-08T12:00:00Z", Result.FAILURE, "2026-01-08T09:00:00Z")),
                List.of(),
                List.of(incident(application, "2026-01-07T13:00:00Z", "2026-01-07T14:00:00Z")));
        return report(recorded, application, from, to);
    }

    private static Report report(Snapshot recorded, String application, String from, String to) {
        Map<String, List<String>> parameters =
                Map.of("from", List.of(from), "to", List.of(to), "application", List.of(application));
        return new Reporter(recorded, Profile.defaults(ZoneOffset.UTC))
                .report(ReportQuery.parse(parameters, ZoneOffset.UTC, Instant.parse("2026-02-01T00:00:00Z")));
    }

    private static Deployment deployment(
            String application, String version, String finished, Result result, String committed) {
        Instant finish = Instant.parse(finished);
        return Deployment.of(application, version, "production")
                .id(version + '@' + finished)
                .between(finish.minusSeconds(90), finish)
                .result(result)
                .changes(ChangesFrom.STATED, List.of(new Change("c" + version, Instant.parse(committed))))
                .build();
    }

    private static Incident incident(String application, String opened, String resolved) {
        return new Incident(
                "i",
                Instant.parse(opened),
                application,
                Optional.empty(),
                Instant.parse(opened),
                Optional.of(Instant.parse(resolved)),
                "",
                "",
                "",
                Optional.empty());
    }
}
