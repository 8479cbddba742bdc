package io.jenkins.plugins.dora.app;

import io.jenkins.plugins.dora.app.input.InputFile;
import io.jenkins.plugins.dora.delivery.WebhookReceiver;
import io.jenkins.plugins.dora.delivery.WebhookResponse;
import io.jenkins.plugins.dora.delivery.statement.StartLog;
import io.jenkins.plugins.dora.delivery.statement.StatementRecorder;
import io.jenkins.plugins.dora.model.text.Echo;
import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.mapping.BodyReader;
import io.jenkins.plugins.dora.webhook.statement.Foreign;
import io.jenkins.plugins.dora.webhook.statement.Ignored;
import io.jenkins.plugins.dora.webhook.statement.Statement;
import io.jenkins.plugins.dora.webhook.statement.StatementJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dora webhook}: reads the body of a webhook. */
@Command(
        name = "webhook",
        mixinStandardHelpOptions = true,
        versionProvider = DoraVersion.class,
        description = {
            "Reads the body of a webhook, and prints the events in it: one JSON object per line, with the fields of the"
                    + " event format. If a part of it contains no event, the reason is printed as an error.",
            "",
            "The rules are those of the webhook of that source in the profile. Without one, the defaults of the source"
                    + " apply."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dora webhook --source pagerduty body.json",
            "  dora webhook --source github --header 'X-GitHub-Event: push' --profile dora.yaml body.json",
            "  dora webhook --source gitlab --store S body.json",
            "  curl -s https://alerts.example.org/last | dora webhook --source alertmanager",
            "",
            "Exit codes: 0 the body is one that the source sends; 1 it is not, or cannot be read;",
            "2 the arguments are invalid."
        })
final class WebhookCommand implements Callable<Integer>, WritingCommand {
    @Option(
            names = "--source",
            required = true,
            paramLabel = "NAME",
            description = "The sender of the body: ${COMPLETION-CANDIDATES}.")
    private Source source;

    @Option(
            names = "--webhook",
            paramLabel = "NAME",
            description = "The webhook of the profile whose rules apply. Default: the first of that source.")
    private @Nullable String webhook;

    @Option(names = "--header", paramLabel = "'NAME: VALUE'", description = "A header of the request; may be repeated.")
    private List<String> headers = List.of();

    @Mixin
    private ProfileOptions profileOptions;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Record the events there, and print the answer of the webhook.")
    private @Nullable Path store;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = InputFile.STANDARD_INPUT,
            description = "The body; \"-\" or nothing for the standard input.")
    private String file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Webhook chosen = chosen();
        Delivery delivery = new Delivery(headers(), body());
        List<Statement> statements = new BodyReader(chosen).read(delivery);
        if (store == null) {
            print(statements);
        } else {
            spec.commandLine()
                    .getOut()
                    .println(record(store, chosen, statements).json());
        }
        return statements.stream().allMatch(Foreign.class::isInstance) ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    @Override
    public String whileOthersWrite() {
        return "if it is dora serve --record or Jenkins, POST the body to its webhook, such as"
                + " http://127.0.0.1:8080/dora-webhook/NAME";
    }

    private static WebhookResponse record(Path directory, Webhook webhook, List<Statement> statements)
            throws IOException {
        Clock clock = Clock.systemUTC();
        try (EventStore events = EventStore.open(directory, clock)) {
            return WebhookResponse.of(
                    new StatementRecorder(webhook, events, StartLog.in(directory, clock), clock).record(statements));
        }
    }

    private void print(List<Statement> statements) {
        StatementJson json = new StatementJson(source);
        statements.forEach(statement -> json.of(statement)
                .ifPresentOrElse(
                        event -> spec.commandLine().getOut().println(event),
                        () -> spec.commandLine().getErr().println(why(statement))));
    }

    private Webhook chosen() throws IOException {
        Optional<Webhook> found = profileOptions.profile().webhooks().stream()
                .filter(each ->
                        webhook == null ? each.source() == source : each.name().equals(webhook))
                .findFirst();
        if (webhook != null && found.filter(each -> each.source() == source).isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--webhook: the profile has no webhook " + Echo.quoted(webhook) + " of the source " + source);
        }
        return found.orElse(Webhook.of("command", source));
    }

    private Map<String, String> headers() {
        Map<String, String> byName = new LinkedHashMap<>();
        for (String header : headers) {
            int colon = header.indexOf(':');
            if (colon < 1) {
                throw new ParameterException(
                        spec.commandLine(), "--header: " + Echo.quoted(header) + " is not like 'Name: value'");
            }
            byName.put(
                    header.substring(0, colon).strip(),
                    header.substring(colon + 1).strip());
        }
        return byName;
    }

    private byte[] body() throws IOException {
        try (InputStream input = InputFile.open(file)) {
            byte[] body = WebhookReceiver.read(input);
            if (body.length > WebhookReceiver.MOST_BYTES) {
                throw new IOException("the body has more than " + WebhookReceiver.MOST_BYTES
                        + " bytes; a webhook takes no larger one");
            }
            return body;
        }
    }

    private String why(Statement statement) {
        if (statement instanceof Foreign foreign) {
            return "dora: not a body of " + source + ": " + foreign.why();
        }
        return "ignored: "
                + (statement instanceof Ignored ignored
                        ? ignored.why()
                        : "the deployment is not over; this states its start");
    }
}
