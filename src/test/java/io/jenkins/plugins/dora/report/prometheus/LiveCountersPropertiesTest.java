package io.jenkins.plugins.dora.report.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Retention;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is recorded, corrected, taken back, imported, renamed, dropped, and however often Jenkins starts anew. */
class LiveCountersPropertiesTest {
    private static final int STEPS = 60;
    private static final int RETENTION_MONTHS = 1;

    @Property(tries = 25, seed = "17")
    void countersNeverFallAndGrowByWhatWasRecordedLive(@ForAll Random random) throws IOException {
        Path directory = Files.createTempDirectory("dora");
        try (World world = new World(directory, random)) {
            for (int step = 0; step < STEPS; step++) {
                world.step();
            }
            world.settle();

            assertThat(world.deployed).isCloseTo(world.recordedLive, within(1e-6));
            assertThat(world.opened).isCloseTo(world.openedLive, within(1e-6));
            assertThat(world.resolved).isCloseTo(world.resolvedLive, within(1e-6));
        } finally {
            delete(directory);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static final class World implements AutoCloseable {
        private final Path directory;
        private final Random random;
        private final ScrapeDriver prometheus;
        private final List<Deployment> deployments = new ArrayList<>();
        private final List<Incident> incidents = new ArrayList<>();
        private final Set<String> notScraped = new HashSet<>();
        private Map<String, Double> lastScrape = new HashMap<>();
        private EventStore store;
        private double deployed;
        private double opened;
        private double resolved;
        private int recordedLive;
        private int openedLive;
        private int resolvedLive;
        private int ids;
        private boolean isRestarted;

        World(Path directory, Random random) throws IOException {
            this.directory = directory;
            this.random = random;
            prometheus =
                    new ScrapeDriver("2026-03-10T12:00:00Z", Profile.defaults(ZoneOffset.UTC), () -> store.snapshot());
            open();
            scrape();
        }

        private void open() throws IOException {
            store = EventStore.open(
                    directory, prometheus, Retention.ofMonths(RETENTION_MONTHS, prometheus), OpeningProgress.UNHEARD);
        }

        void step() throws IOException {
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> deployLive();
                case 3 -> importHistory();
                case 4 -> correct();
                case 5 -> remove();
                case 6 -> openIncident();
                case 7 -> resolveIncident();
                case 8 -> record(new JobMoved(prometheus.instant(), job(), "team/" + job()));
                case 9 -> {
                    if (random.nextInt(3) == 0) {
                        restart();
                    }
                }
                default -> {
                    prometheus.after(Duration.ofSeconds(1 + random.nextInt(3 * 3600)));
                    scrape();
                }
            }
        }

        private void deployLive() throws IOException {
            Deployment deployment = deployment(prometheus.instant().minusSeconds(random.nextInt(50 * 60)));
            notScraped.add(deployment.id());
            record(deployment);
        }

        private void importHistory() throws IOException {
            for (int i = random.nextInt(30); i >= 0; i--) {
                record(deployment(prometheus.instant().minus(Duration.ofHours(5 + random.nextInt(24 * 60)))));
            }
        }

        private Deployment deployment(Instant finish) {
            Deployment deployment = Deployment.of(
                            "app-" + random.nextInt(3),
                            Integer.toString(random.nextInt(6)),
                            random.nextBoolean() ? "production" : "staging")
                    .id("deployment " + ids++)
                    .between(finish.minusSeconds(60), finish)
                    .result(Result.values()[random.nextInt(Result.values().length)])
                    .deployedBy(new BuildReference(job(), 1 + ids, ""))
                    .changes(
                            ChangesFrom.STATED,
                            List.of(new Change("commit " + ids, finish.minusSeconds(random.nextInt(500_000)))))
                    .build();
            deployments.add(deployment);
            return deployment;
        }

        private String job() {
            return "job-" + random.nextInt(3);
        }

        private void correct() throws IOException {
            if (!deployments.isEmpty()) {
                Deployment old = deployments.get(random.nextInt(deployments.size()));
                record(Deployment.of(old.application(), old.version() + '0', old.environment())
                        .id(old.id())
                        .between(old.startedAt(), old.finishedAt())
                        .result(Result.values()[random.nextInt(Result.values().length)])
                        .build());
            }
        }

        private void remove() throws IOException {
            if (!deployments.isEmpty()) {
                Deployment removed = deployments.remove(random.nextInt(deployments.size()));
                notScraped.remove(removed.id());
                record(new Removal(prometheus.instant(), removed.id(), Optional.empty()));
            }
        }

        private void openIncident() throws IOException {
            Incident incident = new Incident(
                    "incident " + ids++,
                    prometheus.instant(),
                    "app-" + random.nextInt(3),
                    random.nextBoolean() ? Optional.of("production") : Optional.empty(),
                    prometheus.instant().minusSeconds(random.nextInt(20 * 60)),
                    Optional.empty(),
                    "",
                    "",
                    "source " + random.nextInt(3),
                    Optional.empty());
            incidents.add(incident);
            openedLive++;
            record(incident);
        }

        private void resolveIncident() throws IOException {
            if (!incidents.isEmpty()) {
                Incident incident = incidents.remove(random.nextInt(incidents.size()));
                resolvedLive++;
                record(incident.resolved(prometheus.instant(), prometheus.instant()));
            }
        }

        private void record(Event event) throws IOException {
            store.record(event);
        }

        /** Starts Jenkins anew, when all it counted was read: nobody can know what came after the last scrape. */
        private void restart() throws IOException {
            settle();
            store.close();
            open();
            prometheus.restart();
            isRestarted = true;
            prometheus.after(Duration.ofMinutes(1));
            scrape();
        }

        /** Lets every series have its value. */
        void settle() {
            scrape();
            prometheus.after(Duration.ofMinutes(2));
            scrape();
        }

        private void scrape() {
            recordedLive += notScraped.size();
            notScraped.clear();
            Map<String, Double> counters = prometheus.scrape().counters();
            if (!isRestarted) {
                assertThat(counters.keySet()).containsAll(lastScrape.keySet());
                lastScrape.forEach((series, before) ->
                        assertThat(counters.get(series)).as(series).isGreaterThanOrEqualTo(before));
            }
            isRestarted = false;
            counters.forEach((series, now) -> {
                double growth = increaseOf(lastScrape.get(series), now);
                if (series.startsWith("dora_deployments_total")) {
                    deployed += growth;
                } else if (series.startsWith("dora_incidents_total")) {
                    opened += series.contains("state=\"opened\"") ? growth : 0;
                    resolved += series.contains("state=\"resolved\"") ? growth : 0;
                }
            });
            lastScrape = counters;
        }

        /** Returns what Prometheus takes for the increase from one sample to the next. */
        private static double increaseOf(Double before, double now) {
            if (before == null) {
                return 0;
            }
            return now >= before ? now - before : now;
        }

        @Override
        public void close() throws IOException {
            store.close();
        }
    }
}
