package io.jenkins.plugins.dora.profile.yaml;

import io.jenkins.plugins.dora.profile.Band;
import io.jenkins.plugins.dora.profile.Benchmark;
import io.jenkins.plugins.dora.profile.Limits;
import io.jenkins.plugins.dora.profile.Limits.Reach;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a benchmark: the name of one, or the limits of a table of one's own. */
final class BenchmarkReader {
    private BenchmarkReader() {}

    /** Reads {@code node}, which is a value in {@code section}. */
    static Benchmark read(Node node, Section section) {
        return node instanceof MappingNode
                ? section.sectionBy(BenchmarkReader::table).apply(node)
                : named(Values.text(node));
    }

    private static Benchmark named(String name) {
        return Benchmark.named(name)
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is none of "
                        + Benchmark.NAMED.stream().map(Benchmark::name).toList() + ", nor a table of your own"));
    }

    private static Benchmark table(Section table) {
        return new Benchmark(
                table.require("name", BenchmarkReader::ownName, "?"),
                table.read("year", Values::text).orElse(Benchmark.NO_YEAR),
                limits(table, "deploymentsPerDay", Reach.AT_LEAST, UnaryOperator.identity()),
                limits(table, "leadTimeHours", Reach.BELOW, Numbers::secondsOf),
                limits(table, "changeFailurePercent", Reach.AT_MOST, UnaryOperator.identity()),
                limits(table, "restoreHours", Reach.BELOW, Numbers::secondsOf));
    }

    private static String ownName(Node node) {
        String name = Values.text(node);
        if (Benchmark.named(name).isPresent()) {
            throw new IllegalArgumentException("\"" + name + "\" is the name of another table");
        }
        return name;
    }

    private static Limits limits(Section table, String key, Reach reach, UnaryOperator<BigDecimal> unit) {
        Limits standIn = new Limits(reach, Map.of(Band.ELITE, 0.0));
        return table.require(key, table.sectionBy(limits -> new Limits(reach, byBand(limits, unit))), standIn);
    }

    private static Map<Band, Double> byBand(Section limits, UnaryOperator<BigDecimal> unit) {
        Map<Band, Double> byBand = new EnumMap<>(Band.class);
        for (Band band : new Band[] {Band.ELITE, Band.HIGH, Band.MEDIUM}) {
            limits.read(band.name().toLowerCase(Locale.ROOT), Values::number)
                    .ifPresent(limit -> byBand.put(band, unit.apply(limit).doubleValue()));
        }
        return byBand;
    }
}
