package io.jenkins.plugins.dora.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.forwarding.Forwarded.Outcome;
import io.jenkins.plugins.dora.forwarding.Forwarder.Transport;
import io.jenkins.plugins.dora.forwarding.Forwards.Receivers;
import io.jenkins.plugins.dora.forwarding.format.OutgoingFormat;
import io.jenkins.plugins.dora.forwarding.format.Posted;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.profile.forward.Forward;
import io.jenkins.plugins.dora.profile.forward.ForwardFormat;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.feed.Feed;
import io.jenkins.plugins.dora.store.journal.JournalDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForwardsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Forward CENTRAL = forward("central");
    private static final Forward DEVLAKE = forward("devlake");

    @TempDir
    private Path home;

    private Instant now = NOON;
    private final List<String> arrived = new ArrayList<>();
    private final Set<String> failing = new HashSet<>();
    private Duration wanted = Duration.ZERO;
    private Duration taken = Duration.ZERO;
    private Forwards forwards;

    @BeforeEach
    void record() throws IOException {
        record("d1", "d2", "d3");
        start();
    }

    /** Begins as after a restart: what is in memory is gone. */
    private void start() {
        forwards = new Forwards(home.resolve("forwards"), clock());
    }

    @Test
    void everySystemGetsEverythingInOrderAndNothingTwice() throws Exception {
        run(CENTRAL, DEVLAKE);
        run(CENTRAL, DEVLAKE);
        start();
        record("d4");
        run(CENTRAL, DEVLAKE);

        assertThat(arrived)
                .containsExactly(
                        "central d1",
                        "devlake d1",
                        "central d2",
                        "devlake d2",
                        "central d3",
                        "devlake d3",
                        "central d4",
                        "devlake d4");
    }

    @Test
    void systemThatFailsHoldsUpNoOtherOne() throws Exception {
        failing.add("central");

        run(CENTRAL, DEVLAKE);

        assertThat(arrived).containsExactly("devlake d1", "devlake d2", "devlake d3");
    }

    @Test
    void systemThatFailedIsTriedAgainAfterAPause() throws Exception {
        failing.add("central");
        wanted = Duration.ofSeconds(90);
        run(CENTRAL);
        failing.clear();

        after(Duration.ofSeconds(89));
        run(CENTRAL);
        assertThat(arrived).isEmpty();
        after(Duration.ofSeconds(1));
        run(CENTRAL);
        assertThat(arrived).containsExactly("central d1", "central d2", "central d3");
    }

    @Test
    void restartTriesAtOnce() throws Exception {
        failing.add("central");
        wanted = Duration.ofHours(1);
        run(CENTRAL);
        failing.clear();

        start();
        run(CENTRAL);

        assertThat(arrived).hasSize(3);
    }

    @Test
    void timeThatIsOverEndsARun() throws Exception {
        taken = Duration.ofSeconds(40);

        run(CENTRAL);
        assertThat(arrived).containsExactly("central d1", "central d2");
        run(CENTRAL);
        assertThat(arrived).containsExactly("central d1", "central d2", "central d3");
    }

    @Test
    void troubleIsWhatLastsUntilSomethingArrives() throws Exception {
        failing.add("central");
        run(CENTRAL, DEVLAKE);
        start();
        after(DAY.minusSeconds(1));
        run(CENTRAL, DEVLAKE);
        assertThat(troubles()).isEmpty();

        after(Duration.ofSeconds(1));
        assertThat(troubles()).containsExactly(new ForwardTrouble("central", NOON, "d1: status 503"));

        failing.clear();
        run(CENTRAL, DEVLAKE);
        assertThat(troubles()).isEmpty();
    }

    @Test
    void systemThatCannotBeReachedForASettingIsInTrouble() throws Exception {
        failing.add("source of central");
        run(CENTRAL, DEVLAKE);
        after(DAY);

        assertThat(troubles()).containsExactly(new ForwardTrouble("central", NOON, "it has no source"));
        assertThat(arrived).hasSize(3);
    }

    @Test
    void damagedPlaceIsTroubleAtOnceAndStaysAsItIs() throws Exception {
        Path place = Files.createDirectories(home.resolve("forwards")).resolve("central.json");
        Files.writeString(place, "{\"addr");

        run(CENTRAL, DEVLAKE);

        assertThat(arrived).containsExactly("devlake d1", "devlake d2", "devlake d3");
        assertThat(troubles())
                .containsExactly(new ForwardTrouble(
                        "central", NOON, place + " is damaged; without it, everything is sent again"));
        assertThat(place).hasContent("{\"addr");
    }

    @Test
    void nothingIsConfigured() throws Exception {
        run();

        assertThat(home.resolve("forwards")).doesNotExist();
        assertThat(forwards.troubles(List.of(), DAY)).isEmpty();
    }

    private List<ForwardTrouble> troubles() {
        return forwards.troubles(List.of(CENTRAL, DEVLAKE), DAY);
    }

    private void after(Duration duration) {
        now = now.plus(duration);
    }

    private void run(Forward... to) throws InterruptedException {
        Feed feed = new Feed(new JournalDirectory(home.resolve("store")), Feed.WHOLE);
        forwards.run(List.of(to), feed, new Everybody(), MINUTE);
    }

    private final class Everybody implements Receivers {
        @Override
        public OutgoingFormat format(Forward forward) {
            if (failing.contains("source of " + forward.name())) {
                throw new IllegalArgumentException("it has no source");
            }
            return event -> List.of(new Posted("", "text/plain", event.id()));
        }

        @Override
        public Transport transport(Forward forward) {
            return request -> {
                if (failing.contains(forward.name())) {
                    return new Forwarded(Outcome.FAILED, "", "status 503", wanted);
                }
                after(taken);
                arrived.add(forward.name() + ' ' + request.json());
                return Forwarded.ARRIVED;
            };
        }
    }

    private Clock clock() {
        InstantSource time = () -> now;
        return time.withZone(ZoneOffset.UTC);
    }

    private static Forward forward(String name) {
        return new Forward(name, ForwardFormat.CDEVENTS, "address", Optional.empty(), Optional.empty());
    }

    private void record(String... ids) throws IOException {
        try (EventStore store = EventStore.open(home.resolve("store"), Clock.fixed(NOON, ZoneOffset.UTC))) {
            for (String id : ids) {
                store.record(Deployment.of("shop", id, "production")
                        .id(id)
                        .between(NOON, NOON)
                        .build());
            }
        }
    }
}
