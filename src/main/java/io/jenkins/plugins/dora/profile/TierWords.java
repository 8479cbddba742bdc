package io.jenkins.plugins.dora.profile;

import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words in names of environments that people use for a tier, whole words only: {@code eu-prod} is production,
 * {@code products} is not.
 *
 * <p>Words end at everything that is no letter or digit, and where a capital letter begins another; a number may follow
 * them. Of several words the last decides, as in any compound: {@code prod-test} is a test.
 */
final class TierWords {
    private static final String PRODUCTION = "(?:prod|production|prd|live)";

    /** A group for each tier, called like it; what comes first in this list also wins over the words within it. */
    private static final Pattern KNOWN = Pattern.compile("(?<= )(?:"
            + "(?:non ?|not )" + PRODUCTION + "|dev ops"
            + "|(?<STAGING>pre(?: ?" + PRODUCTION + ")?|" + PRODUCTION + " like"
            + "|pprod|ppe|stag|stage|staging|stg|uat|acceptance|acc)"
            + "|(?<PRODUCTION>" + PRODUCTION + ")"
            + "|(?<TESTING>test|testing|tst|qa|qas|sit|int|integration|perf|e2e)"
            + "|(?<DEVELOPMENT>dev|develop|development)"
            + ")\\d*(?= )");

    private static final Pattern CAPITALS = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private TierWords() {}

    /** Returns the tier that the environment called {@code name} has by its name; empty if no word in it is known. */
    static Optional<EnvironmentTier> tierOf(String name) {
        String apart = CAPITALS.matcher(name).replaceAll(" ");
        String words = SEPARATORS.matcher(' ' + apart + ' ').replaceAll(" ").toLowerCase(Locale.ROOT);
        @Nullable EnvironmentTier last = null;
        for (Matcher known = KNOWN.matcher(words); known.find(); ) {
            last = tierOf(known).orElse(last);
        }
        return Optional.ofNullable(last);
    }

    private static Optional<EnvironmentTier> tierOf(Matcher known) {
        return Arrays.stream(EnvironmentTier.values())
                .filter(tier -> tier != EnvironmentTier.OTHER && known.group(tier.name()) != null)
                .findFirst();
    }
}
