package io.jenkins.plugins.dora.profile.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class BoundedRegexTest {
    private static final String MANY_A = "a".repeat(60) + '!';

    @ParameterizedTest
    @ValueSource(strings = {"(.*a){20}b", "(.*a){12}b", "(a{1,30}){1,30}b", "(.+)+\\1x", "(a|a)*b", "(?=(.*a){20}b).*"})
    void catastrophicExpressionMatchesNothing(String regex) {
        assertThat(matches(regex, MANY_A)).isFalse();
    }

    @Test
    void expressionThatNestsTooDeeplyMatchesNothing() {
        assertThatCode(() -> matches("(a|b)*", "ab".repeat(4_900))).doesNotThrowAnyException();
        assertThatCode(() -> matches("([a-z0-9]|-)+-prod", "a-".repeat(1_000))).doesNotThrowAnyException();
        assertThat(matches("(a|(b|(c|d)*)*)*", "abcd".repeat(2_450))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "([a-z0-9]|-)+-prod, shop-eu-west-1-prod, true",
        "([a-z0-9]|-)+-prod, shop-eu-west-1-prod2, false",
        "(([a-z]+)[-_.]?)*-prod, shop-eu_west.a-prod, true",
        "'(\\w+\\s?)+', deployed to all regions of the world, true",
        "(?!test).*, production, true",
        "(?!test).*, testing, false",
        "(\\w+)-\\1, eu-eu, true",
        "[a-z&&[^q]]+, prod, true",
        "\\Q(a|b)*\\E, (a|b)*, true",
        "(?i)prod, PROD, true",
        "a{2}{3}, aa, true",
        "'', '', true"
    })
    void otherExpressionsMeanWhatTheyMeanInJava(String regex, String value, boolean matches) {
        assertThat(matches(regex, value)).isEqualTo(matches).isEqualTo(Pattern.matches(regex, value));
    }

    @Test
    void naturalExpressionsMatchValuesOfRealisticLength() {
        String name = "shop-".repeat(49) + "prod";
        assertThat(matches("([a-z0-9]|-)+-prod", name)).isTrue();
        assertThat(matches("(.*-)?prod", name)).isTrue();
        assertThat(matches(".*s.*o.*-.*prod", name)).isTrue();
        assertThat(matches("(?s).*", "line\n".repeat(2_000))).isTrue();
    }

    @Test
    void overlongValueMatchesNothing() {
        assertThat(matches(".*", "a".repeat(10_000))).isTrue();
        assertThat(matches(".*", "a".repeat(10_001))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(|)",
                "(?:|)",
                "(a*|b*)",
                "(a?)?",
                "(a*)*",
                "(?=a*|b*)?",
                "(\\b|\\B)",
                "([]|)]|)(|)",
                "([^]|)]|)(|)",
                "(\\Q)\\E*|b*)",
                "(\\c)*|b*)",
                "(?i:a*|b*)",
                "(?<n>a*|b*)x*",
            })
    void expressionThatTriesEndlessWaysToMatchNothingIsRefused(String part) {
        String regex = part.contains("?<n>") ? numbered(part) : part.repeat(40) + 'x';
        assertThatCode(() -> Pattern.compile(regex)).doesNotThrowAnyException();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BoundedRegex.compile(regex, 0))
                .withMessageEndingWith(" can match the empty text in too many ways");
    }

    private static String numbered(String part) {
        StringBuilder regex = new StringBuilder();
        for (int number = 0; number < 40; number++) {
            regex.append(part.replace("n>", "n" + number + '>'));
        }
        return regex.append('x').toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((){99999}){99999}",
                "((?:){9999}){9999}x",
                "({99999}){99999}",
                "(?<=(|)(|)(|)(|)(|)(|)(|)(|)).*"
            })
    void expressionThatRepeatsNothingEndlesslyIsRefused(String regex) {
        assertThatIllegalArgumentException().isThrownBy(() -> BoundedRegex.compile(regex, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(\\d{1,3}\\.){3}\\d{1,3}",
                "[0-9a-f]{40}|[0-9a-f]{64}",
                "(prod|live|stage|)(-[a-z]+)?(-\\d+)?(-blue|-green)?",
                "(.*)?(prod)?(.*)?",
                "^(?:eu|us)-(?:.*-)?prod$",
                "((a|b|c|d|e|f|g)?-?){0,5}",
                "(v?\\d+(\\.\\d+){0,3}(-(alpha|beta|rc)(\\.\\d+)?)?)?"
            })
    void naturalExpressionsAreNoneOfThese(String regex) {
        assertThatCode(() -> BoundedRegex.compile(regex, 0)).doesNotThrowAnyException();
    }

    @Test
    void longListOfNamesIsMatched() {
        StringBuilder names = new StringBuilder("none");
        for (int number = 0; number < 900; number++) {
            names.append("|region-").append(number);
        }
        assertThat(matches(names.toString(), "region-899")).isTrue();
    }

    @Test
    void interruptEndsAMatch() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> matches("(.*a){20}b", MANY_A));
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void matchEndsWhenItIsCancelled() {
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> BoundedRegex.compile("(.*a){20}b", 0).matches(MANY_A, Effort.unless(() -> true)));
    }

    @Test
    void matchEndsWhenItsTimeIsOver() {
        AtomicLong time = new AtomicLong();
        Effort effort = Effort.timedBy(() -> time.getAndAdd(400_000_000));

        assertThat(BoundedRegex.compile("(.*a){20}b", 0).matches(MANY_A, effort))
                .isFalse();

        assertThat(effort.isExhausted()).isTrue();
        assertThat(time.get()).isEqualTo(1_200_000_000);
    }

    @Test
    void manyExpressionsTogetherCostNoMoreThanFour() {
        Effort effort = Effort.limited();
        BoundedRegex evil = BoundedRegex.compile("(.*a){20}b", 0);
        for (int count = 0; count < 3; count++) {
            assertThat(evil.matches(MANY_A, effort)).isFalse();
            assertThat(BoundedRegex.compile("prod", 0).matches("prod", effort)).isTrue();
        }
        assertThat(evil.matches(MANY_A, effort)).isFalse();
        assertThat(effort.isExhausted()).isTrue();
        assertThat(BoundedRegex.compile("prod", 0).matches("prod", effort)).isFalse();
    }

    @Test
    void expressionIsLoggedOnce() {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(String.valueOf(line.getParameters()[0]));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(BoundedRegex.class.getName());
        logger.addHandler(handler);
        try {
            for (int count = 0; count < 3; count++) {
                matches("(.*a){21}b", MANY_A);
            }
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(logged).containsExactly("\"(.*a){21}b\"");
    }

    @Test
    void messagesAreShortAndPrintable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BoundedRegex.compile("(\u001b[31m" + "a".repeat(5_000), 0))
                .withMessage("\"(\ufffd[31m" + "a".repeat(94) + "…\" is not a regular expression: "
                        + "Unclosed character class near index 5005");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BoundedRegex.compile("a".repeat(10_001), 0))
                .withMessageStartingWith("the regular expression is longer than 10000 characters: \"aaa");
    }

    @Test
    void expressionThatIsNestedTooDeeplyIsRefused() {
        String deep = "(".repeat(4_999) + "a" + ")".repeat(4_999);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BoundedRegex.compile(deep, 0))
                .withMessageStartingWith("\"((((");
    }

    private static boolean matches(String regex, String value) {
        return BoundedRegex.compile(regex, 0).matches(value, Effort.limited());
    }
}
