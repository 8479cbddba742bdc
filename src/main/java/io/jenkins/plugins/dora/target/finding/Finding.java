package io.jenkins.plugins.dora.target.finding;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that stands out.
 *
 * @param code which rule found it
 * @param sentence a sentence for people
 * @param figures what the sentence is made from, by name; shares in percent, times in seconds
 * @param page where more is to be seen: values of the page's filters by name, {@code view} among them
 * @param size by how many times it is beyond the threshold of its rule, at least 1
 */
public record Finding(
        Code code, String sentence, Map<String, Double> figures, Map<String, List<String>> page, double size) {
    /** The rules. */
    public enum Code {
        LONGEST_STAGE,
        SIGNIFICANT_CHANGE,
        TARGET_MISSED,
        FAILING_APPLICATION,
        OPEN_INCIDENT,
        WAITING_VERSION
    }

    public Finding {
        figures = Collections.unmodifiableMap(new TreeMap<>(figures));
        page = Collections.unmodifiableMap(new TreeMap<>(page));
    }
}
