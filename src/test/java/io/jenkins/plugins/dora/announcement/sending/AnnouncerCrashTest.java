package io.jenkins.plugins.dora.announcement.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.notification.Channel;
import io.jenkins.plugins.dora.profile.notification.DigestTime;
import io.jenkins.plugins.dora.profile.notification.Notification;
import io.jenkins.plugins.dora.profile.notification.Occasion;
import io.jenkins.plugins.dora.profile.notification.Recipient;
import io.jenkins.plugins.dora.report.Reporter;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that sends a digest of each week to three recipients, {@code -Ddora.announce.kills=50} times. */
@Timeout(300)
class AnnouncerCrashTest {
    private static final int KILLS = Integer.getInteger("dora.announce.kills", 4);
    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final LocalDate FIRST = LocalDate.parse("2020-01-06");
    private static final LocalDate LAST = FIRST.plusWeeks(2_000);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path directory;

    private final List<String> tried = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Integer> arrived = Collections.synchronizedMap(new TreeMap<>());

    /** What the state said of messages after one of the kills. */
    private final Set<String> cutOff = new HashSet<>();

    private final Set<String> promised = new TreeSet<>();

    @Test
    void everyMessageArrivesAtMostOnceAndNoneIsLostThatWasNotTried() throws Exception {
        Random random = new Random(7);
        try (Receiver receiver = new Receiver()) {
            receiver.answers(exchange -> {
                String id = exchange.getRequestHeaders().getFirst("webhook-id");
                tried.add(id);
                boolean isTaken = id.hashCode() % 5 != 0 || Collections.frequency(tried, id) > 1;
                if (isTaken) {
                    arrived.merge(id, 1, Integer::sum);
                }
                Receiver.answer(exchange, isTaken ? 200 : 500, "");
            });
            for (int kill = 0; kill < KILLS; kill++) {
                Process sending = start(receiver.address(), LAST);
                awaitTries(sending, 1 + random.nextInt(40));
                Thread.sleep(random.nextInt(8));
                sending.toHandle().destroyForcibly();
                sending.waitFor();
                int triedBefore = tried.size();
                rememberState();
                assertThat(tried).as("after the kill").hasSize(triedBefore);
            }
            Process last = start(receiver.address(), next().plusWeeks(3));
            assertThat(last.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(last.exitValue()).isZero();
            rememberState();
        }

        assertThat(arrived.values()).containsOnly(1);
        promised.removeAll(arrived.keySet());
        promised.removeAll(waiting());
        assertThat(cutOff).as("what did not arrive").containsAll(promised);
        assertThat(arrived).hasSizeGreaterThan(KILLS);
    }

    /** Every digest that was written is promised; one that was being sent is not sent again. */
    private void rememberState() throws IOException {
        for (JsonNode state : states()) {
            for (JsonNode queued : state.path("queue")) {
                String id = queued.path("announcement").path("id").asText();
                promised.add(id);
                if (queued.path("begun").asBoolean()) {
                    cutOff.add(id);
                }
            }
        }
        for (String name : NAMES) {
            Path file = directory.resolve(name + ".json");
            if (Files.exists(file)) {
                LocalDate written = date(JSON.readTree(file.toFile()), "digestOf");
                if (written.isAfter(FIRST)) {
                    promised.add(name + "/digest/" + written);
                }
            }
        }
    }

    /** Returns the messages of the last week that were refused once and wait for the next try. */
    private List<String> waiting() throws IOException {
        return states().stream()
                .flatMap(state -> state.path("queue").findValuesAsText("id").stream())
                .toList();
    }

    private List<JsonNode> states() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<JsonNode> states = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                states.add(JSON.readTree(file.toFile()));
            }
            return states;
        }
    }

    private static LocalDate date(JsonNode state, String field) {
        return LocalDate.parse(state.path("memory").path(field).asText());
    }

    /** Returns the week in which sending goes on. */
    private LocalDate next() throws IOException {
        return states().stream()
                .map(state -> date(state, "lookedOn"))
                .max(LocalDate::compareTo)
                .orElse(FIRST);
    }

    private void awaitTries(Process sending, int more) throws InterruptedException {
        int wanted = tried.size() + more;
        while (tried.size() < wanted && sending.isAlive()) {
            Thread.sleep(1);
        }
        assertThat(sending.isAlive()).isTrue();
    }

    private Process start(String address, LocalDate until) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        directory.toString(),
                        address,
                        next().toString(),
                        until.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
    }

    /** Sends week after week, as fast as it can. */
    static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) throws Exception {
            Profile profile = Profile.builder(ZoneOffset.UTC)
                    .notifications(NAMES.stream().map(Victim::notification).toList())
                    .build();
            Reporter reporter = new Reporter(
                    new History()
                            .deployed("1", "2019-12-31T12:00:00Z")
                            .deployed("2", "2020-01-01T12:00:00Z")
                            .snapshot(),
                    profile);
            LocalDate until = LocalDate.parse(arguments[3]);
            for (LocalDate week = LocalDate.parse(arguments[2]); !week.isAfter(until); week = week.plusWeeks(1)) {
                Instant now = week.atTime(9, 0).toInstant(ZoneOffset.UTC);
                Clock clock = Clock.fixed(now, ZoneOffset.UTC);
                HttpCourier courier = new HttpCourier(HttpClient::newBuilder, id -> Optional.of(arguments[1]), clock);
                new Announcer(Path.of(arguments[0]), courier, clock).run(profile, () -> reporter, "");
            }
        }

        private static Notification notification(String name) {
            return new Notification(
                    name,
                    new Recipient(Channel.JSON, "address", "key", List.of()),
                    List.of(),
                    Set.of(Occasion.DIGEST),
                    new DigestTime("0 8 * * 1"));
        }
    }
}
