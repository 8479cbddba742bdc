package io.jenkins.plugins.dora.history.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Replaces what XML does not allow, control characters and references to them such as {@code &#x0;}, so that a stray
 * character in a commit message does not cost the whole file; and refuses markup without an end.
 */
final class XmlCharacters extends Reader {
    private static final int BUFFER = 8192;
    private static final char REPLACEMENT = '\ufffd';

    /** {@code &#1114111;} is the longest that has a meaning. */
    private static final int LONGEST_REFERENCE = 10;

    private final Reader in;
    private final char[] buffer = new char[BUFFER];
    private final MarkupLimit limit = new MarkupLimit();
    private int next;
    private int checked;
    private int filled;
    private boolean ended;

    XmlCharacters(Reader in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (next == checked) {
            if (ended && checked == filled) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, checked - next);
        System.arraycopy(buffer, next, target, offset, count);
        next += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, checked, buffer, 0, filled - checked);
        filled -= checked;
        next = 0;
        checked = 0;
        int count = in.read(buffer, filled, BUFFER - filled);
        ended = count < 0;
        filled += Math.max(0, count);
        check();
    }

    /** Checks what was read; what may be the beginning of a reference waits for its rest. */
    private void check() throws IOException {
        while (checked < filled) {
            char character = buffer[checked];
            if (character == '&') {
                if (!ended && filled - checked < LONGEST_REFERENCE) {
                    return;
                }
                checkReference();
            } else if (!isAllowed(character)) {
                buffer[checked] = REPLACEMENT;
            }
            limit.next(buffer[checked]);
            checked++;
        }
    }

    private void checkReference() {
        int end = checked + 1;
        while (end < filled && end < checked + LONGEST_REFERENCE && buffer[end] != ';') {
            end++;
        }
        if (end < filled && buffer[end] == ';' && buffer[checked + 1] == '#' && !refersToAllowed(end)) {
            Arrays.fill(buffer, checked, end + 1, REPLACEMENT);
        }
    }

    private boolean refersToAllowed(int end) {
        boolean hexadecimal = Character.toLowerCase(buffer[checked + 2]) == 'x';
        int start = checked + (hexadecimal ? 3 : 2);
        try {
            int point = Integer.parseInt(new String(buffer, start, end - start), hexadecimal ? 16 : 10);
            boolean beyond = point >= 0x10000 && point <= Character.MAX_CODE_POINT;
            return beyond || point >= 0 && point < 0x10000 && isAllowed((char) point) && !isSurrogate(point);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static boolean isAllowed(char character) {
        return character >= ' '
                ? (character < 0x7f || character > 0x9f || character == 0x85) && character < 0xfffe
                : character == '\n' || character == '\r' || character == '\t';
    }
}
