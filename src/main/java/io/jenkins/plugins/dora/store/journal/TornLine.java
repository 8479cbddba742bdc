package io.jenkins.plugins.dora.store.journal;

import java.nio.file.Path;

/**
 * The last line of a file, cut off before its end.
 *
 * @param file the file
 * @param number the line's number, from 1
 * @param start where it begins, in bytes from the start of the file
 */
public record TornLine(Path file, long number, long start) {
    public Damage damage(JournalDirectory directory, String reason) {
        return new Damage(directory.name(file), number, Damage.Kind.CUT_OFF, reason);
    }
}
