package io.jenkins.plugins.dora.announcement.message;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sentence of a message.
 *
 * @param code stable name for programs, such as {@code TARGET_MISSED}
 * @param text the sentence
 * @param figures what the sentence is made from, by name
 * @param link the address of the records behind it; empty if it is not known
 */
public record Sentence(String code, String text, Map<String, Double> figures, String link) {
    public Sentence {
        figures = Collections.unmodifiableMap(new TreeMap<>(figures));
    }

    /** Returns a sentence without figures and link. */
    public static Sentence of(String code, String text) {
        return new Sentence(code, text, Map.of(), "");
    }
}
