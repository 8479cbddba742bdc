package io.jenkins.plugins.dora.snapshot.name;

import java.util.List;

/**
 * The controllers whose events are in one store: each has its id and a colon in front of the ids of its events.
 *
 * @param ids their ids; the number of a controller is its place here, from 1
 */
public record Controllers(List<String> ids) {
    /** Those of a store that has the events of one controller only, which has no id. */
    public static final Controllers NONE = new Controllers(List.of());

    private static final char END = ':';

    public Controllers {
        ids = List.copyOf(ids);
    }

    /** Returns the number of the controller that recorded an event; 0 if none of these did. */
    public int number(String event) {
        int end = ids.isEmpty() ? -1 : event.indexOf(END);
        return end < 0 ? 0 : ids.indexOf(event.substring(0, end)) + 1;
    }
}
