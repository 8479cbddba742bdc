package io.jenkins.plugins.dora.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.intake.incident.IncidentReport;
import io.jenkins.plugins.dora.intake.incident.IncidentSignal;
import io.jenkins.plugins.dora.intake.incident.IncidentSignal.State;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.Removal;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IncidentSignalTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T18:00:00Z"), ZoneOffset.UTC);
    private static final IncidentSignal OPENED = signal(State.OPEN, 10);
    private static final IncidentSignal ACKNOWLEDGED = signal(State.ACKNOWLEDGED, 11);
    private static final IncidentSignal RESOLVED = signal(State.RESOLVED, 12);
    private static final IncidentSignal REOPENED = signal(State.OPEN, 13);
    private static final IncidentSignal RESOLVED_AGAIN = signal(State.RESOLVED, 14);
    private static final IncidentSignal WITHDRAWN = signal(State.WITHDRAWN, 15);
    private static final IncidentSignal OPENED_ONCE_MORE = signal(State.OPEN, 16);

    @TempDir
    private Path directory;

    private EventStore store;

    @BeforeEach
    void open() throws IOException {
        store = EventStore.open(directory, CLOCK);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void openingAcknowledgementAndResolutionAreOneIncident() throws IOException {
        report(OPENED, ACKNOWLEDGED, RESOLVED);

        assertThat(store.snapshot().incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.openedAt()).isEqualTo(hour(10));
            assertThat(incident.acknowledgedAt()).contains(hour(11));
            assertThat(incident.resolvedAt()).contains(hour(12));
            assertThat(incident.title()).isEqualTo("RESOLVED");
            assertThat(incident.source()).isEqualTo("pager");
        });
    }

    @Test
    void openingAgainExtendsTheIncident() throws IOException {
        report(OPENED, RESOLVED, REOPENED);

        assertThat(only().openedAt()).isEqualTo(hour(10));
        assertThat(only().resolvedAt()).isEmpty();
    }

    @Test
    void olderSignalDoesNotOverwriteANewerState() throws IOException {
        report(OPENED, RESOLVED, REOPENED, RESOLVED);

        assertThat(only().resolvedAt()).isEmpty();
    }

    @Test
    void resolutionThatArrivesFirstWaitsForTheOpening() throws IOException {
        Receipt<Incident> waiting = report(RESOLVED);

        assertThat(store.snapshot().incidents()).isEmpty();
        assertThat(waiting.counts()).isFalse();
        assertThat(report(OPENED).counts()).isTrue();
        assertThat(only().openedAt()).isEqualTo(hour(10));
        assertThat(only().resolvedAt()).contains(hour(12));
    }

    @Test
    void whatWaitsIsKeptOnDisk() throws IOException {
        report(RESOLVED, ACKNOWLEDGED);
        store.close();
        store = EventStore.open(directory, CLOCK);

        report(OPENED);

        assertThat(only().acknowledgedAt()).contains(hour(11));
        assertThat(only().resolvedAt()).contains(hour(12));
    }

    @Test
    void signalThatKnowsTheOpeningWaitsForNothing() throws IOException {
        report(signal(State.RESOLVED, 12, Optional.of(hour(9))));

        assertThat(only().openedAt()).isEqualTo(hour(9));
        assertThat(only().resolvedAt()).contains(hour(12));
    }

    @Test
    void withdrawnIncidentDoesNotCountUntilItIsOpenedAgain() throws IOException {
        report(OPENED, WITHDRAWN, OPENED, RESOLVED);

        assertThat(store.snapshot().incidents()).isEmpty();

        report(OPENED_ONCE_MORE);
        assertThat(only().openedAt()).isEqualTo(hour(10));
        assertThat(only().resolvedAt()).isEmpty();
    }

    @Test
    void incidentThatSomebodyTookBackStaysAway() throws IOException {
        report(OPENED);
        store.record(new Removal(CLOCK.instant(), "pd-1"));

        report(OPENED, ACKNOWLEDGED, RESOLVED);

        assertThat(store.snapshot().incidents()).isEmpty();
    }

    @Test
    void repeatedSignalsChangeNothing() throws IOException {
        report(RESOLVED);
        assertThat(report(RESOLVED).outcome()).isEqualTo(Outcome.UNCHANGED);
        report(OPENED);
        assertThat(report(OPENED).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(report(RESOLVED).outcome()).isEqualTo(Outcome.UNCHANGED);
        report(WITHDRAWN);
        assertThat(report(WITHDRAWN).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void stepAndSignalsAreAboutTheSameIncident() throws IOException {
        report(OPENED);
        new Intake(store, CLOCK)
                .incident(
                        new IncidentReport(
                                "pd-1",
                                IncidentReport.State.RESOLVED,
                                "",
                                Optional.empty(),
                                "",
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("1.4.3")),
                        hour(12),
                        "other",
                        Origin.ADMINISTRATOR);

        report(ACKNOWLEDGED);

        assertThat(only().fixedBy()).contains("1.4.3");
        assertThat(only().acknowledgedAt()).contains(hour(11));
        assertThat(only().resolvedAt()).contains(hour(12));
    }

    static Stream<List<IncidentSignal>> stories() {
        return Stream.of(
                List.of(OPENED, RESOLVED, REOPENED),
                List.of(OPENED, ACKNOWLEDGED, RESOLVED, REOPENED, RESOLVED_AGAIN),
                List.of(ACKNOWLEDGED, RESOLVED, RESOLVED_AGAIN),
                List.of(OPENED, ACKNOWLEDGED, RESOLVED, WITHDRAWN),
                List.of(OPENED, RESOLVED, WITHDRAWN, OPENED_ONCE_MORE),
                List.of(WITHDRAWN, RESOLVED, OPENED),
                List.of(OPENED, signal(State.RESOLVED, 10), signal(State.WITHDRAWN, 10)));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void orderAndRepetitionDoNotMatter(List<IncidentSignal> story) throws IOException {
        for (IncidentSignal signal : story) {
            report(signal);
        }
        Optional<Incident> told = store.snapshot().incident("pd-1").map(IncidentSignalTest::timed);

        for (List<IncidentSignal> order : permutations(story)) {
            store.close();
            store = EventStore.open(directory.resolve("order" + order.hashCode()), CLOCK);
            for (IncidentSignal signal : order) {
                report(signal);
                report(signal);
            }
            assertThat(store.snapshot().incident("pd-1").map(IncidentSignalTest::timed))
                    .as(order.toString())
                    .isEqualTo(told);
        }
    }

    /** What does not follow from the order: the words are those of the latest signal where they come in order. */
    private static Incident timed(Incident incident) {
        return incident.toBuilder().title("").build();
    }

    private static List<List<IncidentSignal>> permutations(List<IncidentSignal> signals) {
        if (signals.isEmpty()) {
            return List.of(List.of());
        }
        List<List<IncidentSignal>> permutations = new ArrayList<>();
        for (IncidentSignal first : signals) {
            List<IncidentSignal> others =
                    signals.stream().filter(other -> other != first).toList();
            for (List<IncidentSignal> rest : permutations(others)) {
                permutations.add(Stream.concat(Stream.of(first), rest.stream()).toList());
            }
        }
        return permutations;
    }

    private Receipt<Incident> report(IncidentSignal... signals) throws IOException {
        Receipt<Incident> last = null;
        for (IncidentSignal signal : signals) {
            last = new Intake(store, CLOCK).incident(signal, Origin.ADMINISTRATOR);
        }
        return last;
    }

    private Incident only() {
        assertThat(store.snapshot().incidents()).hasSize(1);
        return store.snapshot().incidents().get(0);
    }

    private static Instant hour(int hour) {
        return Instant.parse("2026-01-02T00:00:00Z").plusSeconds(3600L * hour);
    }

    private static IncidentSignal signal(State state, int hour) {
        return signal(state, hour, Optional.empty());
    }

    private static IncidentSignal signal(State state, int hour, Optional<Instant> openedAt) {
        return new IncidentSignal(
                "pd-1",
                state,
                hour(hour),
                openedAt,
                "shop",
                Optional.of("production"),
                state.name(),
                "https://pager.example.org/1",
                "pager",
                Optional.empty());
    }
}
