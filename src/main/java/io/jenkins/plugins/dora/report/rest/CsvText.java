package io.jenkins.plugins.dora.report.rest;

/**
 * Texts as cells of RFC 4180.
 *
 * <p>Names come from outside. A text that a spreadsheet would read as a formula has an apostrophe before
 * it, as in the <a href="https://owasp.org/www-community/attacks/CSV_Injection">advice of OWASP</a>.
 */
public final class CsvText {
    /** The end of a line. */
    public static final String LINE_END = "\r\n";

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private CsvText() {}

    /** Returns a text as a cell, in quotes where it needs them. */
    public static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String harmless = formula ? '\'' + text : text;
        boolean plain = harmless.chars().noneMatch(character -> "\",\r\n".indexOf(character) >= 0);
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
