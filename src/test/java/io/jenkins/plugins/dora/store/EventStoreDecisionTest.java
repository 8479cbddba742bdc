package io.jenkins.plugins.dora.store;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Component;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.store.decision.Proposal;
import io.jenkins.plugins.dora.store.journal.FailingDisk;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EventStoreDecisionTest {
    private static final int THREADS = 16;
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final BuildReference BUILD = new BuildReference("shop", 7, "");

    @TempDir
    private Path directory;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final CyclicBarrier allKnowTheSame = new CyclicBarrier(THREADS);
    private final AtomicInteger forces = new AtomicInteger();
    private EventStore store;

    @BeforeEach
    void open() throws IOException {
        FailingDisk disk = new FailingDisk();
        disk.beforeForce = forces::incrementAndGet;
        store = EventStore.open(directory, CLOCK, Retention.FOREVER, OpeningProgress.UNHEARD, disk);
    }

    @AfterEach
    void close() throws IOException {
        threads.shutdownNow();
        store.close();
    }

    @Test
    void reportsOfOneIncidentAtOnceLoseNothing() throws Exception {
        atOnce((number, known) -> {
            String before = known.incident("pd-1").map(Incident::title).orElse("");
            return List.of(Incident.of("pd-1", "shop", NOON)
                    .title(before + '<' + number + '>')
                    .build());
        });

        assertThat(store.snapshot().incidents()).hasSize(1);
        assertThat(store.snapshot().incidents().get(0).title())
                .hasSize(IntStream.range(0, THREADS)
                        .mapToObj(number -> "<" + number + '>')
                        .collect(joining())
                        .length())
                .contains(IntStream.range(0, THREADS)
                        .mapToObj(number -> "<" + number + '>')
                        .toList());
    }

    @Test
    void oneIdThatManyDecideToUseIsRecordedOnce() throws Exception {
        List<Committed<Proposal>> committed = atOnce((number, known) ->
                known.find("d1").isPresent() ? List.of() : List.of(deployment("d1", "shop", "1." + number)));

        assertThat(store.snapshot().deployments()).hasSize(1);
        assertThat(committed)
                .filteredOn(one -> one.outcomes().equals(List.of(Outcome.NEW)))
                .singleElement()
                .satisfies(first -> assertThat(first.proposal().events())
                        .containsExactly(store.snapshot().deployments().get(0)));
    }

    @Test
    void onlyOneIsTheFirstToRecordAnApplication() throws Exception {
        atOnce((number, known) -> {
            boolean isFree = known.timeline("shop").jobs().isEmpty();
            return List.of(deployment("d" + number, "shop", isFree ? "first" : "later"));
        });

        assertThat(store.snapshot().deployments()).hasSize(THREADS);
        assertThat(store.snapshot().deployments().stream().map(Deployment::version))
                .containsOnlyOnce("first");
    }

    @Test
    void versionsOfWhichEachContainsTheNextAreNotAllRecorded() throws Exception {
        atOnce((number, known) -> {
            String next = "part" + (number + 1) % THREADS;
            boolean isLast = known.versions().size() == THREADS - 1;
            ApplicationVersion version = ApplicationVersion.of("part" + number, "1", NOON)
                    .id("v" + number)
                    .components(List.of(new Component(next, "1")))
                    .build();
            return isLast ? List.of() : List.of(version);
        });

        assertThat(store.snapshot().versions()).hasSize(THREADS - 1);
    }

    @Test
    void whatIsOnlyRecordedIfItsBuildDidNotIsRecordedOnce() throws Exception {
        proposedAtOnce((number, known) -> new Proposal() {
            private final boolean isFirst = known.deployments().isEmpty();

            @Override
            public List<Event> events() {
                return isFirst ? List.of(deployment("d" + number, "shop" + number, "1")) : List.of();
            }

            @Override
            public Optional<BuildReference> onlyDeploymentOf() {
                return Optional.of(BUILD);
            }
        });

        assertThat(store.snapshot().deployments()).hasSize(1);
    }

    @Test
    void incidentThatSomebodyTookBackMeanwhileIsDecidedAnew() throws Exception {
        store.record(Incident.of("pd-1", "shop", NOON).build());
        AtomicBoolean takenBack = new AtomicBoolean();

        Committed<Proposal> committed = store.record(known -> {
            if (takenBack.compareAndSet(false, true)) {
                record(new Removal(NOON, "pd-1"));
            }
            return known.incident("pd-1").isPresent()
                    ? () -> List.of(
                            Incident.of("pd-1", "shop", NOON).title("Slow").build())
                    : () -> List.of();
        });

        assertThat(committed.proposal().events()).isEmpty();
        assertThat(store.snapshot().incidents()).isEmpty();
        assertThat(store.snapshot().everReported("pd-1")).map(Incident::title).contains("");
    }

    @Test
    void whatHasNothingToDoWithADecisionDoesNotDelayIt() throws Exception {
        store.record(deployment("d0", "shop", "1"));
        AtomicInteger decisions = new AtomicInteger();

        store.record(known -> {
            record(deployment("other" + decisions.incrementAndGet(), "shop", "2"));
            return () -> List.of(deployment("d1", "shop", "3"));
        });

        assertThat(decisions).hasValue(1);
        assertThat(store.snapshot().deployments()).hasSize(3);
    }

    @Test
    void decisionsOfManyThreadsShareAForce() throws Exception {
        store.record(deployment("d0", "shop", "1"));
        forces.set(0);

        atOnce((number, known) -> List.of(deployment("d1-" + number, "shop", "2")));

        assertThat(forces.get()).isLessThan(THREADS);
        assertThat(store.snapshot().deployments()).hasSize(THREADS + 1);
    }

    @Test
    void decisionThatFailsRecordsNothing() {
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> store.record(known -> {
                    throw new InvalidEventException("id", "is taken");
                }));
        assertThat(forces).hasValue(0);
    }

    private List<Committed<Proposal>> atOnce(BiFunction<Integer, Snapshot, List<Event>> author) throws Exception {
        return proposedAtOnce((number, known) -> {
            List<Event> events = author.apply(number, known);
            return () -> events;
        });
    }

    /** Lets every thread read the same snapshot before any of them records. */
    private List<Committed<Proposal>> proposedAtOnce(BiFunction<Integer, Snapshot, Proposal> author) throws Exception {
        List<Future<Committed<Proposal>>> recordings = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            AtomicBoolean isFirst = new AtomicBoolean(true);
            recordings.add(threads.submit(() -> store.record(known -> {
                Proposal proposal = author.apply(number, known);
                if (isFirst.getAndSet(false)) {
                    await(allKnowTheSame);
                }
                return proposal;
            })));
        }
        List<Committed<Proposal>> committed = new ArrayList<>();
        for (Future<Committed<Proposal>> recording : recordings) {
            committed.add(recording.get(30, TimeUnit.SECONDS));
        }
        return committed;
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void record(Event event) {
        try {
            store.record(event);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Deployment deployment(String id, String application, String version) {
        return Deployment.of(application, version, "production")
                .id(id)
                .between(NOON.minusSeconds(60), NOON)
                .deployedBy(BUILD)
                .build();
    }
}
