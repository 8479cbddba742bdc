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

    @Property(tries = TRIES, seed = "4", edgeCases = EdgeCasesMode.NONE)
    void flappingAlertConverges(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 12) Integer> pauses, @ForAll long order)
            throws IOException {
        List<String> bodies = new ArrayList<>();
        int minute = 0;
        for (int pause : pauses) {
            bodies.add(SequencesTest.alerts(SequencesTest.firing("a", time(minute))));
            bodies.add(SequencesTest.alerts(SequencesTest.resolved("a", time(minute), time(minute + 2))));
            minute += 2 + pause;
        }

        converges(Read.webhook(Source.ALERTMANAGER, "mergeWithin: 5m"), bodies, order);
        converges(Webhook.of("test", Source.ALERTMANAGER), some(bodies, order), order);
    }

    /** Returns some deliveries; Alertmanager does not send the end of an alert that fires again at once. */
    private static List<String> some(List<String> bodies, long seed) {
        Random random = new Random(seed);
        List<String> some =
                bodies.stream().filter(body -> random.nextInt(3) > 0).toList();
        return some.isEmpty() ? bodies : some;
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
