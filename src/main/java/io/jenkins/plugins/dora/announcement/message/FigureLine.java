package io.jenkins.plugins.dora.announcement.message;

import org.jspecify.annotations.Nullable;

/**
 * A headline metric in a message.
 *
 * @param metric the field of the report that holds it, such as {@code leadTimeForChanges}
 * @param title its name for people
 * @param unit PER_DAY, SECONDS or PERCENT
 * @param value its value in that unit; absent without data
 * @param text its value for people; why there is none, if there is none
 * @param remark how it compares with the period before; empty if it does not
 * @param previous its value in the period before
 * @param significant whether the two differ by more than chance
 * @param link the address of the records behind it; empty if it is not known
 */
public record FigureLine(
        String metric,
        String title,
        String unit,
        @Nullable Double value,
        String text,
        String remark,
        @Nullable Double previous,
        @Nullable Boolean significant,
        String link) {
    /** Returns text and remark as one. */
    public String words() {
        return remark.isEmpty() ? text : text + " (" + remark + ")";
    }
}
