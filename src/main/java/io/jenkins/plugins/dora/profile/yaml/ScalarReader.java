package io.jenkins.plugins.dora.profile.yaml;

import io.jenkins.plugins.dora.model.text.Echo;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.Expression;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Readers of single values; each refuses what it cannot read by an {@link IllegalArgumentException} that says why. */
final class ScalarReader {
    private ScalarReader() {}

    /** Returns a text as it is written, whatever else YAML would take it for ({@code on}, {@code 1.10}). */
    static String text(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            return scalar.getValue();
        }
        throw new IllegalArgumentException("a single value is expected here");
    }

    static boolean flag(Node node) {
        String text = text(node);
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(Echo.quoted(text) + " is neither true nor false");
        };
    }

    static BigDecimal number(Node node) {
        return StatedValues.number(text(node));
    }

    static Duration hours(Node node) {
        return StatedValues.hours(text(node));
    }

    static BigDecimal secondsOfHours(Node node) {
        return StatedValues.secondsOfHours(text(node));
    }

    static int days(Node node) {
        return StatedValues.days(text(node));
    }

    static int months(Node node) {
        return StatedValues.months(text(node));
    }

    static LocalDate date(Node node) {
        return StatedValues.date(text(node));
    }

    static ZoneId zone(Node node) {
        return StatedValues.zone(text(node));
    }

    /** Returns a reader of the constants of {@code type}. */
    static <E extends Enum<E>> Function<Node, E> oneOf(Class<E> type) {
        return node -> StatedValues.oneOf(type, text(node));
    }

    static String name(Node node) {
        return StatedValues.name(text(node));
    }

    static AntPattern antPattern(Node node) {
        return new AntPattern(text(node));
    }

    static ValuePattern exactPattern(Node node) {
        return ValuePattern.exact(text(node));
    }

    static ValuePattern anyCasePattern(Node node) {
        return ValuePattern.anyCase(text(node));
    }

    static Expression expression(Node node) {
        return StatedValues.expression(text(node));
    }
}
