package io.jenkins.plugins.dora.delivery.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.webhook.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/**
 * Whatever of the deliveries arrives, in whatever order and however often: what is recorded is the same as if they had arrived once
 * each, in the order of their times.
 */
class ConvergencePropertiesTest {
    private static final int TRIES = 60;

    private Path directory;

    @BeforeTry
    void createDirectory() throws IOException {
        directory = Files.createTempDirectory("dora-convergence");
    }

    @AfterTry
    void deleteDirectory() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = TRIES, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void incidentConverges(@ForAll @Size(min = 1, max = 7) List<@IntRange(max = 3) Integer> life, @ForAll long order)
            throws IOException {
        List<String> events = List.of("triggered", "acknowledged", "resolved", "reopened");
        List<String> bodies = IntStream.range(0, life.size())
                .mapToObj(index -> SequencesTest.pagerDuty(events.get(life.get(index)), time(index), "high"))
                .toList();

        converges(Webhook.of("test", Source.PAGERDUTY), bodies, order);
    }

    @Property(tries = TRIES, seed = "2", edgeCases = EdgeCasesMode.NONE)
    void deploymentConverges(@ForAll @Size(min = 1, max = 6) List<@IntRange(max = 4) Integer> life, @ForAll long order)
            throws IOException {
        List<String> states = List.of("in_progress", "success", "failure", "error", "inactive");
        List<String> bodies = IntStream.range(0, life.size())
                .mapToObj(index -> SequencesTest.gitHub(states.get(life.get(index)), time(index)))
                .toList();

        converges(Webhook.of("test", Source.GITHUB), bodies, order);
    }

    @Property(tries = TRIES, seed = "3", edgeCases = EdgeCasesMode.NONE)
    void issueConverges(@ForAll @Size(min = 1, max = 6) List<@IntRange(max = 3) Integer> life, @ForAll long order)
            throws IOException {
        List<String> bodies = IntStream.range(0, life.size())
                .mapToObj(index -> issue(life.get(index), time(index)))
                .toList();

        converges(Webhook.of("test", Source.GITHUB), bodies, order);
    }

    @Property(tries = 2 * TRIES, seed = "4", edgeCases = EdgeCasesMode.NONE)
    void flappingAlertConverges(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 12) Integer> pauses, @ForAll long order)
            throws IOException {
        Random random = new Random(order);
        List<Firing> firings = new ArrayList<>();
        int minute = 0;
        for (int pause : pauses) {
            firings.add(new Firing(minute, minute + 2, random.nextInt(4) > 0, random.nextInt(3) > 0));
            minute += 2 + pause;
        }
        firings.removeIf(firing -> !firing.isOpeningSent && !firing.isEndSent);
        List<String> bodies =
                firings.stream().flatMap(firing -> firing.bodies().stream()).collect(Collectors.toList());
        bodies.addAll(List.copyOf(bodies));
        Collections.shuffle(bodies, random);

        assertThat(SequencesTest.recorded(Read.webhook(Source.ALERTMANAGER, "mergeWithin: 5m"), bodies, directory))
                .as("%s", bodies)
                .isEqualTo(expected(firings, 5));
        assertThat(SequencesTest.recorded(Webhook.of("test", Source.ALERTMANAGER), bodies, directory))
                .as("%s", bodies)
                .isEqualTo(expected(firings, -1));
    }

    @Property(tries = 2 * TRIES, seed = "5", edgeCases = EdgeCasesMode.NONE)
    void alertThatEndsTwiceConverges(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 12) Integer> pauses, @ForAll long order)
            throws IOException {
        Random random = new Random(order);
        List<String> bodies = new ArrayList<>();
        int start = 0;
        for (int pause : pauses) {
            bodies.add(SequencesTest.alerts(SequencesTest.firing("a", time(start))));
            for (int end = 0; end < random.nextInt(3); end++) {
                bodies.add(SequencesTest.alerts(
                        SequencesTest.resolved("a", time(start), time(start + 1 + random.nextInt(9)))));
            }
            start += pause;
        }
        Webhook webhook = Read.webhook(Source.ALERTMANAGER, "mergeWithin: 5m");
        List<String> expected = SequencesTest.recorded(webhook, bodies, directory);
        List<String> shuffled = new ArrayList<>(bodies);
        shuffled.addAll(bodies);

        for (int round = 0; round < 3; round++) {
            Collections.shuffle(shuffled, random);
            assertThat(SequencesTest.recorded(webhook, shuffled, directory))
                    .as("%s", shuffled)
                    .isEqualTo(expected);
        }
    }

    /**
     * One firing of an alert; Alertmanager does not send everything about those that follow each other closely.
     *
     * @param start in minutes, as {@code end}
     */
    private record Firing(int start, int end, boolean isOpeningSent, boolean isEndSent) {
        List<String> bodies() {
            List<String> bodies = new ArrayList<>();
            if (isOpeningSent) {
                bodies.add(SequencesTest.alerts(SequencesTest.firing("a", time(start))));
            }
            if (isEndSent) {
                bodies.add(SequencesTest.alerts(SequencesTest.resolved("a", time(start), time(end))));
            }
            return bodies;
        }
    }

    /** Returns the incidents of all firings together; one whose end was not sent ends where the next begins. */
    private static List<String> expected(List<Firing> firings, int gap) {
        List<String> incidents = new ArrayList<>();
        int start = 0;
        for (int index = 0; index < firings.size(); index++) {
            Firing firing = firings.get(index);
            boolean isLast = index == firings.size() - 1;
            int end = firing.isEndSent || isLast ? firing.end : firings.get(index + 1).start;
            start = index == 0 ? firing.start : start;
            if (!isLast && firings.get(index + 1).start - end <= gap) {
                continue;
            }
            boolean isOpen = isLast && !firing.isEndSent;
            incidents.add("alertmanager/a/2026-11-02T" + time(start) + ":00Z " + time(start)
                    + (isOpen ? "" : " to " + time(end)));
            start = isLast ? 0 : firings.get(index + 1).start;
        }
        return incidents;
    }

    private static String issue(int action, String time) {
        return switch (action) {
            case 0 -> SequencesTest.issue("opened", "open", "incident", time);
            case 1 -> SequencesTest.issue("reopened", "open", "incident", time);
            case 2 -> SequencesTest.issue("unlabeled", "open", "bug", time);
            default -> SequencesTest.issue("labeled", "open", "incident", time);
        };
    }

    /** Compares any prefix in order with the same deliveries, some of them several times, in another order. */
    private void converges(Webhook webhook, List<String> bodies, long seed) throws IOException {
        Random random = new Random(seed);
        List<String> prefix = bodies.subList(0, 1 + random.nextInt(bodies.size()));
        List<String> arrived = new ArrayList<>(prefix);
        prefix.stream().filter(body -> random.nextBoolean()).forEach(arrived::add);
        Collections.shuffle(arrived, random);

        assertThat(SequencesTest.recorded(webhook, arrived, directory))
                .as("%s", arrived)
                .isEqualTo(SequencesTest.recorded(webhook, prefix, directory));
    }

    private static String time(int minute) {
        return "10:%02d".formatted(minute);
    }
}
