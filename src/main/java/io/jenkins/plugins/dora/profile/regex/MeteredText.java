package io.jenkins.plugins.dora.profile.regex;

/**
 * A text that counts the reads of its characters.
 *
 * @param text the text
 * @param effort counts
 * @param cost how many steps a look is
 */
record MeteredText(String text, Effort effort, int cost) implements CharSequence {
    @Override
    public char charAt(int index) {
        effort.spend(cost);
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
