package io.jenkins.plugins.dora.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map of what was asked for last, and no more of that than a few. */
public final class Latest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private static final float LOAD_FACTOR = 0.75f;

    private final int most;

    /** @param most how many are kept */
    public Latest(int most) {
        super(most, LOAD_FACTOR, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
