package io.jenkins.plugins.dora.profile.yaml;

import io.jenkins.plugins.dora.model.text.Echo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Keys with their values.
 *
 * <p>Readers refuse a value by an {@link IllegalArgumentException}; its message becomes a problem of the key, and
 * reading goes on. A key without a value is as good as a key that is not there.
 */
final class Section {
    private final Node node;
    private final Problems problems;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    /** @throws IllegalArgumentException if {@code node} is no mapping */
    Section(Node node, Problems problems) {
        if (!(node instanceof MappingNode mapping)) {
            throw new IllegalArgumentException("keys with values are expected here, as in \"key: value\"");
        }
        this.node = node;
        this.problems = problems;
        mapping.getValue().forEach(this::add);
    }

    private void add(NodeTuple entry) {
        attempt("a key", entry.getKeyNode(), ScalarReader::text)
                .filter(key -> entries.putIfAbsent(key, entry) != null)
                .ifPresent(key -> problems.add(entry.getKeyNode(), Echo.of(key) + ": is given twice"));
    }

    /** Returns the value of {@code key}; empty where it has none, or a wrong one. */
    <T> Optional<T> read(String key, Function<Node, T> reader) {
        return value(key).flatMap(value -> attempt(key, value, reader));
    }

    /** Returns the value of {@code key}; where it is wrong or missing, that is a problem and {@code standIn} is returned. */
    <T> T require(String key, Function<Node, T> reader, T standIn) {
        return require(key, reader).orElse(standIn);
    }

    /** Returns the value of {@code key}; where it is wrong or missing, that is a problem and nothing is returned. */
    <T> Optional<T> require(String key, Function<Node, T> reader) {
        if (value(key).isEmpty()) {
            problems.add(node, key + ": is missing");
        }
        return read(key, reader);
    }

    /** Returns the elements of the list that {@code key} has; none where it has no value. */
    <T> List<T> list(String key, Function<Node, T> reader) {
        List<T> elements = new ArrayList<>();
        read(key, Section::elements)
                .ifPresent(nodes ->
                        nodes.forEach(element -> attempt(key, element, reader).ifPresent(elements::add)));
        return elements;
    }

    /** Returns every key with its value. */
    <T> Map<String, T> all(Function<Node, T> reader) {
        Map<String, T> all = new LinkedHashMap<>();
        entries.keySet().forEach(key -> read(key, reader).ifPresent(value -> all.put(key, value)));
        return all;
    }

    /** Returns a reader of sections that have nothing but the keys which {@code reader} asks for. */
    <T> Function<Node, T> sectionBy(Function<Section, T> reader) {
        return inner -> new Section(inner, problems).readWhole(reader);
    }

    /** Returns what {@code reader} makes of this section; the keys that it does not ask for are problems. */
    <T> T readWhole(Function<Section, T> reader) {
        try {
            return reader.apply(this);
        } finally {
            entries.forEach((key, entry) -> {
                if (!known.contains(key)) {
                    problems.add(
                            entry.getKeyNode(), Echo.of(key) + ": is unknown; known are " + String.join(", ", known));
                }
            });
        }
    }

    private Optional<Node> value(String key) {
        known.add(key);
        return Optional.ofNullable(entries.get(key))
                .map(NodeTuple::getValueNode)
                .filter(value -> !value.getTag().equals(Tag.NULL));
    }

    private <T> Optional<T> attempt(String key, Node value, Function<Node, T> reader) {
        try {
            return Optional.of(reader.apply(value));
        } catch (IllegalArgumentException e) {
            problems.add(value, Echo.of(key) + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private static List<Node> elements(Node list) {
        if (list instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw new IllegalArgumentException("a list is expected here, as in \"[first, second]\"");
    }
}
