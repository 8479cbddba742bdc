package io.jenkins.plugins.dora.profile.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    private static final Map<String, String> VARIABLES =
            Map.of("BUILD_NUMBER", "7", "EMPTY", "", "TARGET", " live ", "my.app-name", "shop", "MONEY", "${TARGET}");

    @ParameterizedTest
    @CsvSource({
        "shop, shop",
        "${BUILD_NUMBER}, 7",
        "1.${BUILD_NUMBER}-rc, 1.7-rc",
        "${BUILD_NUMBER}${my.app-name}, 7shop",
        "${TARGET}, live",
        "${UNKNOWN:-none}, none",
        "${EMPTY:-none}, none",
        "${BUILD_NUMBER:-none}, 7",
        "${A:-${B:-${BUILD_NUMBER}}}, 7",
        "${A:-v${B:-0}.${BUILD_NUMBER}}, v0.7",
        "${A:-}x, x",
        "${A:-a:-b}, a:-b",
        "5$, 5$",
        "$BUILD_NUMBER}, $BUILD_NUMBER}",
        "$${BUILD_NUMBER}, $7"
    })
    void fillsInVariables(String expression, String value) {
        assertThat(Expression.of(expression).evaluate(VARIABLES)).isEqualTo(value);
    }

    @Test
    void unknownVariableIsTheEmptyText() {
        assertThat(Expression.of("${UNKNOWN}").evaluate(VARIABLES)).isEmpty();
    }

    @Test
    void valueOfAVariableIsNotReadAsAnExpression() {
        assertThat(Expression.of("${MONEY}").evaluate(VARIABLES)).isEqualTo("${TARGET}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${", "${}", "${A", "${A:", "${A:-", "${A:-${B}", "${A B}", "${:-x}", "${A:+x}"})
    void malformedVariableIsRefused(String expression) {
        assertThatThrownBy(() -> Expression.of("v" + expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("is neither ${NAME} nor ${NAME:-default}");
    }

    @Test
    void largeVariablesAreFilledInUntilItIsTooLongForAName() {
        String large = " \n".repeat(500_000) + "a b".repeat(500_000);

        String filled = Expression.of("${A}".repeat(200)).evaluate(Map.of("A", large));

        assertThat(filled).hasSizeBetween(1_000, 10_000).startsWith("a ba b");
    }

    @Test
    void whatIsTooLongForANameDoesNotBecomeOneByBeingCut() {
        String name = Expression.of("1.0${A}9").evaluate(Map.of("A", " ".repeat(1_000_000)));

        assertThat(name).hasSizeGreaterThan(1_000);
    }

    @Test
    void overlongExpressionIsRefused() {
        assertThat(Expression.of("${A:-".repeat(160) + "x" + "}".repeat(160)).evaluate(Map.of()))
                .isEqualTo("x");
        assertThat(Expression.of("x".repeat(1000)).evaluate(Map.of())).hasSize(1000);
        assertThatThrownBy(() -> Expression.of("x".repeat(1001)))
                .hasMessage("the expression is longer than 1000 characters");
    }

    @Test
    void isEqualToThatOfTheSameText() {
        assertThat(Expression.of("${A}")).isEqualTo(Expression.of("${A}")).hasSameHashCodeAs(Expression.of("${A}"));
        assertThat(Expression.of("${A}"))
                .isNotEqualTo(Expression.of("${B}"))
                .doesNotHaveSameHashCodeAs(Expression.of("${B}"))
                .hasToString("${A}");
    }
}
