package io.jenkins.plugins.dora.app;

import io.jenkins.plugins.dora.app.collect.CollectedController;
import io.jenkins.plugins.dora.app.collect.Collector;
import io.jenkins.plugins.dora.app.collect.Tokens;
import io.jenkins.plugins.dora.app.format.Terminal;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.feed.Controller;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dora collect}: copies what controllers recorded into one store. */
@Command(
        name = "collect",
        mixinStandardHelpOptions = true,
        versionProvider = DoraVersion.class,
        description = {
            "Collects the events of any number of controllers into one store.",
            "",
            "Each controller has an id, which is the prefix of the ids and the jobs of its events. An interrupted run"
                    + " continues where it stopped: no event is lost or recorded twice."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dora collect --from eu=https://eu.ci.example.org/ --from us=https://us.ci.example.org/ \\",
            "    --tokens tokens.txt --store fleet",
            "  DORA_TOKEN_EU=robot:11d3… dora collect --from eu=https://eu.ci.example.org/ --store fleet --follow",
            "  dora report --store fleet",
            "",
            "Exit codes: 0 all events of every controller are in the store; 1 some are missing, or the store",
            "cannot be written; 2 the arguments are invalid."
        })
final class CollectCommand implements Callable<Integer>, WritingCommand {
    private static final long GLANCE_MILLIS = 200;
    private static final long GLANCES_PER_PROGRESS = 50;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "[ID=]URL",
            description = "A controller: the address of its root, and an id that never changes. Repeatable."
                    + " Without an id, it is derived from the address.")
    private List<String> from;

    @Option(
            names = "--store",
            required = true,
            paramLabel = "DIR",
            description = "Where events are kept; created if it is not there.")
    private Path store;

    @Option(
            names = "--tokens",
            paramLabel = "FILE",
            description = "Lines ID=TOKEN with tokens of the feed, or ID=USER:TOKEN with API tokens of administrators."
                    + " Or the environment variable DORA_TOKEN_ID, with _ in place of characters"
                    + " that are neither letters nor digits.")
    private @Nullable Path tokens;

    @Option(names = "--follow", description = "Keep collecting new events until Ctrl-C.")
    private boolean follow;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<CollectedController> sources = sources();
        Tokens known = tokens == null ? Tokens.of(System::getenv) : Tokens.read(tokens, System::getenv);
        Clock clock = Clock.systemUTC();
        try (StopSignal stop = new StopSignal();
                EventStore events = EventStore.open(store, clock)) {
            Collector collector = new Collector(sources, known, store, events, clock, this::warn);
            collector.start(follow);
            await(collector, stop);
            collector.summary().forEach(line -> spec.commandLine().getOut().println(Terminal.printable(line)));
            spec.commandLine().getOut().flush();
            return collector.isComplete() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    @Override
    public String whileOthersWrite() {
        return "collect into another store: report and serve read several as one";
    }

    private List<CollectedController> sources() {
        List<CollectedController> sources = from.stream().map(this::source).toList();
        Controller.sharedId(sources.stream().map(CollectedController::controller))
                .ifPresent(id -> {
                    throw invalid("two controllers have the id " + id + "; name them as ID=URL", null);
                });
        return sources;
    }

    private CollectedController source(String text) {
        try {
            return CollectedController.parse(text);
        } catch (IllegalArgumentException e) {
            throw invalid(String.valueOf(e.getMessage()), e);
        }
    }

    private ParameterException invalid(String problem, @Nullable Throwable cause) {
        return new ParameterException(spec.commandLine(), "--from: " + problem, cause);
    }

    private void await(Collector collector, StopSignal stop) throws InterruptedException {
        try {
            watch(collector, stop);
        } catch (InterruptedException e) {
            // Somebody wants it to end, as with Ctrl-C.
        }
        Thread.interrupted();
        collector.stop();
    }

    private void watch(Collector collector, StopSignal stop) throws InterruptedException {
        long shown = 0;
        for (long glance = 1; !stop.isWished() && !collector.await(GLANCE_MILLIS); glance++) {
            if (glance % GLANCES_PER_PROGRESS == 0 && collector.lines() > shown) {
                shown = collector.lines();
                warn(String.format(Locale.ROOT, "%,d events so far", shown));
            }
        }
    }

    private void warn(String line) {
        spec.commandLine().getErr().println(Terminal.printable(line));
        spec.commandLine().getErr().flush();
    }
}
