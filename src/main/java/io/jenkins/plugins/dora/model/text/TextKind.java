package io.jenkins.plugins.dora.model.text;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The kinds of texts of an event: how long they may be, and of which characters.
 *
 * <p>Everything that comes in is {@linkplain #stated stated} and refused if it is wrong. What was recorded before that was
 * asked is {@linkplain #recorded mended} where it is read, so that nothing further on meets a character that XML, a log or
 * a terminal cannot take. White space around a text never counts.
 */
public enum TextKind {
    /** The name of an application, a version, an environment, a source; a revision; the title of an incident. */
    NAME(255),
    /** The full name of a job: names of folders and the job, separated by {@code /}. */
    JOB(255),
    /** An id, which may be made of the full name of a job and more. */
    ID(500),
    /** The address of an incident. */
    ADDRESS(2_000),
    /** Anything else that is stored and not held in memory. */
    TEXT(5_000);

    private static final char REPLACEMENT = '\uFFFD';
    private static final int MARK_DIGITS = 12;

    private final int longest;

    TextKind(int longest) {
        this.longest = longest;
    }

    /** Returns the length of the longest, in characters as Java counts them. */
    public int longest() {
        return longest;
    }

    /**
     * Returns a text without the white space around it.
     *
     * @param field what it is stated for
     * @throws InvalidEventException if it is empty or too long, holds a character that no text may hold, or is no job's name
     */
    public String stated(String field, String text) {
        problem(text).ifPresent(problem -> {
            throw new InvalidEventException(field, problem);
        });
        return text.strip();
    }

    /** Returns why a text is refused, to follow the name of its field; empty if it is not. */
    public Optional<String> problem(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return Optional.of("must not be empty");
        }
        if (stripped.length() > longest) {
            return Optional.of("is " + stripped.length() + " characters long; at most " + longest + " are allowed");
        }
        OptionalInt wrong = firstWrong(stripped);
        if (wrong.isPresent()) {
            return Optional.of(
                    String.format("must not contain %s (U+%04X)", describe(wrong.getAsInt()), wrong.getAsInt()));
        }
        return this == JOB && Arrays.stream(stripped.split("/", -1)).anyMatch(TextKind::isNoItem)
                ? Optional.of("is not the full name of a job, such as folder/job")
                : Optional.empty();
    }

    /**
     * Returns a text that was recorded, as it is read: wrong characters are U+FFFD, and of one that is too long there is the
     * beginning, an ellipsis and a mark that distinguishes it from others of the same beginning.
     */
    public String recorded(String text) {
        // White space around an id makes it another one, as long as both are on disk.
        String stripped = this == ID ? text : text.strip();
        String mended = firstWrong(stripped).isPresent() ? replaceWrong(stripped) : stripped;
        boolean isAnotherId = this == ID && !mended.equals(stripped);
        if (mended.length() <= longest && !isAnotherId) {
            return mended;
        }
        return this == ADDRESS ? "" : marked(mended, stripped);
    }

    private String marked(String mended, String original) {
        int end = Math.min(mended.length(), longest - MARK_DIGITS - 1);
        boolean splitsPair = Character.isHighSurrogate(mended.charAt(end - 1));
        String mark = String.format("%016x", Fingerprint.of(original).high()).substring(0, MARK_DIGITS);
        return mended.substring(0, splitsPair ? end - 1 : end) + '…' + mark;
    }

    /** Returns a text with U+FFFD in the place of every character that no text may hold. */
    static String replaceWrong(String text) {
        StringBuilder replaced = new StringBuilder(text.length());
        text.codePoints().forEach(each -> replaced.appendCodePoint(isWrong(each) ? REPLACEMENT : each));
        return replaced.toString();
    }

    private static OptionalInt firstWrong(String text) {
        if (isPrintableAscii(text)) {
            return OptionalInt.empty();
        }
        return text.codePoints().filter(TextKind::isWrong).findFirst();
    }

    /** Accepts most texts quickly, of which there are many when a store is opened. */
    private static boolean isPrintableAscii(String text) {
        for (int index = 0; index < text.length(); index++) {
            char each = text.charAt(index);
            if (each < ' ' || each > '~') {
                return false;
            }
        }
        return true;
    }

    /** Whether no text may hold a character: it controls a terminal or the order of others, or is no character. */
    private static boolean isWrong(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> isBidirectionalControl(codePoint);
            case Character.UNASSIGNED -> isNonCharacter(codePoint);
            default -> false;
        };
    }

    /** Embeddings, overrides and isolates let a name pass for another; the marks of right-to-left scripts do not. */
    private static boolean isBidirectionalControl(int codePoint) {
        return codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
    }

    private static boolean isNonCharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
    }

    private static String describe(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SURROGATE -> "half a character";
            case Character.UNASSIGNED -> "a noncharacter";
            default -> "a control character";
        };
    }

    private static boolean isNoItem(String name) {
        return name.isBlank() || name.equals(".") || name.equals("..");
    }
}
