package io.jenkins.plugins.dora.history.xml;

/**
 * Refuses tags, comments and the like that are longer than anything that Jenkins writes: a parser keeps each of them in
 * memory as a whole, whatever anybody asks of it.
 */
final class MarkupLimit {
    /** The most characters of one piece of markup. */
    static final int LONGEST = 1_000_000;

    private static final String COMMENT = "!--";
    private static final String DATA = "![CDATA[";

    private enum Kind {
        TEXT,
        TAG,
        COMMENT,
        DATA,
        INSTRUCTION
    }

    private final char[] start = new char[DATA.length()];
    private Kind kind = Kind.TEXT;
    private int length;
    private char quote;
    private char before;
    private char twoBefore;

    /**
     * Looks at the next character of the document.
     *
     * @throws OversizedXmlException if it makes a piece of markup too long
     */
    void next(char character) throws OversizedXmlException {
        if (kind == Kind.TEXT) {
            if (character == '<') {
                kind = Kind.TAG;
                length = 0;
                quote = 0;
            }
            return;
        }
        if (++length > LONGEST) {
            throw new OversizedXmlException("a tag or a comment is longer than " + LONGEST + " characters");
        }
        if (kind == Kind.TAG) {
            inTag(character);
        } else if (character == '>' && isEnd()) {
            kind = Kind.TEXT;
        }
        twoBefore = before;
        before = character;
    }

    private void inTag(char character) {
        if (length <= start.length) {
            start[length - 1] = character;
            kind = kindOfStart();
        }
        if (quote != 0) {
            quote = character == quote ? 0 : quote;
        } else if (character == '"' || character == '\'') {
            quote = character;
        } else if (character == '>' && kind == Kind.TAG) {
            kind = Kind.TEXT;
        }
    }

    private Kind kindOfStart() {
        if (length == 1 && start[0] == '?') {
            return Kind.INSTRUCTION;
        }
        if (length == COMMENT.length() && startsWith(COMMENT)) {
            return Kind.COMMENT;
        }
        return length == DATA.length() && startsWith(DATA) ? Kind.DATA : Kind.TAG;
    }

    private boolean startsWith(String text) {
        return text.contentEquals(new String(start, 0, text.length()));
    }

    private boolean isEnd() {
        return switch (kind) {
            case COMMENT -> before == '-' && twoBefore == '-';
            case DATA -> before == ']' && twoBefore == ']';
            default -> before == '?';
        };
    }
}
