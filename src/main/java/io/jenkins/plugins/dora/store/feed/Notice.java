package io.jenkins.plugins.dora.store.feed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** Lines of a feed that are not events, but report what the feed leaves out or repeats. */
final class Notice {
    private Notice() {}

    /** Why a line of the journal is not in the feed. */
    enum Kind {
        /** It is not a valid event. */
        UNREADABLE,
        /** It is the last one of its file and lacks its end. */
        CUT_OFF,
        /** A later version of the plugin wrote it. */
        NEWER_FORMAT,
        /** It is an event of a type that a later version of the plugin added. */
        UNKNOWN_TYPE
    }

    /**
     * Reports a line that is left out. Neither its content nor the reason is part of it: a damaged line may hold anything.
     *
     * @param file the file, relative to the store's directory
     * @param line the line's number, from 1
     */
    static byte[] unreadable(String file, long line, Kind kind) {
        ObjectNode notice = JsonNodeFactory.instance.objectNode();
        notice.put("type", "unreadable");
        notice.put("file", file);
        notice.put("line", line);
        notice.put("kind", kind.name());
        return bytes(notice);
    }

    /** Reports that the cursor does not belong to this journal, so that the feed begins again with its first line. */
    static byte[] restarted() {
        return bytes(JsonNodeFactory.instance.objectNode().put("type", "restarted"));
    }

    private static byte[] bytes(ObjectNode notice) {
        return notice.toString().getBytes(StandardCharsets.UTF_8);
    }
}
