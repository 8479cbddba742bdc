package io.jenkins.plugins.dora.app;

import io.jenkins.plugins.dora.app.history.PlanText;
import io.jenkins.plugins.dora.app.history.ProgressLine;
import io.jenkins.plugins.dora.history.Skipped;
import io.jenkins.plugins.dora.history.scanning.StoppableWork;
import io.jenkins.plugins.dora.history.suggesting.SuggestedProfile;
import io.jenkins.plugins.dora.history.suggesting.Suggestion;
import io.jenkins.plugins.dora.history.suggesting.Suggestions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dora suggest}: proposes rules. */
@Command(
        name = "suggest",
        mixinStandardHelpOptions = true,
        versionProvider = DoraVersion.class,
        description = {
            "Proposes rules from the builds of a Jenkins home: from the names of jobs, their parameters and results.",
            "",
            "Prints a profile in YAML, to review and correct. Unreadable files are listed on standard"
                    + " error. The home is only read."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dora suggest --home /var/lib/jenkins > dora.yaml",
            "  dora import --home /var/lib/jenkins --profile dora.yaml --dry-run",
            "",
            "Exit codes: 0 success; 1 the home cannot be read, or it was stopped; 2 the arguments are invalid."
        })
final class SuggestCommand implements Callable<Integer> {
    @Option(
            names = "--home",
            required = true,
            paramLabel = "DIR",
            description = "The Jenkins home, which has a directory \"jobs\".")
    private Path home;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (StopSignal stop = new StopSignal()) {
            Skipped oddities = new Skipped();
            List<Suggestion> suggestions = suggestions(oddities, stop);
            PrintWriter out = spec.commandLine().getOut();
            out.print(SuggestedProfile.of(suggestions));
            out.flush();
            PrintWriter err = spec.commandLine().getErr();
            err.print(new PlanText(ZoneOffset.UTC).oddities(oddities.all()));
            err.flush();
            return stop.isWished() ? ExitCode.SOFTWARE : ExitCode.OK;
        }
    }

    private List<Suggestion> suggestions(Skipped oddities, StopSignal stop) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Clock clock = Clock.systemUTC();
        try (ProgressLine progress = new ProgressLine(err, System.console() != null, clock, stop::isWished)) {
            return StoppableWork.run(() -> Suggestions.of(home, oddities, clock.instant(), progress), progress);
        }
    }
}
