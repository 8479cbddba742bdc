package io.jenkins.plugins.dora.store;

/**
 * A line of the journal that could not be read and so does not count.
 *
 * @param file the file, relative to the store's directory, such as {@code events/2026-11.jsonl}
 * @param line the line's number, from 1
 * @param reason what is wrong with it
 */
public record Damage(String file, long line, String reason) {
    @Override
    public String toString() {
        return file + ", line " + line + ": " + reason;
    }
}
