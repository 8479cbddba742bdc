package io.jenkins.plugins.dora.webhook.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jenkins.plugins.dora.profile.webhook.BodyPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A value of a body, usually an object, which knows what it stands in.
 *
 * <p>Values are asked for by the keys that lead to them. One that is missing, {@code null} or blank is empty.
 */
public final class Element {
    /** A number such as {@code 1e999999999} is not written out. */
    private static final int MOST_DIGITS = 30;

    private final JsonNode node;
    private final @Nullable Element surroundings;

    private Element(JsonNode node, @Nullable Element surroundings) {
        this.node = node;
        this.surroundings = surroundings;
    }

    static Element of(JsonNode node) {
        return new Element(node, null);
    }

    /** Returns whether there is anything below these keys, even if it is empty. */
    public boolean has(String... keys) {
        JsonNode found = at(keys);
        return !found.isMissingNode() && !found.isNull();
    }

    /** Returns whether a value is {@code true}. */
    public boolean isTrue(String... keys) {
        JsonNode found = at(keys);
        return found.isBoolean() && found.booleanValue();
    }

    /** Returns whether a value, as {@link #text} returns it, is {@code wanted}. */
    public boolean is(String wanted, String... keys) {
        return text(keys).filter(wanted::equals).isPresent();
    }

    /** Returns whether this is a list. */
    public boolean isList() {
        return node.isArray();
    }

    /** Returns a text, a number or a truth value as text. */
    public Optional<String> text(String... keys) {
        return Optional.of(scalar(at(keys))).filter(text -> !text.isBlank());
    }

    /** Returns a text as it is, even if it is blank; empty if it is missing or no text. */
    public Optional<String> plainText(String key) {
        return Optional.of(at(key)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /**
     * Returns a text that has to be there.
     *
     * @throws UnreadableBodyException if it is not
     */
    public String require(String... keys) {
        return text(keys).orElseThrow(() -> new UnreadableBodyException(String.join(".", keys) + " is missing"));
    }

    /**
     * Returns a time in one of the formats that {@link BodyTime} knows; empty also where it stands for none.
     *
     * @throws UnreadableBodyException if it is in no such format
     */
    public Optional<Instant> time(String... keys) {
        return text(keys).flatMap(text -> BodyTime.read(String.join(".", keys), text));
    }

    /**
     * Returns a time that has to be there.
     *
     * @throws UnreadableBodyException if it is not
     */
    public Instant requireTime(String... keys) {
        return time(keys).orElseThrow(() -> new UnreadableBodyException(String.join(".", keys) + " is missing"));
    }

    /** Returns the value below keys, an empty one if there is nothing. */
    public Element child(String... keys) {
        return new Element(at(keys), this);
    }

    /** Returns this as JSON. */
    public String json() {
        return node.toString();
    }

    /** Returns the elements of a list. */
    public List<Element> children(String... keys) {
        return StreamSupport.stream(at(keys).spliterator(), false)
                .map(child -> new Element(child, this))
                .toList();
    }

    /**
     * Returns what a path leads to, from here or, where that is nothing, from what this stands in: texts, numbers and truth
     * values, and what is an object or a list as JSON.
     */
    public List<String> values(BodyPath path) {
        List<String> here = new ArrayList<>();
        collect(node, path.steps(), here);
        return here.isEmpty() && surroundings != null ? surroundings.values(path) : here;
    }

    private static void collect(JsonNode from, List<BodyPath.Step> steps, List<String> values) {
        if (from.isMissingNode() || from.isNull()) {
            return;
        }
        if (steps.isEmpty()) {
            values.add(from.isContainerNode() ? from.toString() : scalar(from));
            return;
        }
        List<BodyPath.Step> rest = steps.subList(1, steps.size());
        below(from, steps.get(0)).forEach(next -> collect(next, rest, values));
    }

    private static Stream<JsonNode> below(JsonNode from, BodyPath.Step step) {
        if (step instanceof BodyPath.Key key) {
            return Stream.of(from.path(key.name()));
        }
        if (step instanceof BodyPath.Index index) {
            return Stream.of(from.path(index.number()));
        }
        return from.isArray() ? StreamSupport.stream(from.spliterator(), false) : Stream.empty();
    }

    private JsonNode at(String... keys) {
        JsonNode found = node;
        for (String key : keys) {
            found = found.isObject() ? found.path(key) : MissingNode.getInstance();
        }
        return found;
    }

    private static String scalar(JsonNode value) {
        if (value.isBigDecimal() && Math.abs(value.decimalValue().scale()) <= MOST_DIGITS) {
            return value.decimalValue().stripTrailingZeros().toPlainString();
        }
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }
}
