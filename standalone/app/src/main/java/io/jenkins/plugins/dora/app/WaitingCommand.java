package io.jenkins.plugins.dora.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.dora.intake.incident.WaitingIncidents;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.text.Counted;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dora waiting}: lists the incidents whose opening has not arrived. */
@Command(
        name = "waiting",
        mixinStandardHelpOptions = true,
        versionProvider = DoraVersion.class,
        description = {
            "Lists the incidents of which webhooks received the end or an acknowledgement, but not the opening: one JSON"
                    + " object per line. They do not count until the opening arrives.",
            "",
            "After 30 days, they are only counted. The store is only read."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dora waiting --store S",
            "",
            "Exit codes: 0 success; 1 the store cannot be read; 2 the arguments are" + " invalid."
        })
final class WaitingCommand implements Callable<Integer> {
    @Option(names = "--store", required = true, paramLabel = "DIR", description = "Where events are kept.")
    private Path store;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (EventStore events = EventStore.openReadOnly(store)) {
            WaitingIncidents waiting =
                    WaitingIncidents.of(events.snapshot(), Clock.systemUTC().instant());
            waiting.waiting().forEach(incident -> spec.commandLine().getOut().println(json(incident)));
            if (waiting.dropped() > 0) {
                spec.commandLine()
                        .getErr()
                        .println("dora: " + Counted.of(waiting.dropped(), "more has", "more have")
                                + " waited for longer than 30 days");
            }
            return ExitCode.OK;
        }
    }

    private static ObjectNode json(Incident incident) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", incident.id())
                .put("application", incident.application())
                .put("source", incident.source());
        incident.acknowledgedAt().ifPresent(at -> json.put("acknowledgedAt", at.toString()));
        incident.resolvedAt().ifPresent(at -> json.put("resolvedAt", at.toString()));
        return json.put("waitingSince", incident.at().toString());
    }
}
