package io.jenkins.plugins.dora.store.journal;

import java.nio.file.Path;

/**
 * A line of the journal that could not be read and so does not count.
 *
 * @param file the file, relative to the store's directory, such as {@code events/2026-11.jsonl}
 * @param line the line's number, from 1
 * @param kind what happened to it
 * @param reason what is wrong with it, for people
 */
public record Damage(String file, long line, Kind kind, String reason) {
    /** The kind of damage. */
    public enum Kind {
        /** It is not an event, or lacks something. */
        UNREADABLE,
        /** It is the last one of its file and lacks its end. */
        CUT_OFF,
        /** A later version of the plugin wrote it. */
        NEWER_FORMAT
    }

    /** Returns the same, with a file relative to where the store's directory is. */
    public Damage in(Path directory) {
        return new Damage(directory.resolve(file).toString(), line, kind, reason);
    }

    @Override
    public String toString() {
        return file + ", line " + line + ": " + reason;
    }
}
