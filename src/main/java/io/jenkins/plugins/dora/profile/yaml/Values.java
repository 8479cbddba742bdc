package io.jenkins.plugins.dora.profile.yaml;

import io.jenkins.plugins.dora.profile.matching.AntPattern;
import io.jenkins.plugins.dora.profile.matching.Expression;
import io.jenkins.plugins.dora.profile.matching.ValuePattern;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Readers of single values; each refuses what it cannot read by an {@link IllegalArgumentException} that says why. */
final class Values {
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000_000);

    private Values() {}

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
            default -> throw new IllegalArgumentException(quoted(text) + " is neither true nor false");
        };
    }

    static BigDecimal number(Node node) {
        String text = text(node);
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.signum() >= 0 && number.compareTo(HIGHEST) <= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, as any number is that makes no sense
        }
        throw new IllegalArgumentException(quoted(text) + " is no number from 0 to " + HIGHEST);
    }

    static int days(Node node) {
        String text = text(node);
        if (text.matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException(quoted(text) + " is no number of days from 1 to 9999");
    }

    static LocalDate date(Node node) {
        String text = text(node);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(quoted(text) + " is no date such as 2026-01-31", e);
        }
    }

    static ZoneId zone(Node node) {
        String text = text(node);
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(quoted(text) + " is no time zone such as Europe/Berlin or UTC", e);
        }
    }

    /** Returns a reader of the constants of {@code type}. */
    static <E extends Enum<E>> Function<Node, E> oneOf(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return node -> {
            String text = text(node);
            return Arrays.stream(constants)
                    .filter(constant -> constant.name().equals(text))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException(quoted(text) + " is none of " + Arrays.toString(constants)));
        };
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
        String text = text(node);
        if (text.isBlank()) {
            throw new IllegalArgumentException("the expression is empty");
        }
        return Expression.of(text);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
