package io.jenkins.plugins.dora.store.union;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.ExportedJson;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.query.DeploymentQuery;
import io.jenkins.plugins.dora.report.query.ReportQuery;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Retention;
import io.jenkins.plugins.dora.store.StoreException;
import io.jenkins.plugins.dora.store.feed.Controller;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreUnionTest {
    private static final Instant BEGINNING = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant END = BEGINNING.plusSeconds(14 * 86_400);
    private static final Clock CLOCK = Clock.fixed(END, ZoneOffset.UTC);
    private static final List<String> IDS = List.of("eu", "us", "asia");

    @TempDir
    private Path home;

    /** The same ids, jobs, applications and moments in every store: whatever can be mixed up is. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void severalStoresReportWhatTheStoreOfAllTheirEventsReports(int seed) throws IOException {
        Random random = new Random(seed);
        List<Part> parts = new ArrayList<>();
        Path collected = Files.createDirectories(home.resolve("all/collect"));
        for (String id : IDS) {
            Files.writeString(collected.resolve(id + ".json"), "{}");
        }
        try (EventStore all = EventStore.open(home.resolve("all"), CLOCK)) {
            for (String id : IDS) {
                Part part = new Part(home.resolve(id), Optional.of(new Controller(id, "https://" + id + ".example/")));
                parts.add(part);
                try (EventStore one = EventStore.open(part.directory(), CLOCK)) {
                    for (Event event : history(random)) {
                        one.record(event);
                        all.record(part.adopt(
                                event, known -> all.snapshot().find(known).isPresent()));
                    }
                }
            }
            EventStore union = open(parts);

            assertThat(union.snapshot().deployments())
                    .containsExactlyElementsOf(all.snapshot().deployments());
            assertThat(union.snapshot().incidents())
                    .containsExactlyElementsOf(all.snapshot().incidents());
            assertThat(reports(union.snapshot())).isEqualTo(reports(all.snapshot()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void eventsInMemoryCountAsThoseOfTheStores(int seed) throws IOException {
        Random random = new Random(seed);
        Retention retention = Retention.ofMonths(1, Clock.fixed(Instant.parse("2026-12-05T00:00:00Z"), ZoneOffset.UTC));
        List<Part> parts = new ArrayList<>();
        List<Controller> controllers =
                IDS.stream().map(id -> new Controller(id, "")).toList();
        EventsInMemory memory = new EventsInMemory(controllers, retention::leavesOut);
        for (Controller controller : controllers) {
            Path directory = home.resolve(controller.id());
            parts.add(new Part(directory, Optional.of(controller)));
            try (EventStore one = EventStore.open(directory, CLOCK)) {
                for (Event event : history(random)) {
                    one.record(event);
                    memory.add(controller, event);
                }
            }
        }
        EventStore union = EventStore.openReadOnly(parts, retention, OpeningProgress.UNHEARD);

        assertThat(memory.snapshot().deployments())
                .isNotEmpty()
                .containsExactlyElementsOf(union.snapshot().deployments());
        assertThat(memory.snapshot().incidents())
                .containsExactlyElementsOf(union.snapshot().incidents());
        assertThat(reports(memory.snapshot())).isEqualTo(reports(union.snapshot()));
    }

    private static List<Event> history(Random random) {
        List<Event> events = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            events.add(
                    switch (random.nextInt(8)) {
                        case 0 -> new Removal(END, "e" + random.nextInt(12));
                        case 1 -> new JobMoved(END, "job" + random.nextInt(3), "job" + random.nextInt(3) + "/moved");
                        case 2 -> incident(random);
                        default -> deployment(random);
                    });
        }
        return events;
    }

    private static Deployment deployment(Random random) {
        Instant finishedAt = moment(random);
        DeploymentBuilder deployment = Deployment.of(
                        random.nextBoolean() ? "shop" : "cart",
                        "v" + random.nextInt(4),
                        random.nextBoolean() ? "production" : "staging")
                .id("e" + random.nextInt(12))
                .recordedAt(END)
                .between(finishedAt.minusSeconds(600), finishedAt)
                .result(random.nextInt(4) == 0 ? Result.FAILURE : Result.SUCCESS);
        if (random.nextBoolean()) {
            int number = 1 + random.nextInt(9);
            String job = "job" + random.nextInt(3);
            deployment.deployedBy(new BuildReference(job, number, "job/" + job + "/" + number + "/"));
        }
        if (random.nextInt(3) == 0) {
            deployment.fixes(random.nextBoolean() ? "e" + random.nextInt(12) : "v" + random.nextInt(4));
        }
        if (random.nextBoolean()) {
            deployment.changes(
                    ChangesFrom.STATED,
                    List.of(new Change("c" + random.nextInt(9), finishedAt.minusSeconds(random.nextInt(90_000)))));
        }
        return deployment.build();
    }

    private static Incident incident(Random random) {
        Instant openedAt = moment(random);
        return new Incident(
                "e" + random.nextInt(12),
                END,
                random.nextBoolean() ? "shop" : "cart",
                random.nextBoolean() ? Optional.of("production") : Optional.empty(),
                openedAt,
                Optional.empty(),
                random.nextBoolean() ? Optional.of(openedAt.plusSeconds(random.nextInt(9_000))) : Optional.empty(),
                Optional.empty(),
                "",
                "",
                "",
                random.nextBoolean() ? Optional.of("e" + random.nextInt(12)) : Optional.empty(),
                random.nextBoolean() ? Optional.of("e" + random.nextInt(12)) : Optional.empty(),
                Optional.empty());
    }

    private static Instant moment(Random random) {
        return BEGINNING.plusSeconds(3_600L * random.nextInt(14 * 24));
    }

    /** Returns the answers about all controllers, and about each of them. */
    private static String reports(Snapshot recorded) {
        return IDS.stream()
                .map(id -> reports(recorded, List.of(id)))
                .collect(Collectors.joining(reports(recorded, List.of())));
    }

    private static String reports(Snapshot recorded, List<String> controllers) {
        Reporter reporter = new Reporter(recorded, Profile.defaults(ZoneOffset.UTC));
        Map<String, List<String>> parameters =
                Map.of("tier", List.of("ALL"), "granularity", List.of("DAY"), "controller", controllers);
        Map<String, List<String>> rows =
                Map.of("tier", List.of("ALL"), "limit", List.of("1000"), "controller", controllers);
        return new ExportedJson(reporter.report(ReportQuery.parse(parameters, ZoneOffset.UTC, END))).toString()
                + new ExportedJson(reporter.deployments(DeploymentQuery.parse(rows, ZoneOffset.UTC, END))
                        .page());
    }

    @Test
    void lineThatCannotBeReadIsNamedWithItsStore() throws IOException {
        List<Part> parts = List.of(part("eu"), part("us"));
        for (Part part : parts) {
            EventStore.open(part.directory(), CLOCK).close();
        }
        Path file = home.resolve("us/events/2026-11.jsonl");
        Files.writeString(file, "half a line\n{\"type\":\"depl", StandardOpenOption.CREATE);

        EventStore union = open(parts);

        assertThat(union.damage().messages()).hasSize(2).allMatch(line -> line.startsWith(file + ", line "));
        assertThat(union.snapshot().unreadable()).isEqualTo(1);
    }

    @Test
    void storeThatIsNotThereIsNamed() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> open(List.of(part("eu"), part("us"))))
                .withMessageContaining("Cannot read the stores");
    }

    private Part part(String id) {
        return new Part(home.resolve(id), Optional.of(new Controller(id, "")));
    }

    private static EventStore open(List<Part> parts) throws StoreException {
        return EventStore.openReadOnly(parts, Retention.FOREVER, OpeningProgress.UNHEARD);
    }
}
