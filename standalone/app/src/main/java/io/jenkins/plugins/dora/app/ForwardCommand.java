package io.jenkins.plugins.dora.app;

import io.jenkins.plugins.dora.app.input.SecretsFile;
import io.jenkins.plugins.dora.forwarding.Forwarder;
import io.jenkins.plugins.dora.forwarding.ForwardingPlace;
import io.jenkins.plugins.dora.forwarding.HttpTransport;
import io.jenkins.plugins.dora.forwarding.ReceiverAddress;
import io.jenkins.plugins.dora.forwarding.format.OutgoingFormat;
import io.jenkins.plugins.dora.profile.forward.ForwardFormat;
import io.jenkins.plugins.dora.store.feed.Feed;
import io.jenkins.plugins.dora.store.journal.JournalDirectory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dora forward}: sends what was recorded to another system. */
@Command(
        name = "forward",
        mixinStandardHelpOptions = true,
        versionProvider = DoraVersion.class,
        description = {
            "Sends the deployments and incidents of a store to another system, in the order of recording.",
            "",
            "Each is sent at least once. How far it got is kept in a file, so the next run continues there. The store is"
                    + " only read, and others may record to it meanwhile."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dora forward --store S --to https://ci.example.org/dora-webhook/eu --format cdevents",
            "    --source https://eu.ci.example.org/ --place forward.json --token token.txt --follow",
            "  dora forward --store S --to https://devlake.example.org/api/rest/plugins/webhook/connections/1",
            "    --format devlake --place devlake.json --token token.txt",
            "",
            "Exit codes: 0 all was sent; 1 the receiver refuses an event or cannot be reached, or a file cannot be read;",
            "2 the arguments are invalid."
        })
final class ForwardCommand implements Callable<Integer> {
    @Option(names = "--store", required = true, paramLabel = "DIR", description = "Where events are kept.")
    private Path store;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "URL",
            description = "The address that takes the events; of DevLake, that of the connection.")
    private String to;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "cdevents (CDEvents 0.5 in CloudEvents 1.0) or devlake (the webhook of Apache DevLake).")
    private ForwardFormat format;

    @Option(
            names = "--source",
            paramLabel = "URL",
            description = "With cdevents, the source of the events: the root of this Jenkins, which never changes.")
    private @Nullable String source;

    @Option(
            names = "--place",
            required = true,
            paramLabel = "FILE",
            description = "Keeps how far events were sent to this address. Without the file, all are sent.")
    private Path place;

    @Option(
            names = "--token",
            paramLabel = "FILE",
            description = "A line token=TOKEN. The token is sent as Authorization: Bearer TOKEN. Default: no token.")
    private @Nullable Path token;

    @Option(names = "--follow", description = "Go on until Ctrl-C: send what is recorded, and repeat what fails.")
    private boolean follow;

    @Mixin
    private ProfileOptions profileOptions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        URI address = address("--to", to);
        String origin = source == null ? "" : address("--source", source).toString();
        if (format == ForwardFormat.CDEVENTS && origin.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--source: cdevents have a source; name it");
        }
        Optional<String> secret =
                token == null ? Optional.empty() : SecretsFile.read(token).find("token");
        if (token != null && secret.isEmpty()) {
            throw new IOException(token + " has no line token=TOKEN");
        }
        ReceiverAddress destination = destination(address, secret);
        if (destination.isTokenReadable()) {
            spec.commandLine().getErr().println("dora: the token is sent without encryption; use https");
        }
        JournalDirectory journal = new JournalDirectory(store);
        journal.requireStore();
        Forwarder forwarder = new Forwarder(
                new Feed(journal, Feed.WHOLE),
                OutgoingFormat.of(format, origin, profileOptions.profile().environments()),
                new HttpTransport(HttpClient::newBuilder, Clock.systemUTC(), () -> destination),
                new ForwardingPlace(place, to));
        Sending sending = new Sending(forwarder, spec.commandLine().getErr());
        try (StopSignal stop = new StopSignal()) {
            boolean isComplete = follow ? sending.until(stop::isWished) : sending.once();
            spec.commandLine().getOut().println(sending.sent() + " sent");
            spec.commandLine().getOut().flush();
            return isComplete ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private ReceiverAddress destination(URI address, Optional<String> secret) throws IOException {
        try {
            return new ReceiverAddress(address, secret);
        } catch (IllegalArgumentException e) {
            throw new IOException(token + ": " + e.getMessage(), e);
        }
    }

    private URI address(String option, String text) {
        try {
            URI address = URI.create(text);
            String scheme = String.valueOf(address.getScheme());
            if (scheme.matches("(?i)https?") && address.getHost() != null && address.getUserInfo() == null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Refused below
        }
        throw new ParameterException(
                spec.commandLine(), option + ": is not an address such as https://ci.example.org/, without a user");
    }
}
