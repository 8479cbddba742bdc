package io.jenkins.plugins.dora.profile.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ValuePatternTest {
    @Test
    void wholeValueHasToMatch() {
        assertThat(ValuePattern.exact("prod|live").matches("live")).isTrue();
        assertThat(ValuePattern.exact("prod|live").matches("lively")).isFalse();
    }

    @Test
    void caseMattersOnlyIfAskedFor() {
        assertThat(ValuePattern.exact("größe").matches("GRÖßE")).isFalse();
        assertThat(ValuePattern.anyCase("größe").matches("GRÖßE")).isTrue();
    }

    @Test
    void isEqualToThatOfTheSameRegexAndCase() {
        assertThat(ValuePattern.exact("a"))
                .isEqualTo(ValuePattern.exact("a"))
                .hasSameHashCodeAs(ValuePattern.exact("a"))
                .doesNotHaveSameHashCodeAs(ValuePattern.exact("b"))
                .hasToString("a");
        assertThat(ValuePattern.exact("a")).isNotEqualTo(ValuePattern.anyCase("a"));
        assertThat(ValuePattern.exact("a")).isNotEqualTo(ValuePattern.exact("b"));
    }

    @Test
    void saysWhatIsWrongWithARegex() {
        assertThatThrownBy(() -> ValuePattern.exact("a(b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"a(b\" is not a regular expression: Unclosed group near index 3");
    }
}
