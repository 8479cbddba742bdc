package io.jenkins.plugins.dora.app;

import io.jenkins.plugins.dora.app.format.ReportFormat;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.overview.Report;
import io.jenkins.plugins.dora.report.query.InvalidQueryException;
import io.jenkins.plugins.dora.report.query.ReportQuery;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Retention;
import io.jenkins.plugins.dora.store.journal.DamageSummary;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import io.jenkins.plugins.dora.store.union.Part;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dora report}: prints the metrics of a store. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = DoraVersion.class,
        description = {
            "Reports the DORA metrics of a store. The store is only read.",
            "",
            "Without options: every application in production, the last 90 days, by week."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dora report --store S",
            "  dora report --store S --from 2026-01-01 --to 2026-04-01 --granularity MONTH",
            "  dora report --store S --application shop --tier STAGING --tier PRODUCTION",
            "  dora report --store eu=S --store us=T --controller eu",
            "  dora report --store S --profile dora.yaml",
            "  dora report --store S --profile dora.yaml --team checkout",
            "  dora report --store S --format json | jq .leadTimeForChanges.medianSeconds",
            "  dora report --store S --format csv > series.csv",
            "",
            "Exit codes: 0 success; 1 the store or the profile cannot be read; 2 the arguments are invalid."
        })
final class ReportCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions storeOptions;

    @Option(names = "--from", paramLabel = "DATE", defaultValue = "", description = "First day, such as 2026-01-31.")
    private String from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            defaultValue = "",
            description = "The day after the last; without it, the report includes today.")
    private String to;

    @Option(
            names = "--granularity",
            paramLabel = "WIDTH",
            defaultValue = "",
            description = "DAY, WEEK, MONTH, QUARTER or YEAR: the width of a bucket of the series. Default: WEEK.")
    private String granularity;

    @Option(names = "--application", paramLabel = "A", description = "Only this application; repeatable.")
    private List<String> applications = List.of();

    @Option(names = "--environment", paramLabel = "E", description = "Only this environment; repeatable.")
    private List<String> environments = List.of();

    @Option(
            names = "--tier",
            paramLabel = "T",
            description = "Only environments of this tier: PRODUCTION, STAGING, TESTING, DEVELOPMENT, OTHER, or ALL;"
                    + " repeatable. Default: PRODUCTION, or ALL if environments are named.")
    private List<String> tiers = List.of();

    @Option(
            names = "--team",
            paramLabel = "TEAM",
            description = "Only the applications of this team of the profile; may be repeated.")
    private List<String> teams = List.of();

    @Option(
            names = "--controller",
            paramLabel = "ID",
            description = "Only what this controller recorded, where the events are of several; may be repeated.")
    private List<String> controllers = List.of();

    @Mixin
    private ProfileOptions profileOptions;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json (as in the REST API) or csv (the series). Default: text.")
    private ReportFormat format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Profile profile = profileOptions.profile();
        ReportQuery query = query(profile.timeZone());
        List<Part> parts = storeOptions.parts();
        Retention retention = Retention.ofMonths(profile.retentionMonths(), Clock.systemUTC());
        try (EventStore events = EventStore.openReadOnly(parts, retention, OpeningProgress.UNHEARD)) {
            Report report = report(new Reporter(events.snapshot(), profile), query);
            PrintWriter out = spec.commandLine().getOut();
            out.print(format.print(report));
            out.flush();
            warn(events.damage());
        }
        return ExitCode.OK;
    }

    private Report report(Reporter reporter, ReportQuery query) {
        try {
            return reporter.report(query);
        } catch (InvalidQueryException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
        }
    }

    private ReportQuery query(ZoneId zone) {
        Map<String, List<String>> parameters = Map.of(
                "from",
                List.of(from),
                "to",
                List.of(to),
                "granularity",
                List.of(granularity),
                "application",
                applications,
                "environment",
                environments,
                "tier",
                tiers,
                "team",
                teams,
                "controller",
                controllers);
        try {
            return ReportQuery.parse(parameters, zone, Clock.systemUTC().instant());
        } catch (InvalidQueryException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
        }
    }

    private void warn(DamageSummary damage) {
        damage.messages().forEach(line -> spec.commandLine().getErr().println("dora: not counted: " + line));
    }
}
