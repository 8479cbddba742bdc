package io.jenkins.plugins.dora.report.overview;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Translates values into what the export understands. */
final class Beans {
    private Beans() {}

    static @Nullable Double value(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    static Map<String, Integer> byName(Map<? extends Enum<?>, Integer> counts) {
        Map<String, Integer> byName = new LinkedHashMap<>();
        counts.forEach((key, count) -> byName.put(key.name(), count));
        return byName;
    }
}
