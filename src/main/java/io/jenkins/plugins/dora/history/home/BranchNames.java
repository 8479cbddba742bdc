package io.jenkins.plugins.dora.history.home;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates between the names of branches or repositories and the names of their jobs.
 *
 * <p>A job's name has no characters that mean something in an address; the branch {@code feature/7} is the job
 * {@code feature%2F7}.
 */
final class BranchNames {
    private static final Map<String, String> WHOLE = Map.of("", "%00", ".", "%2E", "..", "%2E.");
    private static final Pattern SPECIAL = Pattern.compile("[#%/?\\[\\]\\\\]");
    private static final Pattern ENCODED = Pattern.compile("%(23|25|2F|3F|5B|5C|5D)");
    private static final int HEXADECIMAL = 16;

    private BranchNames() {}

    /** Returns the name of the job of {@code branch}. */
    static String jobOf(String branch) {
        String whole = WHOLE.get(branch);
        return whole != null
                ? whole
                : SPECIAL.matcher(branch)
                        .replaceAll(special ->
                                String.format("%%%02X", (int) special.group().charAt(0)));
    }

    /** Returns the branch of the job {@code job}. */
    static String branchOf(String job) {
        return WHOLE.entrySet().stream()
                .filter(entry -> entry.getValue().equals(job))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> ENCODED.matcher(job).replaceAll(BranchNames::decode));
    }

    private static String decode(MatchResult encoded) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(encoded.group(1), HEXADECIMAL)));
    }
}
