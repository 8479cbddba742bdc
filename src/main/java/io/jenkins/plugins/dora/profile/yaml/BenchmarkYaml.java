package io.jenkins.plugins.dora.profile.yaml;

import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.benchmark.Band;
import io.jenkins.plugins.dora.profile.benchmark.Benchmark;
import io.jenkins.plugins.dora.profile.benchmark.Limits;
import io.jenkins.plugins.dora.profile.benchmark.Limits.Reach;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads and writes a benchmark: the name of one that comes with its name, all limits of any other. */
final class BenchmarkYaml {
    private BenchmarkYaml() {}

    /** Reads {@code node}, which is a value in {@code section}. */
    static Benchmark read(Node node, Section section) {
        return node instanceof MappingNode
                ? section.sectionBy(BenchmarkYaml::table).apply(node)
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

    static Object write(Benchmark benchmark) {
        if (Benchmark.NAMED.contains(benchmark)) {
            return benchmark.name();
        }
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("name", benchmark.name());
        table.put("year", benchmark.year());
        table.put("deploymentsPerDay", written(benchmark.deploymentsPerDay(), Numbers::plain));
        table.put("leadTimeHours", written(benchmark.leadTimeSeconds(), Numbers::hoursOf));
        table.put("changeFailurePercent", written(benchmark.changeFailurePercent(), Numbers::plain));
        table.put("restoreHours", written(benchmark.restoreSeconds(), Numbers::hoursOf));
        return table;
    }

    private static Map<String, Object> written(Limits limits, Function<BigDecimal, Number> unit) {
        Map<String, Object> written = new LinkedHashMap<>();
        limits.byBand()
                .forEach((band, limit) ->
                        written.put(band.name().toLowerCase(Locale.ROOT), unit.apply(BigDecimal.valueOf(limit))));
        return written;
    }
}
