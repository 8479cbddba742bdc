package io.jenkins.plugins.dora.report.prometheus;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The samples of an answer in the text format, by name and labels as they are written. */
final class Scraped {
    private static final Pattern LINE = Pattern.compile("(?m)^([a-z_]+(?:\\{.*})?) (\\S+)$");
    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (\\S+) (\\S+)$");

    private final String text;
    private final Map<String, Double> samples = new LinkedHashMap<>();

    Scraped(String text) {
        this.text = text;
        LINE.matcher(text)
                .results()
                .forEach(line ->
                        samples.put(line.group(1), Double.valueOf(line.group(2).replace("+Inf", "Infinity"))));
    }

    String text() {
        return text;
    }

    Map<String, Double> samples() {
        return samples;
    }

    /** Returns the value of the only series that has this name and these labels, each as {@code name="value"}. */
    Optional<Double> value(String name, String... labels) {
        Map<String, Double> found = samples.entrySet().stream()
                .filter(sample -> nameOf(sample.getKey()).equals(name))
                .filter(sample -> labelsOf(sample.getKey()).containsAll(Set.of(labels)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (found.size() > 1) {
            throw new AssertionError("Not the only one: " + found);
        }
        return found.values().stream().findFirst();
    }

    Set<String> names() {
        return samples.keySet().stream().map(Scraped::nameOf).collect(Collectors.toSet());
    }

    /** Returns the series whose values only grow. */
    Map<String, Double> counters() {
        Map<String, String> types =
                TYPE.matcher(text).results().collect(Collectors.toMap(type -> type.group(1), type -> type.group(2)));
        return samples.entrySet().stream()
                .filter(sample -> !"gauge".equals(types.get(nameOf(sample.getKey()))))
                .filter(sample -> !sample.getKey().startsWith("dora_info"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String nameOf(String series) {
        int end = series.indexOf('{');
        return end < 0 ? series : series.substring(0, end);
    }

    private static Set<String> labelsOf(String series) {
        int begin = series.indexOf('{');
        return begin < 0
                ? Set.of()
                : Pattern.compile("[a-z_]+=\"(?:[^\"\\\\]|\\\\.)*\"")
                        .matcher(series.substring(begin + 1))
                        .results()
                        .map(label -> label.group())
                        .collect(Collectors.toSet());
    }
}
