package io.jenkins.plugins.dora.delivery.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.mapping.BodyReader;
import io.jenkins.plugins.dora.webhook.statement.Statement;
import io.jenkins.plugins.dora.webhook.statement.StatementJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies of every source that were damaged, {@code -Ddora.fuzz=40} times each: there is always an answer, and no foreign event. */
class FuzzedDeliveriesTest {
    private static final int TIMES = Integer.getInteger("dora.fuzz", 40);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T00:00:00Z"), ZoneOffset.UTC);
    private static final JsonMapper JSON = new JsonMapper();
    /** The end of an alarm without the time of its beginning is about the open incident. */
    private static final String OF_OPEN_ONE = "arn:a/open";

    private static final String ODD_BYTES = "{}[]\",:\\e9-";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<Odd> ODD = List.of(
            new Odd(NODES.nullNode(), ""),
            new Odd(NODES.booleanNode(true), "true"),
            new Odd(NODES.numberNode(-1), "-1|1969-12-31"),
            new Odd(NODES.numberNode(1e300), "300"),
            new Odd(NODES.numberNode(Long.MAX_VALUE), Long.MAX_VALUE + "|2262-04-11"),
            new Odd(NODES.textNode(""), ""),
            new Odd(NODES.textNode("odd"), "odd"),
            new Odd(NODES.textNode("9999-12-31T23:59:59.999999999Z"), "9999-12-31"),
            new Odd(NODES.textNode("-999999999-01-01T00:00:00Z"), "-999999999"),
            new Odd(NODES.textNode("\u0000\uD800${labels}../\n"), "labels"),
            new Odd(NODES.textNode("x".repeat(5_000)), "xxx"),
            new Odd(NODES.arrayNode(), ""),
            new Odd(NODES.objectNode(), ""));

    /** @param traces what may be left of the value in an id, separated by bars; nothing if it cannot be a part of one */
    private record Odd(JsonNode value, String traces) {
        boolean isIn(String id) {
            return !traces.isEmpty() && Arrays.stream(traces.split("\\|")).anyMatch(id::contains);
        }
    }

    @TempDir
    private Path directory;

    /** @param body a body that one webhook gets */
    private record Sent(Webhook webhook, byte[] body) {}

    static Stream<Arguments> sequences() {
        return SequencesTest.sequences();
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void damagedBytesHaveAnAnswer(SequencesTest.Sequence sequence) throws IOException {
        Random random = new Random(1);
        try (EventStore store = EventStore.open(directory, CLOCK)) {
            for (Sent sent : sent(sequence)) {
                for (int time = 0; time < TIMES; time++) {
                    assertThat(recorded(sent.webhook, damaged(sent.body, random), store))
                            .isNotEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void damagedValueLeadsToNoEventOfAnotherId(SequencesTest.Sequence sequence) throws IOException {
        Random random = new Random(2);
        try (EventStore store = EventStore.open(directory, CLOCK)) {
            for (Sent sent : sent(sequence)) {
                Set<String> known = ids(sent.webhook, sent.body);
                for (int time = 0; time < TIMES; time++) {
                    JsonNode body = JSON.readTree(sent.body);
                    Odd odd = damage(body, random);
                    byte[] damaged = JSON.writeValueAsBytes(body);
                    assertThat(ids(sent.webhook, damaged))
                            .as(() -> new String(damaged, StandardCharsets.UTF_8))
                            .allMatch(id -> known.contains(id) || odd.isIn(id) || id.endsWith(OF_OPEN_ONE));
                    assertThat(recorded(sent.webhook, damaged, store)).isNotEmpty();
                }
            }
        }
    }

    private static List<Sent> sent(SequencesTest.Sequence sequence) {
        return sequence.bodies().stream()
                .map(body -> body.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .map(body -> new Sent(sequence.webhook(), body))
                .toList();
    }

    private List<RecordedStatement> recorded(Webhook webhook, byte[] body, EventStore store) throws IOException {
        return new StatementRecorder(webhook, store, StartLog.in(directory, CLOCK), CLOCK).record(read(webhook, body));
    }

    private static List<Statement> read(Webhook webhook, byte[] body) {
        return new BodyReader(webhook).read(new Delivery(Map.of(), body));
    }

    private static Set<String> ids(Webhook webhook, byte[] body) {
        StatementJson json = new StatementJson(webhook.source());
        return read(webhook, body).stream()
                .flatMap(statement -> json.of(statement).stream())
                .map(event -> event.path("id").asText())
                .collect(Collectors.toSet());
    }

    /** Cuts, flips, repeats or inserts bytes. */
    private static byte[] damaged(byte[] body, Random random) {
        int at = random.nextInt(body.length);
        byte[] damaged = body.clone();
        switch (random.nextInt(4)) {
            case 0 -> damaged = Arrays.copyOf(body, at);
            case 1 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> damaged[at] = (byte) ODD_BYTES.charAt(random.nextInt(ODD_BYTES.length()));
            default -> {
                damaged = Arrays.copyOf(body, body.length + at);
                System.arraycopy(body, 0, damaged, body.length, at);
            }
        }
        return damaged;
    }

    /** Replaces or removes one value; returns the new one. */
    private static Odd damage(JsonNode body, Random random) {
        List<JsonNode> parents = new ArrayList<>();
        collect(body, parents);
        JsonNode parent = parents.get(random.nextInt(parents.size()));
        Odd odd = ODD.get(random.nextInt(ODD.size()));
        if (parent instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(4) == 0) {
                object.remove(name);
                return ODD.get(0);
            }
            object.set(name, odd.value);
        } else {
            ((ArrayNode) parent).set(random.nextInt(parent.size()), odd.value);
        }
        return odd;
    }

    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (node.isContainerNode() && !node.isEmpty()) {
            parents.add(node);
            node.forEach(child -> collect(child, parents));
        }
    }
}
