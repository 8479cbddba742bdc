package io.jenkins.plugins.dora.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code dora} command. */
@Command(
        name = "dora",
        mixinStandardHelpOptions = true,
        versionProvider = DoraVersion.class,
        subcommands = {
            AnnounceCommand.class,
            CollectCommand.class,
            ExportCommand.class,
            ForwardCommand.class,
            ImportCommand.class,
            RecordCommand.class,
            ReportCommand.class,
            ServeCommand.class,
            SuggestCommand.class,
            WaitingCommand.class,
            WebhookCommand.class,
            GenerateCompletion.class,
            HelpCommand.class
        },
        description = {
            "Records deployments and incidents, and measures how often and how well you deploy.",
            "",
            "A store is a directory of JSON lines, as in JENKINS_HOME/dora of the Jenkins plugin."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dora serve --demo                          the dashboard of a demo team",
            "  dora record --store S events.jsonl         records events",
            "  dora import --home H --profile P --store S the builds of the past",
            "  dora collect --from URL --store S           what controllers recorded",
            "  dora report --store S --from 2026-01-01    the metrics since January",
            "  dora serve --store S                       the same as a dashboard",
            "  dora announce --store S --profile P        the notifications that are due",
            "  dora export --store S --format parquet --output D      tables for databases",
            "  dora export --store S --format openmetrics --output F  history for Prometheus",
            "  dora forward --store S --to URL …           the same to another system",
            "  source <(dora generate-completion)         completion for bash and zsh",
            "",
            "Exit codes: 0 success; 1 something was refused or failed; 2 the arguments are invalid."
        })
public final class Dora implements Runnable {
    private static final int USAGE_WIDTH = 100;

    @Spec
    private CommandSpec spec;

    private Dora() {}

    public static void main(String[] arguments) {
        CommandLine command = commandLine();
        command.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        command.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        System.exit(command.execute(arguments));
    }

    /** Returns the command with its subcommands, ready to execute. */
    static CommandLine commandLine() {
        return new CommandLine(new Dora())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(USAGE_WIDTH)
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new FailureExit());
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "a command is missing, one of "
                        + String.join(", ", new TreeSet<>(spec.subcommands().keySet())));
    }
}
