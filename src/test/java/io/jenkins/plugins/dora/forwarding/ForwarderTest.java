package io.jenkins.plugins.dora.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.dora.forwarding.Forwarded.Outcome;
import io.jenkins.plugins.dora.forwarding.format.Posted;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.feed.Feed;
import io.jenkins.plugins.dora.store.journal.JournalDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForwarderTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final Forwarded FAILED = new Forwarded(Outcome.FAILED, "", "status 503", Duration.ofSeconds(7));

    @TempDir
    private Path home;

    private final List<String> arrived = new ArrayList<>();

    @BeforeEach
    void record() throws IOException {
        record(deployment("d1"), new JobMoved(NOON, "a", "b"), deployment("d2"), deployment("d3"));
    }

    @Test
    void eventsArriveInTheOrderOfRecording() throws Exception {
        Forwarder forwarder = forwarder(this::arrives);

        assertThat(forwarder.next()).contains(Forwarded.ARRIVED);
        assertThat(forwarder.next()).contains(Forwarded.NOT_NEEDED);
        assertThat(forwarder.next()).contains(Forwarded.ARRIVED);
        assertThat(forwarder.next()).contains(Forwarded.ARRIVED);
        assertThat(forwarder.next()).isEmpty();
        record(deployment("d4"));
        assertThat(forwarder.next()).contains(Forwarded.ARRIVED);
        assertThat(arrived).containsExactly("d1", "d2", "d3", "d4");
    }

    @Test
    void whatFailsIsSentAgainBeforeTheNextOne() throws Exception {
        List<Forwarded> answers = new ArrayList<>(List.of(Forwarded.ARRIVED, FAILED, FAILED));
        Forwarder forwarder = forwarder(request -> {
            Forwarded answer = answers.isEmpty() ? Forwarded.ARRIVED : answers.remove(0);
            return answer.hasArrived() ? arrives(request) : answer;
        });

        forwarder.next();
        forwarder.next();
        assertThat(forwarder.next()).contains(new Forwarded(Outcome.FAILED, "d2", "status 503", Duration.ofSeconds(7)));
        assertThat(forwarder.next()).map(Forwarded::event).contains("d2");
        assertThat(forwarder.next()).contains(Forwarded.ARRIVED);
        assertThat(forwarder.next()).contains(Forwarded.ARRIVED);
        assertThat(arrived).containsExactly("d1", "d2", "d3");
    }

    @Test
    void nextProcessContinuesBehindWhatArrived() throws Exception {
        forwarder(this::arrives).next();

        Forwarder next = forwarder(this::arrives);
        while (next.next().isPresent()) {
            // Sends the rest.
        }

        assertThat(arrived).containsExactly("d1", "d2", "d3");
    }

    @Test
    void everyEventArrivesAtLeastOnceAndInOrderWhereverItEnds() throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            arrived.clear();
            Files.deleteIfExists(place());
            Optional<Forwarded> delivery = Optional.of(FAILED);
            while (delivery.isPresent()) {
                try {
                    delivery = forwarder(request -> {
                                Forwarded answer = random.nextBoolean() ? arrives(request) : FAILED;
                                if (random.nextInt(4) == 0) {
                                    throw new ProcessEnds();
                                }
                                return answer;
                            })
                            .next();
                } catch (ProcessEnds e) {
                    delivery = Optional.of(FAILED);
                }
            }
            assertThat(arrived.stream().distinct()).containsExactly("d1", "d2", "d3");
            assertThat(arrived).isSorted();
        }
    }

    private static final class ProcessEnds extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void placeOfAnotherAddressIsRefused() throws Exception {
        forwarder(this::arrives).next();

        assertThatThrownBy(() -> new ForwardingPlace(place(), "https://other.example.org/").read())
                .isInstanceOf(IOException.class)
                .hasMessage(place()
                        + " belongs to https://ci.example.org/; use another file, or change the address in it if"
                        + " the receiver moved");
        Files.writeString(place(), "{\"addr");
        assertThatThrownBy(() -> forwarder(this::arrives))
                .isInstanceOf(IOException.class)
                .hasMessage(place() + " is damaged; without it, everything is sent again");
    }

    @Test
    void failureStaysInThePlaceUntilSomethingArrives() throws Exception {
        ForwardingPlace place = new ForwardingPlace(place(), "https://ci.example.org/");
        assertThat(place.failure()).isEmpty();
        forwarder(this::arrives).next();

        place.fail(NOON, "status 503");
        place.fail(NOON.plusSeconds(60), "status 404");

        assertThat(place.failure()).contains(new ForwardingPlace.Failure(NOON, "status 404"));
        Forwarder forwarder = forwarder(this::arrives);
        forwarder.next();
        forwarder.next();
        assertThat(arrived).containsExactly("d1", "d2");
        assertThat(place.failure()).isEmpty();
    }

    @Test
    void failureOfTheFirstEventKeepsThatNothingArrived() throws Exception {
        ForwardingPlace place = new ForwardingPlace(place(), "https://ci.example.org/");
        place.fail(NOON, "status 503");

        assertThat(place.read()).isEmpty();
        forwarder(this::arrives).next();
        assertThat(arrived).containsExactly("d1");
    }

    private Path place() {
        return home.resolve("place.json");
    }

    private Forwarded arrives(Posted request) {
        arrived.add(request.json());
        return Forwarded.ARRIVED;
    }

    private Forwarder forwarder(Forwarder.Transport transport) throws IOException {
        return new Forwarder(
                new Feed(new JournalDirectory(home.resolve("store")), Feed.WHOLE),
                event -> event instanceof Deployment ? List.of(new Posted("", "text/plain", event.id())) : List.of(),
                transport,
                new ForwardingPlace(place(), "https://ci.example.org/"));
    }

    private void record(Event... events) throws IOException {
        try (EventStore store = EventStore.open(home.resolve("store"), CLOCK)) {
            store.record(List.of(events));
        }
    }

    private static Deployment deployment(String id) {
        return Deployment.of("shop", id, "production")
                .id(id)
                .between(NOON, NOON)
                .build();
    }
}
