package io.jenkins.plugins.dora.profile.yaml;

import io.jenkins.plugins.dora.profile.benchmark.Benchmark;
import io.jenkins.plugins.dora.profile.benchmark.Limits;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Writes a benchmark: the name of one that comes with its name, all limits of any other. */
final class BenchmarkWriter {
    private BenchmarkWriter() {}

    static Object write(Benchmark benchmark) {
        if (Benchmark.NAMED.contains(benchmark)) {
            return benchmark.name();
        }
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("name", benchmark.name());
        table.put("year", benchmark.year());
        table.put("deploymentsPerDay", limits(benchmark.deploymentsPerDay(), Numbers::plain));
        table.put("leadTimeHours", limits(benchmark.leadTimeSeconds(), Numbers::hoursOf));
        table.put("changeFailurePercent", limits(benchmark.changeFailurePercent(), Numbers::plain));
        table.put("restoreHours", limits(benchmark.restoreSeconds(), Numbers::hoursOf));
        return table;
    }

    private static Map<String, Object> limits(Limits limits, Function<BigDecimal, Number> unit) {
        Map<String, Object> written = new LinkedHashMap<>();
        limits.byBand()
                .forEach((band, limit) ->
                        written.put(band.name().toLowerCase(Locale.ROOT), unit.apply(BigDecimal.valueOf(limit))));
        return written;
    }
}
