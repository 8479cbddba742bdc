package io.jenkins.plugins.dora.app;

import io.jenkins.plugins.dora.app.history.PlanJson;
import io.jenkins.plugins.dora.app.history.PlanText;
import io.jenkins.plugins.dora.app.history.ProgressLine;
import io.jenkins.plugins.dora.history.home.JenkinsHome;
import io.jenkins.plugins.dora.history.importing.HistoryImport;
import io.jenkins.plugins.dora.history.importing.ImportPlan;
import io.jenkins.plugins.dora.history.importing.ImportResult;
import io.jenkins.plugins.dora.history.scanning.StoppableWork;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Retention;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dora import}: records the builds of the past that are deployments. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = DoraVersion.class,
        description = {
            "Imports the history of a Jenkins home: the builds that rules recognize as deployments. Rules of jobs and"
                    + " folders apply first, then those of the profile.",
            "",
            "The home is only read; Jenkins may be running. Existing records stay as they are, so an"
                    + " import may be repeated, and one that was stopped goes on."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dora suggest --home /var/lib/jenkins > dora.yaml",
            "  dora import --home /var/lib/jenkins --profile dora.yaml --dry-run",
            "  dora import --home /var/lib/jenkins --profile dora.yaml --store S",
            "",
            "Ctrl-C stops it; what was imported until then stays. Exit codes: 0 success; 1 the home, the profile or the",
            "store cannot be read or written, or it was stopped; 2 the arguments are invalid."
        })
final class ImportCommand implements Callable<Integer>, WritingCommand {
    @Option(
            names = "--home",
            required = true,
            paramLabel = "DIR",
            description = "The Jenkins home, which has a directory \"jobs\".")
    private Path home;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "The directory of the store; created if it does not exist. Optional for a dry run.")
    private @Nullable Path store;

    @Option(names = "--dry-run", description = "Show what each rule matches, and record nothing.")
    private boolean dryRun;

    @Mixin
    private ProfileOptions profileOptions;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "The format of the summary: text or json. Default: text.")
    private Format format;

    @Spec
    private CommandSpec spec;

    /** The formats of the summary. */
    enum Format {
        TEXT,
        JSON
    }

    @Override
    public Integer call() throws IOException {
        Profile profile = profileOptions.profile();
        if (store == null && !dryRun) {
            throw new ParameterException(spec.commandLine(), "--store is missing; it is optional only with --dry-run");
        }
        JenkinsHome.require(home);
        try (StopSignal stop = new StopSignal()) {
            return dryRun ? dryRun(profile, stop) : run(store, profile, stop);
        }
    }

    @Override
    public String whileOthersWrite() {
        return "if it is Jenkins, import there: Manage Jenkins, Import DORA history";
    }

    private int dryRun(Profile profile, StopSignal stop) throws IOException {
        ImportPlan plan = plan(profile, stop);
        print(
                format == Format.JSON
                        ? new PlanJson().plan(plan).oddities(plan.oddities())
                        : new PlanText(profile.timeZone()).plan(plan).oddities(plan.oddities()));
        return stop.isWished() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private ImportPlan plan(Profile profile, StopSignal stop) throws IOException {
        try (ProgressLine progress = progress(stop)) {
            return StoppableWork.run(() -> find(profile, recorded(), progress).plan(), progress);
        }
    }

    private HistoryImport find(Profile profile, Snapshot recorded, ProgressLine progress) throws IOException {
        Retention retention = Retention.ofMonths(profile.retentionMonths(), Clock.systemUTC());
        HistoryImport found = new HistoryImport(home, profile, recorded, retention, Clock.systemUTC(), progress);
        if (found.plan().rules().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there are no rules, neither in the profile nor in the jobs and folders of the home, so no build is a"
                            + " deployment; \"dora suggest\" proposes some");
        }
        return found;
    }

    private Snapshot recorded() throws IOException {
        if (store == null || Files.notExists(store)) {
            return Snapshot.EMPTY;
        }
        try (EventStore events = EventStore.openReadOnly(store)) {
            return events.snapshot();
        }
    }

    private int run(Path directory, Profile profile, StopSignal stop) throws IOException {
        ImportResult result = record(directory, profile, stop);
        print(format == Format.JSON ? new PlanJson().result(result) : new PlanText(profile.timeZone()).result(result));
        return result.stopped() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private ImportResult record(Path directory, Profile profile, StopSignal stop) throws IOException {
        try (ProgressLine progress = progress(stop)) {
            return StoppableWork.run(() -> record(directory, profile, progress), progress);
        }
    }

    private ImportResult record(Path directory, Profile profile, ProgressLine progress) throws IOException {
        Clock clock = Clock.systemUTC();
        try (EventStore events = EventStore.open(directory, clock)) {
            return find(profile, events.snapshot(), progress).run(events, progress);
        }
    }

    private ProgressLine progress(StopSignal stop) {
        PrintWriter err = spec.commandLine().getErr();
        return new ProgressLine(err, System.console() != null, Clock.systemUTC(), stop::isWished);
    }

    private void print(Object text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
