package io.jenkins.plugins.dora.history.buildfile;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** Parameters or environment of one build, by name; no more than a build of good faith has. */
final class BoundedVariables {
    private static final int MOST = 5_000;
    private static final int MOST_CHARACTERS = 1_000_000;

    private final Map<String, String> values = new HashMap<>();
    private int characters;
    private boolean cut;

    /** Sets a variable, if there is still room for it; the last value of a name counts. */
    void put(String name, String value) {
        int added = name.length() + value.length();
        if (values.size() == MOST || characters > MOST_CHARACTERS - added) {
            cut = true;
        } else {
            characters += added;
            values.put(name, value);
        }
    }

    void putAll(BoundedVariables others) {
        cut |= others.cut;
        others.values.forEach(this::put);
    }

    /** Returns the values by name. */
    Map<String, String> values() {
        return Collections.unmodifiableMap(values);
    }

    /** Returns whether some did not fit in. */
    boolean isCut() {
        return cut;
    }
}
