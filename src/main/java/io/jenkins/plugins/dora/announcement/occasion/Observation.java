package io.jenkins.plugins.dora.announcement.occasion;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How something was found at a look.
 *
 * @param key names it at every look
 * @param situation how it stands; empty where that cannot be judged, and near a limit
 * @param text a sentence about it
 * @param figures what the sentence is made from, by name
 * @param page where more is to be seen: values of the page's filters by name
 */
record Observation(
        String key,
        Optional<Situation> situation,
        String text,
        Map<String, Double> figures,
        Map<String, List<String>> page) {
    /** Returns that nothing is known of it now. */
    static Observation unknown(String key) {
        return new Observation(key, Optional.empty(), "", Map.of(), Map.of());
    }
}
