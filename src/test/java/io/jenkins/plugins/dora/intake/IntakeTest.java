package io.jenkins.plugins.dora.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jenkins.plugins.dora.intake.incident.IncidentReport;
import io.jenkins.plugins.dora.intake.incident.IncidentSignal;
import io.jenkins.plugins.dora.linking.checkout.SourceCode;
import io.jenkins.plugins.dora.linking.sharing.Recorder;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.VersionBuilder;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Component;
import io.jenkins.plugins.dora.model.value.DeploymentId;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class IntakeTest {
    private static final int THREADS = 16;
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final Instant OPENED = NOW.minusSeconds(3600);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Change CHANGE = History.commit("a", "2026-01-31T08:00:00Z");
    private static final DeploymentId BY_RULE = DeploymentId.byRule("shop", 7, NOW.minusSeconds(60));

    @TempDir
    private Path directory;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private EventStore store;
    private Intake intake;

    @BeforeEach
    void open() throws IOException {
        store = EventStore.open(directory, CLOCK);
        intake = new Intake(store, CLOCK);
    }

    @AfterEach
    void close() throws IOException {
        threads.shutdownNow();
        store.close();
    }

    @Test
    void nothingIsLostOfWhatManyReportOfOneIncidentAtOnce() throws Exception {
        List<IncidentReport> reports = List.of(
                report("Checkout fails", "", Optional.empty(), Optional.empty(), Optional.empty()),
                report("", "https://example.org/1", Optional.empty(), Optional.empty(), Optional.empty()),
                report("", "", Optional.of("production"), Optional.empty(), Optional.empty()),
                report("", "", Optional.empty(), Optional.of(OPENED.plusSeconds(60)), Optional.empty()),
                report("", "", Optional.empty(), Optional.empty(), Optional.of("1.4.3")));

        atOnce(number ->
                () -> intake.incident(reports.get(number % reports.size()), NOW, "shop", Origin.ADMINISTRATOR));

        assertThat(store.snapshot().incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.title()).isEqualTo("Checkout fails");
            assertThat(incident.url()).isEqualTo("https://example.org/1");
            assertThat(incident.environment()).contains("production");
            assertThat(incident.acknowledgedAt()).contains(OPENED.plusSeconds(60));
            assertThat(incident.fixedBy()).contains("1.4.3");
            assertThat(incident.openedAt()).isEqualTo(OPENED);
        });
    }

    @Test
    void signalsOfOneIncidentAtOnceAreMerged() throws Exception {
        IncidentSignal.State[] states = {
            IncidentSignal.State.OPEN, IncidentSignal.State.ACKNOWLEDGED, IncidentSignal.State.RESOLVED
        };

        atOnce(number -> {
            int which = number % states.length;
            IncidentSignal signal = new IncidentSignal(
                    "pd-1",
                    states[which],
                    OPENED.plusSeconds(60L * which),
                    Optional.empty(),
                    "shop",
                    Optional.empty(),
                    "Checkout fails",
                    "",
                    "pager",
                    Optional.empty());
            return () -> intake.incident(signal, Origin.ADMINISTRATOR);
        });

        assertThat(store.snapshot().incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.openedAt()).isEqualTo(OPENED);
            assertThat(incident.acknowledgedAt()).contains(OPENED.plusSeconds(60));
            assertThat(incident.resolvedAt()).contains(OPENED.plusSeconds(120));
        });
    }

    @Test
    void oneDeploymentThatManyRecordAtOnceIsThereOnce() throws Exception {
        List<Receipt<Deployment>> receipts =
                atOnce(number -> () -> intake.deployment(deployment("d1", "2"), Origin.ADMINISTRATOR));

        assertThat(store.snapshot().deployments()).hasSize(1);
        assertThat(receipts).extracting(Receipt::outcome).containsOnlyOnce(Outcome.NEW);
        assertThat(receipts)
                .extracting(Receipt::event)
                .containsOnly(store.snapshot().deployments().get(0));
    }

    @Test
    void onlyOneOfManyStrangersGetsTheNameOfAnApplication() throws Exception {
        atOnce(number -> () -> {
            String job = "job" + number;
            return intake.deployment(
                    deployment("d" + number, "2").toBuilder()
                            .deployedBy(new BuildReference(job, 1, ""))
                            .build(),
                    new Origin(job, onlyOf(job), SourceCode.UNKNOWN));
        });

        assertThat(store.snapshot().deployments()).hasSize(THREADS);
        assertThat(store.snapshot().deployments())
                .extracting(Deployment::owner)
                .containsOnlyOnce(Optional.empty())
                .doesNotHaveDuplicates();
    }

    @Test
    void deploymentBringsTheChangesOfItsVersion() throws IOException {
        intake.version(version("1").build(), Origin.ADMINISTRATOR);
        intake.version(version("2").changes(List.of(CHANGE)).build(), Origin.ADMINISTRATOR);
        intake.deployment(deployment("d1", "1"), Origin.ADMINISTRATOR);

        Receipt<Deployment> receipt = intake.deployment(deployment("d2", "2"), Origin.ADMINISTRATOR);

        assertThat(receipt.event().changes()).containsExactly(CHANGE);
        assertThat(receipt.event().changesFrom()).isEqualTo(ChangesFrom.VERSION);
        assertThat(receipt.lines()).containsExactly("Recorded shop 2 to production: SUCCESS, 1 change");
    }

    @Test
    void deploymentThatIsStatedAgainStaysAsItIs() throws IOException {
        intake.version(version("1").build(), Origin.ADMINISTRATOR);
        intake.version(version("2").changes(List.of(CHANGE)).build(), Origin.ADMINISTRATOR);
        intake.deployment(deployment("d1", "1"), Origin.ADMINISTRATOR);
        intake.deployment(deployment("d2", "2"), Origin.ADMINISTRATOR);
        intake.version(version("2").id("other build").changes(List.of()).build(), Origin.ADMINISTRATOR);

        assertThat(intake.deployment(deployment("d2", "2"), Origin.ADMINISTRATOR)
                        .outcome())
                .isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void ruleDoesNotRecordWhatAStepRecorded() throws IOException {
        Deployment byStep = deployment(BY_RULE.toString().replace(":rule", ":9"), "2");
        Deployment byRule = byStep.toBuilder().id(BY_RULE.toString()).build();
        intake.deployment(byStep, Origin.ADMINISTRATOR);

        assertThat(intake.recognisedDeployment(byRule, BY_RULE, Origin.ADMINISTRATOR))
                .isEmpty();
        assertThat(store.snapshot().deployments()).hasSize(1);
    }

    @Test
    void ruleRecordsWhatNoStepRecorded() throws IOException {
        Deployment byRule = deployment(BY_RULE.toString(), "2");

        assertThat(intake.recognisedDeployment(byRule, BY_RULE, Origin.ADMINISTRATOR))
                .map(Receipt::outcome)
                .contains(Outcome.NEW);
        assertThat(intake.recognisedDeployment(byRule, BY_RULE, Origin.ADMINISTRATOR))
                .map(Receipt::outcome)
                .contains(Outcome.UNCHANGED);
    }

    @Test
    void versionThatContainsItselfIsRefused() {
        ApplicationVersion version =
                version("1").components(List.of(new Component("shop", "1"))).build();

        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> intake.version(version, Origin.ADMINISTRATOR))
                .satisfies(e -> assertThat(e.field()).isEqualTo("components"));
    }

    @Test
    void whatLiesInTheFutureIsRefused() {
        Deployment late = deployment("d1", "1").toBuilder()
                .between(NOW, NOW.plusSeconds(3600))
                .build();

        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> intake.deployment(late, Origin.ADMINISTRATOR))
                .satisfies(e -> assertThat(e.field()).isEqualTo("finishedAt"));
        assertThat(store.snapshot().deployments()).isEmpty();
    }

    @Test
    void incidentOfAStrangerIsNotChanged() throws IOException {
        intake.deployment(
                deployment("d1", "1").toBuilder()
                        .deployedBy(new BuildReference("theirs", 1, ""))
                        .build(),
                Origin.ADMINISTRATOR);
        Incident theirs = Incident.of("pd-1", "shop", OPENED).build();
        intake.incident(theirs, Origin.ADMINISTRATOR, (incident, known) -> {});
        Origin mine = new Origin("mine", onlyOf("mine"), SourceCode.UNKNOWN);

        assertThatExceptionOfType(TakenIdException.class)
                .isThrownBy(() -> intake.incident(report("Pwned", ""), NOW, "shop", mine));
        assertThat(intake.resolution("pd-1", NOW, mine, (incident, known) -> true))
                .isEmpty();
    }

    private static IncidentReport report(String title, String url) {
        return report(title, url, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static IncidentReport report(
            String title,
            String url,
            Optional<String> environment,
            Optional<Instant> acknowledgedAt,
            Optional<String> fixedBy) {
        return new IncidentReport(
                "pd-1",
                IncidentReport.State.OPEN,
                "",
                environment,
                title,
                url,
                Optional.of(OPENED),
                acknowledgedAt,
                Optional.empty(),
                fixedBy);
    }

    private static Deployment deployment(String id, String version) {
        return Deployment.of("shop", version, "production")
                .id(id)
                .between(NOW.minusSeconds(60), NOW)
                .deployedBy(new BuildReference("shop", 7, ""))
                .build();
    }

    private static VersionBuilder version(String version) {
        return ApplicationVersion.of("shop", version, Instant.parse("2026-01-31T09:00:00Z"))
                .id("version " + version);
    }

    private static Recorder onlyOf(String job) {
        return new Recorder() {
            @Override
            public boolean owns(String application) {
                return false;
            }

            @Override
            public boolean shares(Optional<String> other) {
                return other.equals(Optional.of(job));
            }

            @Override
            public boolean sees(Optional<String> other) {
                return shares(other);
            }
        };
    }

    private <T> List<T> atOnce(IntFunction<Callable<T>> author) throws Exception {
        CountDownLatch start = new CountDownLatch(THREADS);
        List<Future<T>> recordings = new ArrayList<>();
        for (int number = 0; number < THREADS; number++) {
            Callable<T> recording = author.apply(number);
            recordings.add(threads.submit(() -> {
                start.countDown();
                start.await();
                return recording.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> recording : recordings) {
            results.add(recording.get(30, TimeUnit.SECONDS));
        }
        return results;
    }
}
