package io.jenkins.plugins.dora.profile.regex;

/**
 * Computes the work that a regular expression may do without reading a character: {@code (a*|b*)} many times in a row tries
 * practically endless alternatives without a read, so a limit of reads would not end it.
 *
 * <p>It reads expressions that {@link java.util.regex.Pattern} has compiled, by the same grammar.
 */
final class EmptyMatchParser {
    /** How many places a lookbehind is counted for. */
    private static final int PLACES_BEHIND = 100;

    private final String regex;
    private int next;

    private EmptyMatchParser(String regex) {
        this.regex = regex;
    }

    /** @throws IllegalArgumentException if the expression has white space and comments by the flag {@code x} */
    static EmptyMatch parse(String regex) {
        return new EmptyMatchParser(withoutQuotes(regex)).alternatives();
    }

    /** Between {@code \Q} and {@code \E}, every character is literal. */
    private static String withoutQuotes(String regex) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int index = 0; index < regex.length(); index++) {
            boolean escaped = regex.charAt(index) == '\\' && index + 1 < regex.length();
            if (quoted && escaped && regex.charAt(index + 1) == 'E'
                    || !quoted && escaped && regex.charAt(index + 1) == 'Q') {
                quoted = !quoted;
                index++;
            } else if (quoted) {
                text.append('q');
            } else {
                text.append(regex.charAt(index));
                if (escaped) {
                    text.append(regex.charAt(++index));
                }
            }
        }
        return text.toString();
    }

    private EmptyMatch alternatives() {
        EmptyMatch all = sequence();
        while (isNext('|')) {
            next++;
            all = all.or(sequence());
        }
        return all;
    }

    private EmptyMatch sequence() {
        EmptyMatch.Sequence parts = new EmptyMatch.Sequence();
        while (next < regex.length() && !isNext('|') && !isNext(')')) {
            parts.add(quantified(part()));
        }
        return parts.all();
    }

    private EmptyMatch part() {
        char character = regex.charAt(next);
        if (character == '{') {
            // A second quantifier, which Java takes for one of the empty text.
            return EmptyMatch.PLACE;
        }
        next++;
        return switch (character) {
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escape();
            case '^', '$' -> EmptyMatch.PLACE;
            default -> EmptyMatch.CHARACTER;
        };
    }

    private EmptyMatch group() {
        if (!isNext('?')) {
            return inside();
        }
        next++;
        if (regex.startsWith("<=", next) || regex.startsWith("<!", next)) {
            next += 2;
            return inside().lookedFor(PLACES_BEHIND);
        }
        char kind = regex.charAt(next++);
        return switch (kind) {
            case '=', '!' -> inside().lookedFor(1);
            case ':', '>' -> inside();
            case '<' -> {
                next = regex.indexOf('>', next) + 1;
                yield inside();
            }
            default -> flags(kind);
        };
    }

    private EmptyMatch flags(char first) {
        char flag = first;
        while (flag != ':' && flag != ')') {
            if (flag == 'x') {
                throw new IllegalArgumentException("the flag x, for comments, is not supported");
            }
            flag = regex.charAt(next++);
        }
        return flag == ')' ? EmptyMatch.PLACE : inside();
    }

    private EmptyMatch inside() {
        EmptyMatch inside = alternatives();
        next++;
        return inside;
    }

    private EmptyMatch characterClass() {
        if (isNext('^')) {
            next++;
        }
        for (boolean isFirst = true; isFirst || !isNext(']'); isFirst = false) {
            char character = regex.charAt(next++);
            if (character == '[') {
                characterClass();
            } else if (character == '\\') {
                escape();
            }
        }
        next++;
        return EmptyMatch.CHARACTER;
    }

    private EmptyMatch escape() {
        char character = regex.charAt(next++);
        switch (character) {
            case 'c' -> next++;
            case 'k' -> next = regex.indexOf('>', next) + 1;
            case 'p', 'P', 'x', 'N', 'b' -> next = isNext('{') && !isQuantifier() ? regex.indexOf('}', next) + 1 : next;
            default -> {
                // Nothing belongs to it but the character
            }
        }
        if (character >= '1' && character <= '9') {
            while (next < regex.length() && Character.isDigit(regex.charAt(next))) {
                next++;
            }
            return EmptyMatch.PLACE;
        }
        return "bBAGZzk".indexOf(character) >= 0 ? EmptyMatch.PLACE : EmptyMatch.CHARACTER;
    }

    /** Returns whether a brace is that of {@code \b{3}} and not of {@code \x{3}}, both of which are digits. */
    private boolean isQuantifier() {
        return regex.charAt(next - 1) == 'b' && Character.isDigit(regex.charAt(next + 1));
    }

    private EmptyMatch quantified(EmptyMatch part) {
        if (next == regex.length()) {
            return part;
        }
        char quantifier = regex.charAt(next);
        if (quantifier == '{') {
            int end = regex.indexOf('}', next);
            long times = Long.parseLong(regex.substring(next + 1, end).split(",", 2)[0]);
            next = end + 1;
            skipMode();
            return part.repeated(times);
        }
        if ("?*+".indexOf(quantifier) < 0) {
            return part;
        }
        next++;
        skipMode();
        return part.repeated(quantifier == '+' ? 1 : 0);
    }

    /** Passes over what makes a quantifier reluctant or possessive. */
    private void skipMode() {
        if (isNext('?') || isNext('+')) {
            next++;
        }
    }

    private boolean isNext(char character) {
        return next < regex.length() && regex.charAt(next) == character;
    }
}
