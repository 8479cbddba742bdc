package io.jenkins.plugins.dora.intake.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.intake.Intake;
import io.jenkins.plugins.dora.intake.Origin;
import io.jenkins.plugins.dora.intake.incident.IncidentSignal.State;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitingIncidentsTest {
    private static final Instant NOW = Instant.parse("2026-11-03T00:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void whatCameBeforeItsOpeningWaitsAlsoAfterARestart() throws IOException {
        send("a", State.RESOLVED, "10:30");
        send("b", State.ACKNOWLEDGED, "10:10");
        send("c", State.OPEN, "10:00");
        send("d", State.WITHDRAWN, "10:00");

        WaitingIncidents waiting = waiting(NOW);

        assertThat(waiting.waiting()).extracting(Incident::id).containsExactly("a", "b");
        assertThat(waiting.waiting().get(0).resolvedAt()).contains(Instant.parse("2026-11-02T10:30:00Z"));
        assertThat(waiting.dropped()).isZero();
    }

    @Test
    void openingEndsTheWaiting() throws IOException {
        send("a", State.RESOLVED, "10:30");
        send("a", State.OPEN, "10:00");

        assertThat(waiting(NOW).waiting()).isEmpty();
    }

    @Test
    void laterSignalOfTheSameIncidentDoesNotWaitTwice() throws IOException {
        send("a", State.ACKNOWLEDGED, "10:10");
        send("a", State.RESOLVED, "10:30");

        assertThat(waiting(NOW).waiting()).hasSize(1);
    }

    @Test
    void openedIncidentThatWasWithdrawnDoesNotWait() throws IOException {
        send("a", State.OPEN, "10:00");
        send("a", State.RESOLVED, "10:30");
        send("a", State.WITHDRAWN, "10:40");

        assertThat(waiting(NOW).waiting()).isEmpty();
    }

    @Test
    void onlyTheNumberIsLeftAfterThirtyDays() throws IOException {
        send("a", State.RESOLVED, "10:30");

        assertThat(waiting(NOW.plus(Duration.ofDays(30))).waiting()).hasSize(1);
        assertThat(waiting(NOW.plus(Duration.ofDays(31)))).satisfies(late -> {
            assertThat(late.waiting()).isEmpty();
            assertThat(late.dropped()).isEqualTo(1);
        });
    }

    private WaitingIncidents waiting(Instant now) throws IOException {
        try (EventStore store = EventStore.openReadOnly(directory)) {
            return WaitingIncidents.of(store.snapshot(), now);
        }
    }

    private void send(String id, State state, String time) throws IOException {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        try (EventStore store = EventStore.open(directory, clock)) {
            new Intake(store, clock)
                    .incident(
                            new IncidentSignal(
                                    id,
                                    state,
                                    Instant.parse("2026-11-02T" + time + ":00Z"),
                                    Optional.empty(),
                                    "shop",
                                    Optional.empty(),
                                    "",
                                    "",
                                    "pagerduty",
                                    Optional.empty()),
                            Origin.ADMINISTRATOR);
        }
    }
}
