package io.jenkins.plugins.dora.store.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place between two lines of a journal. It stays valid when the store is opened again, and when its file is archived.
 *
 * @param file the name of the file, such as {@code 2026-11.jsonl}; empty at the beginning of the journal
 * @param offset where the next line begins, in bytes from the start of the file
 * @param check represents the lines before it; another journal has another one
 */
public record FeedCursor(String file, long offset, long check) {
    /** Before the first line of any journal. */
    public static final FeedCursor START = new FeedCursor("", 0, 0);

    private static final Pattern FORMAT = Pattern.compile("1 (\\d{4}-\\d{2}\\.jsonl)? (\\d{1,13}) ([0-9a-f]{1,16})");

    /** Reads a cursor as {@link #toString} writes it; empty if the text is none. */
    public static Optional<FeedCursor> parse(String text) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            Matcher parts = FORMAT.matcher(decoded);
            return parts.matches() ? Optional.of(of(parts)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static FeedCursor of(Matcher parts) {
        String file = parts.group(1) == null ? "" : parts.group(1);
        return new FeedCursor(file, Long.parseLong(parts.group(2)), Long.parseUnsignedLong(parts.group(3), 16));
    }

    /** Returns the cursor for an address: letters, digits, {@code -} and {@code _}. */
    @Override
    public String toString() {
        String parts = "1 " + file + ' ' + offset + ' ' + Long.toHexString(check);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.US_ASCII));
    }
}
