package io.jenkins.plugins.dora.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Component;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.store.journal.Damage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pins what a store of format 1 means. The files of this test stay as they are, whatever formats there will be. */
class FormatOneTest {
    private static final Path ORIGINAL = resource("format-1/events");
    private static final Instant OCTOBER = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant NOVEMBER = Instant.parse("2026-11-01T00:00:00Z");

    @TempDir
    private Path directory;

    private EventStore store;

    @BeforeEach
    void openACopy() throws IOException {
        Path events = Files.createDirectory(directory.resolve("events"));
        for (String name : List.of("2026-10.jsonl", "2026-11.jsonl")) {
            Files.copy(ORIGINAL.resolve(name), events.resolve(name));
        }
        store = EventStore.open(directory, Clock.systemUTC());
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void deployments() {
        assertThat(store.snapshot().deployments())
                .containsExactlyInAnyOrder(
                        Deployment.of("shop", "1.4.2", "production")
                                .id("shop/deploy#12@1791100000000:7")
                                .recordedAt(Instant.parse("2026-10-05T12:01:40Z"))
                                .tier(EnvironmentTier.PRODUCTION)
                                .between(
                                        Instant.parse("2026-10-05T12:00:00Z"),
                                        Instant.parse("2026-10-05T12:01:30.500Z"))
                                .result(Result.SUCCESS)
                                .kind(Kind.HOTFIX)
                                .markedFailed(true)
                                .deployedBy(new BuildReference("shop/deploy", 12, "job/shop/job/deploy/12/"))
                                .revision("9fceb02d0ae598e95dc970b74767f19372d61af8")
                                .changes(
                                        ChangesFrom.CHANGELOG,
                                        List.of(
                                                new Change("9fceb02", Instant.parse("2026-10-05T11:00:00Z"), false),
                                                new Change("c3d0be4", Instant.parse("2026-10-05T11:59:59Z"), true)))
                                .changesCut(true)
                                .source("jenkins")
                                .build(),
                        cart("d-1", "7", "2026-10-05T12:00:00Z", Result.FAILURE).build(),
                        cart("d-2", "8", "2026-10-06T08:00:00Z", Result.SUCCESS)
                                .deployedBy(new BuildReference("basket/deploy", 3, "job/basket/job/deploy/3/"))
                                .changes(
                                        ChangesFrom.STATED,
                                        List.of(new Change("aa11", Instant.parse("2026-10-05T20:00:00Z"))))
                                .build(),
                        cart("d-4", "9", "2026-10-07T08:00:00Z", Result.ABORTED)
                                .deployedBy(new BuildReference("cart/deploy", 1, ""))
                                .changes(ChangesFrom.GIT_RANGE, List.of())
                                .build(),
                        cart("d-7", "9", "2026-10-08T10:00:00Z", Result.SUCCESS)
                                .kind(Kind.ROLLBACK)
                                .tier(EnvironmentTier.OTHER)
                                .build(),
                        cart("d-5", "9", "2026-10-07T09:00:00Z", Result.EXPIRED)
                                .recordedAt(NOVEMBER)
                                .source("by hand")
                                .build(),
                        Deployment.of("shop", "1.4.3", "production")
                                .id("d-9")
                                .recordedAt(NOVEMBER)
                                .tier(EnvironmentTier.STAGING)
                                .between(Instant.parse("2026-11-01T09:00:00Z"), Instant.parse("2026-11-01T09:00:00Z"))
                                .result(Result.SUCCESS)
                                .build());
    }

    @Test
    void versions() {
        assertThat(store.snapshot().versions())
                .containsExactlyInAnyOrder(
                        new ApplicationVersion(
                                "shop:1.4.2",
                                Instant.parse("2026-10-05T11:50:01Z"),
                                "shop",
                                "1.4.2",
                                Instant.parse("2026-10-05T11:50:00Z"),
                                Optional.of(new BuildReference("shop/build", 40, "job/shop/job/build/40/")),
                                Optional.of("9fceb02"),
                                List.of(new Change("9fceb02", Instant.parse("2026-10-05T11:00:00Z"))),
                                List.of(new Component("cart", "7"))),
                        new ApplicationVersion(
                                "cart:7",
                                OCTOBER,
                                "cart",
                                "7",
                                Instant.parse("2026-10-01T08:00:00Z"),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                List.of()));
    }

    @Test
    void incidents() {
        assertThat(store.snapshot().incidents())
                .containsExactlyInAnyOrder(
                        new Incident(
                                "pd-123",
                                Instant.parse("2026-10-05T13:00:01Z"),
                                "shop",
                                Optional.of("production"),
                                Instant.parse("2026-10-05T12:30:00Z"),
                                Optional.of(Instant.parse("2026-10-05T13:00:00Z")),
                                "Kasse antwortet nicht – „Zahlung“ 🚀",
                                "https://status.example.org/123",
                                "pagerduty",
                                Optional.of("shop/deploy#12@1791100000000:7")),
                        new Incident(
                                "pd-124",
                                Instant.parse("2026-10-09T00:00:00Z"),
                                "cart",
                                Optional.empty(),
                                Instant.parse("2026-10-06T00:00:00Z"),
                                Optional.of(Instant.parse("2026-10-06T01:00:00Z")),
                                "",
                                "",
                                "",
                                Optional.empty()));
    }

    @Test
    void damage() throws IOException {
        assertThat(store.damage().first())
                .extracting(Damage::file, Damage::line, Damage::kind)
                .containsExactly(
                        tuple("events/2026-10.jsonl", 9L, Damage.Kind.UNREADABLE),
                        tuple("events/2026-10.jsonl", 16L, Damage.Kind.UNREADABLE),
                        tuple("events/2026-11.jsonl", 5L, Damage.Kind.UNREADABLE),
                        tuple("events/2026-11.jsonl", 6L, Damage.Kind.CUT_OFF));
        assertThat(directory.resolve("events/2026-10.jsonl")).hasSameBinaryContentAs(ORIGINAL.resolve("2026-10.jsonl"));
        assertThat(Files.readString(directory.resolve("events/2026-11.jsonl"))
                        + Files.readString(directory.resolve("events/2026-11.damaged")))
                .isEqualTo(Files.readString(ORIGINAL.resolve("2026-11.jsonl")) + '\n');
    }

    /** A deployment of the cart, recorded at a time that the line does not tell. */
    private static DeploymentBuilder cart(String id, String version, String finishedAt, Result result) {
        Instant finish = Instant.parse(finishedAt);
        return Deployment.of("cart", version, "eu-live")
                .id(id)
                .recordedAt(OCTOBER)
                .between(finish, finish)
                .result(result);
    }

    private static Path resource(String name) {
        try {
            return Path.of(FormatOneTest.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
