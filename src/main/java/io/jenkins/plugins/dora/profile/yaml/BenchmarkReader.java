package io.jenkins.plugins.dora.profile.yaml;

import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.benchmark.Band;
import io.jenkins.plugins.dora.profile.benchmark.Benchmark;
import io.jenkins.plugins.dora.profile.benchmark.Limits;
import io.jenkins.plugins.dora.profile.benchmark.Limits.Reach;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a benchmark: the name of one, or the limits of a table of one's own. */
final class BenchmarkReader {
    private BenchmarkReader() {}

    /** Reads {@code node}, which is a value in {@code section}. */
    static Benchmark read(Node node, Section section) {
        return node instanceof MappingNode
                ? section.sectionBy(BenchmarkReader::table).apply(node)
                : StatedValues.benchmark(ScalarReader.text(node));
    }

    private static Benchmark table(Section table) {
        return new Benchmark(
                table.require("name", node -> StatedValues.ownBenchmarkName(ScalarReader.text(node)), "?"),
                table.read("year", ScalarReader::text).orElse(Benchmark.NO_YEAR),
                limits(table, "deploymentsPerDay", Reach.AT_LEAST, ScalarReader::number),
                limits(table, "leadTimeHours", Reach.BELOW, ScalarReader::secondsOfHours),
                limits(table, "changeFailurePercent", Reach.AT_MOST, ScalarReader::number),
                limits(table, "restoreHours", Reach.BELOW, ScalarReader::secondsOfHours));
    }

    private static Limits limits(Section table, String key, Reach reach, Function<Node, BigDecimal> reader) {
        Limits standIn = new Limits(reach, Map.of(Band.ELITE, 0.0));
        return table.require(key, table.sectionBy(limits -> new Limits(reach, byBand(limits, reader))), standIn);
    }

    private static Map<Band, Double> byBand(Section limits, Function<Node, BigDecimal> reader) {
        Map<Band, Double> byBand = new EnumMap<>(Band.class);
        for (Band band : new Band[] {Band.ELITE, Band.HIGH, Band.MEDIUM}) {
            limits.read(band.name().toLowerCase(Locale.ROOT), reader)
                    .ifPresent(limit -> byBand.put(band, limit.doubleValue()));
        }
        return byBand;
    }
}
