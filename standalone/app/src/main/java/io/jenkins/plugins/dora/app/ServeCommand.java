package io.jenkins.plugins.dora.app;

import io.jenkins.plugins.dora.app.demo.DemoStore;
import io.jenkins.plugins.dora.app.input.SecretsFile;
import io.jenkins.plugins.dora.app.serve.CurrentReporter;
import io.jenkins.plugins.dora.app.serve.DashboardServer;
import io.jenkins.plugins.dora.app.serve.WritableStore;
import io.jenkins.plugins.dora.delivery.SnsClient;
import io.jenkins.plugins.dora.delivery.WebhookReceiver;
import io.jenkins.plugins.dora.delivery.log.LastSeen;
import io.jenkins.plugins.dora.delivery.statement.StartLog;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.store.union.Part;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dora serve}: shows the dashboard until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = DoraVersion.class,
        description = {
            "Shows the dashboard in the browser, and serves the REST API, to this machine only.",
            "",
            "The store is only read; reload the page to see new records of others. With --record,"
                    + " deployments and incidents can be recorded on the page and by POST, and no other process can write to"
                    + " the store meanwhile."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dora serve --demo",
            "  dora serve --store S --port 9000",
            "  dora serve --store S --record --profile dora.yaml",
            "  dora serve --store eu=S --store us=T --address eu=https://eu.ci.example.org/",
            "  dora serve --store S --record --profile dora.yaml --secrets secrets.txt",
            "  curl -g 'http://127.0.0.1:8080/dora/api/json?from=2026-01-01&tree=deploymentFrequency[perDay,band]'",
            "",
            "It ends with Ctrl-C. Exit codes: 1 the store or the profile cannot be read, or the port is in use;",
            "2 the arguments are invalid."
        })
final class ServeCommand implements Callable<Integer>, WritingCommand {
    private static final int HIGHEST_PORT = 65_535;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Source source;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "The port to listen on; 0 picks a free one. Default: 8080.")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "ID=URL",
            description = "The root of the Jenkins whose store has that id, so that its builds have links; repeatable.")
    private List<String> addresses = List.of();

    @Option(names = "--record", description = "Also record deployments and incidents; always with --demo.")
    private boolean record;

    @Option(
            names = "--secrets",
            paramLabel = "FILE",
            description =
                    "The secrets of the webhooks in the profile, each a line ID=SECRET. With --record, webhooks are"
                            + " received at /dora-webhook/NAME.")
    private @Nullable Path secrets;

    @Mixin
    private ProfileOptions profileOptions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port: " + port + " is not between 0 and 65535");
        }
        if (secrets != null && !record) {
            throw new ParameterException(spec.commandLine(), "--secrets: webhooks are received with --record only");
        }
        Profile profile = profileOptions.profile();
        Clock clock = Clock.system(profile.timeZone());
        try (StopSignal stop = new StopSignal()) {
            if (source.stores == null) {
                try (DemoStore demo = DemoStore.create(clock)) {
                    serveRecording(demo.directory(), profile, clock, stop);
                }
            } else if (record) {
                serveRecording(theOnly(StoreOptions.parse(source.stores, addresses, spec)), profile, clock, stop);
            } else {
                CurrentReporter reporter =
                        new CurrentReporter(StoreOptions.parse(source.stores, addresses, spec), profile);
                await(DashboardServer.start(port, reporter, clock), stop);
            }
        }
        return ExitCode.OK;
    }

    @Override
    public String whileOthersWrite() {
        return "leave out --record to read the store only";
    }

    private Path theOnly(List<Part> parts) {
        if (parts.size() > 1 || parts.get(0).controller().isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--record: records to one store, named by its directory; several are only read");
        }
        return parts.get(0).directory();
    }

    private void serveRecording(Path directory, Profile profile, Clock clock, StopSignal stop) throws IOException {
        try (WritableStore store = new WritableStore(directory, profile, clock)) {
            store.prepare();
            SecretsFile file = secrets == null ? SecretsFile.NONE : SecretsFile.read(secrets);
            WebhookReceiver receiver = new WebhookReceiver(
                    new ServedWebhooks(profile.webhooks(), file),
                    store::events,
                    StartLog.in(directory, clock),
                    LastSeen.in(directory),
                    new SnsClient(),
                    clock);
            await(DashboardServer.startRecording(port, store, receiver, clock), stop);
        }
    }

    private void await(DashboardServer started, StopSignal stop) {
        try (DashboardServer server = started) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("The dashboard is at " + server.address());
            out.println("Stop it with Ctrl-C.");
            out.flush();
            stop.await();
        }
    }

    private static final class Source {
        @Option(
                names = "--store",
                required = true,
                paramLabel = "[ID=]DIR",
                description =
                        "Where events are kept. Repeatable, but not with --record: several stores are read as one,"
                                + " each with its id in front of its ids and jobs. Default of ID: the name of the directory.")
        private @Nullable List<String> stores;

        @Option(
                names = "--demo",
                required = true,
                description = "Show a demo team: two applications, three environments, a year of deployments.")
        private boolean demo;
    }
}
