package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.app.input.SecretsFile;
import io.jenkins.plugins.dora.app.serve.DashboardServer;
import io.jenkins.plugins.dora.app.serve.WritableStore;
import io.jenkins.plugins.dora.delivery.SnsClient;
import io.jenkins.plugins.dora.delivery.WebhookReceiver;
import io.jenkins.plugins.dora.delivery.log.LastSeen;
import io.jenkins.plugins.dora.delivery.statement.StartLog;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sends what is recorded in one store to the webhook of a server that records to another one. */
class ForwardCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T00:00:00Z"), ZoneOffset.UTC);
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final String ORIGIN = "cdevents/https://eu.ci.example.org/";

    @TempDir
    private Path home;

    private Path token;
    private WritableStore received;
    private DashboardServer server;

    @BeforeEach
    void serve() throws IOException {
        token = Files.writeString(home.resolve("token"), "token=good\n");
        Path secrets = Files.writeString(home.resolve("secrets"), "eu-2026=good\n");
        Profile profile = ProfileYaml.parse(
                "dora: {webhooks: [{name: eu, source: CDEVENTS, secrets: [eu-2026]}]}", ZoneOffset.UTC);
        received = new WritableStore(home.resolve("received"), profile, CLOCK);
        WebhookReceiver receiver = new WebhookReceiver(
                new ServedWebhooks(profile.webhooks(), SecretsFile.read(secrets)),
                received::events,
                StartLog.in(home.resolve("received"), CLOCK),
                LastSeen.in(home.resolve("received")),
                new SnsClient(),
                CLOCK);
        server = DashboardServer.startRecording(0, received, receiver, CLOCK);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        received.close();
    }

    @Test
    void deploymentArrivesAsTheSameDeployment() throws IOException {
        Deployment first = deployment("d1", "1").build();
        Deployment second = deployment("d2", "2")
                .kind(Kind.HOTFIX)
                .fixes("d1")
                .revision("9fceb02d0ae598e95dc970b74767f19372d61af8")
                .tier(EnvironmentTier.PRODUCTION)
                .changes(ChangesFrom.CHANGELOG, List.of(new Change("c3d0be4", NOON.minusSeconds(3600), false)))
                .changesCut(true)
                .markedFailed(true)
                .build();
        Deployment failed = deployment("d3", "3").result(Result.FAILURE).build();
        record(first, second, failed);

        CommandRun run = forward();

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualToIgnoringNewLines("3 sent");
        assertArrived(first, second.toBuilder().fixes(ORIGIN + "d1").build(), failed);
    }

    @Test
    void secondRunSendsWhatIsNewAndCorrectionsReplace() throws IOException {
        record(deployment("d1", "1").result(Result.FAILURE).build());
        assertThat(forward().out()).contains("1 sent");
        Deployment corrected = deployment("d1", "1").build();
        record(corrected);

        assertThat(forward().out()).contains("1 sent");
        assertThat(forward().out()).contains("0 sent");
        assertArrived(corrected);
    }

    @Test
    void incidentArrivesAsOneIncident() throws IOException {
        Incident incident = new Incident(
                "i1",
                NOON,
                "shop",
                Optional.of("production"),
                NOON,
                Optional.of(NOON.plusSeconds(600)),
                "Checkout fails",
                "https://status.example.org/1",
                "pagerduty",
                Optional.empty());
        record(incident);

        assertThat(forward().out()).contains("1 sent");

        assertThat(received.events().snapshot().incidents()).singleElement().satisfies(arrived -> {
            assertThat(arrived.id()).isEqualTo(ORIGIN + "i1");
            assertThat(arrived.openedAt()).isEqualTo(NOON);
            assertThat(arrived.resolvedAt()).contains(NOON.plusSeconds(600));
            assertThat(arrived.title()).isEqualTo("Checkout fails");
            assertThat(arrived.environment()).contains("production");
            assertThat(arrived.source()).isEqualTo("cdevents");
        });
    }

    @Test
    void refusalStopsAndLosesNothing() throws IOException {
        record(deployment("d1", "1").build());
        Files.writeString(token, "token=wrong\n");

        CommandRun refused = forward();
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains("dora: d1 is refused: the answer has status 401")
                .doesNotContain("wrong");
        assertThat(refused.out()).contains("0 sent");

        Files.writeString(token, "token=good\n");
        assertThat(forward().out()).contains("1 sent");
    }

    @Test
    void argumentsThatMakeNoSenseAreRefused() {
        CommandRun run = CommandRun.of(
                "forward", "--store", home, "--to", "ftp://x", "--format", "devlake", "--place", home.resolve("p"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--to: is not an address such as https://ci.example.org/, without a user");
        run = CommandRun.of(
                "forward", "--store", home, "--to", "http://x/", "--format", "cdevents", "--place", home.resolve("p"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--source: cdevents have a source; name it");
    }

    @Test
    void tokenThatOthersCanReadOnTheWayIsWarnedOf() throws IOException {
        record();
        Object[] arguments = {
            "forward",
            "--store",
            home.resolve("sent"),
            "--to",
            "http://ci.example.invalid/dora-webhook/eu",
            "--format",
            "devlake",
            "--place",
            home.resolve("place.json")
        };

        assertThat(CommandRun.of(arguments).err()).isEmpty();
        CommandRun run = CommandRun.of(
                Stream.concat(Stream.of(arguments), Stream.of("--token", token)).toArray());
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEqualToIgnoringNewLines("dora: the token is sent without encryption; use https");
    }

    @Test
    void tokenThatNoHeaderCanHaveIsRefusedAndNotShown() throws IOException {
        record();
        Files.writeString(token, "token=to ken\n");

        CommandRun run = forward();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("white space or letters beyond ASCII").doesNotContain("to ken");
    }

    private CommandRun forward() {
        return CommandRun.of(
                "forward",
                "--store",
                home.resolve("sent"),
                "--to",
                server.address() + "dora-webhook/eu",
                "--format",
                "cdevents",
                "--source",
                "https://eu.ci.example.org",
                "--place",
                home.resolve("place.json"),
                "--token",
                token);
    }

    /** The build stays behind, because its job is one of another controller; the source is the webhook. */
    private void assertArrived(Deployment... deployments) throws IOException {
        assertThat(received.events().snapshot().deployments())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("at")
                .containsExactly(List.of(deployments).stream()
                        .map(sent -> sent.toBuilder()
                                .id(ORIGIN + sent.id())
                                .deployedBy(null)
                                .source("cdevents")
                                .build())
                        .toArray(Deployment[]::new));
    }

    private void record(Event... events) throws IOException {
        try (EventStore store = EventStore.open(home.resolve("sent"), CLOCK)) {
            store.record(List.of(events));
        }
    }

    private static DeploymentBuilder deployment(String id, String version) {
        Instant finish = NOON.plusSeconds(60L * version.charAt(0));
        return Deployment.of("shop", version, "production")
                .id(id)
                .between(finish.minusSeconds(90), finish)
                .deployedBy(new BuildReference("shop/deploy", 1, "job/shop/job/deploy/1/"));
    }
}
