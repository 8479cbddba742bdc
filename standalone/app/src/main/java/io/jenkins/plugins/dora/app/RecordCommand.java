package io.jenkins.plugins.dora.app;

import io.jenkins.plugins.dora.app.format.Terminal;
import io.jenkins.plugins.dora.app.input.InputFile;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.journal.LineReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dora record}: appends events to a store. */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        versionProvider = DoraVersion.class,
        description = {
            "Records events: JSON lines, one object per line.",
            "",
            "An event with the type and id of an earlier one replaces it, so recording a file twice changes"
                    + " nothing. Invalid lines are refused with their number and the reason; the others are"
                    + " recorded."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dora record --store S events.jsonl",
            "  my-exporter | dora record --store S",
            "",
            "A deployment, which is one line in the file:",
            "  {\"type\":\"deployment\",\"id\":\"shop-42\",\"application\":\"shop\",\"version\":\"1.4.2\",",
            "   \"environment\":\"production\",\"finishedAt\":\"2026-01-31T12:00:00Z\",\"result\":\"SUCCESS\",",
            "   \"changes\":[{\"id\":\"4f1c0de\",\"committedAt\":\"2026-01-31T09:10:00Z\"}]}",
            "An incident:",
            "  {\"type\":\"incident\",\"id\":\"INC-7\",\"application\":\"shop\",",
            "   \"openedAt\":\"2026-01-31T12:20:00Z\",\"resolvedAt\":\"2026-01-31T13:05:00Z\"}",
            "",
            "Exit codes: 0 every line was recorded; 1 a line was refused, or the store cannot be written;",
            "2 the arguments are invalid."
        })
final class RecordCommand implements Callable<Integer>, WritingCommand {
    @Option(
            names = "--store",
            required = true,
            paramLabel = "DIR",
            description = "The directory of the store; created if it does not exist.")
    private Path store;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = InputFile.STANDARD_INPUT,
            description = "The events; \"-\" or nothing for the standard input.")
    private String file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Clock clock = Clock.systemUTC();
        try (LineReader lines = new LineReader(InputFile.open(file));
                EventStore events = EventStore.open(store, clock)) {
            LineRecorder recording = new LineRecorder(events, clock, this::refused);
            try {
                recording.record(lines);
            } finally {
                spec.commandLine().getOut().println(recording);
            }
            return recording.isComplete() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    @Override
    public String whileOthersWrite() {
        return "if it is dora serve --record or Jenkins, POST deployments and incidents to its address, such as"
                + " http://127.0.0.1:8080/dora/deployments";
    }

    private void refused(long line, String reason) {
        String name = file.equals(InputFile.STANDARD_INPUT) ? "standard input" : file;
        spec.commandLine().getErr().println(name + ':' + line + ": " + Terminal.printable(reason));
    }
}
