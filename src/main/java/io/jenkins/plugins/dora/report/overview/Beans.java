package io.jenkins.plugins.dora.report.overview;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Converts values for the export. */
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

    /** Returns counts by names from outside; the export writes keys as they are, so they are quoted here. */
    static Map<String, Integer> byText(Map<String, Integer> counts) {
        Map<String, Integer> byText = new LinkedHashMap<>();
        counts.forEach((key, count) ->
                byText.put(String.valueOf(JsonStringEncoder.getInstance().quoteAsString(key)), count));
        return byText;
    }
}
