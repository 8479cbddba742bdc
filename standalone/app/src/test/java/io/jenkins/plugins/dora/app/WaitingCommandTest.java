package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.intake.Intake;
import io.jenkins.plugins.dora.intake.Origin;
import io.jenkins.plugins.dora.intake.incident.IncidentSignal;
import io.jenkins.plugins.dora.intake.incident.IncidentSignal.State;
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

class WaitingCommandTest {
    private final Instant now = Clock.systemUTC().instant();

    @TempDir
    private Path store;

    @Test
    void whatWaitsIsListed() throws IOException {
        resolve("pagerduty/P1", now);

        CommandRun run = CommandRun.of("waiting", "--store", store);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith(
                        "{\"id\":\"pagerduty/P1\",\"application\":\"shop\",\"source\":\"pagerduty\",\"resolvedAt\":")
                .contains("\"waitingSince\":\"" + now + '"');
        assertThat(run.err()).isEmpty();
    }

    @Test
    void whatHasWaitedForTooLongIsCounted() throws IOException {
        resolve("pagerduty/P1", now.minus(Duration.ofDays(31)));

        CommandRun run = CommandRun.of("waiting", "--store", store);

        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip()).isEqualTo("dora: 1 more has waited for longer than 30 days");
    }

    private void resolve(String id, Instant at) throws IOException {
        Clock clock = Clock.fixed(at, ZoneOffset.UTC);
        try (EventStore events = EventStore.open(store, clock)) {
            new Intake(events, clock)
                    .incident(
                            new IncidentSignal(
                                    id,
                                    State.RESOLVED,
                                    at,
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
