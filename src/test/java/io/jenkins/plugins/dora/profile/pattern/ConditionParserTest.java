package io.jenkins.plugins.dora.profile.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionParserTest {
    @Test
    void nameEndsAtTheFirstEqualsSign() {
        assertThat(ConditionParser.read(List.of("TARGET = prod|live", "FLAGS=a=b", "DRY_RUN=", "A=1")))
                .containsEntry("TARGET", ValuePattern.exact("prod|live"))
                .containsEntry("FLAGS", ValuePattern.exact("a=b"))
                .containsEntry("DRY_RUN", ValuePattern.exact(""))
                .containsEntry("A", ValuePattern.exact("1"))
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TARGET", "=prod"})
    void conditionNeedsAVariable(String condition) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConditionParser.read(List.of(condition)))
                .withMessage("\"" + condition + "\" is not a condition such as TARGET=prod|live");
    }

    @Test
    void secondConditionForAVariableIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConditionParser.read(List.of("TARGET=prod", "TARGET=live")))
                .withMessage("TARGET is given twice");
    }
}
