package io.jenkins.plugins.dora.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The name of an answer: another one when anything that the answer depends on is another.
 *
 * @param value as it stands in the header {@code ETag}, in quotes
 */
public record EntityTag(String value) {
    /** Returns the tag of the answer that {@code identity} stands for. */
    static EntityTag of(String identity) {
        return new EntityTag('"'
                + UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8))
                        .toString()
                + '"');
    }

    /**
     * Tells whether whoever asks has this answer already.
     *
     * @param ifNoneMatch the header {@code If-None-Match}: tags in a list; proxies call them weak
     */
    public boolean isNamedIn(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(tag -> tag.trim().replaceFirst("^W/", ""))
                        .anyMatch(value::equals);
    }
}
