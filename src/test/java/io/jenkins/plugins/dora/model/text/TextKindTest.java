package io.jenkins.plugins.dora.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextKindTest {
    @ParameterizedTest
    @ValueSource(strings = {"1.4 – „Straße“", "🚀", "متجر", "a\u200Fb", "a\uFEFFb", "a b", "sh\uFFFDp"})
    void anyScriptIsWelcome(String name) {
        assertThat(TextKind.NAME.stated("application", name)).isEqualTo(name);
        assertThat(TextKind.NAME.recorded(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\u001Bb",
                "a\nb",
                "a\u007Fb",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\uFFFEb",
                "a\uFFFFb",
                "a\uFDD0b",
                "a\uDBFF\uDFFFb",
                "a\uD83Db",
                "a\uDC00b",
                "a\u202Eb",
                "a\u2066b"
            })
    void whatControlsOthersOrIsNoCharacterIsRefusedAndShownAsReplaced(String name) {
        assertThatThrownBy(() -> TextKind.NAME.stated("application", name))
                .isInstanceOf(InvalidEventException.class)
                .hasMessageStartingWith("application: must not contain ");
        assertThat(TextKind.NAME.recorded(name)).isEqualTo("a\uFFFDb");
    }

    @Test
    void whiteSpaceAroundIsNoPart() {
        assertThat(TextKind.NAME.stated("application", "\u2003shop\t\n")).isEqualTo("shop");
        assertThat(TextKind.NAME.recorded(" shop ")).isEqualTo("shop");
        assertThatThrownBy(() -> TextKind.NAME.stated("application", " \u2003"))
                .hasMessage("application: must not be empty");
    }

    @Test
    void overlongTextIsShortenedOnceAndStaysApartFromOthers() {
        String one = TextKind.NAME.recorded("x".repeat(255) + "1");
        String other = TextKind.NAME.recorded("x".repeat(255) + "2");

        assertThat(List.of(one, other)).allMatch(text -> text.length() == 255).doesNotHaveDuplicates();
        assertThat(TextKind.NAME.recorded(one)).isEqualTo(one);
        assertThat(TextKind.NAME.recorded("x".repeat(255))).isEqualTo("x".repeat(255));
    }

    @Test
    void pairIsNotCutInHalf() {
        String shortened = TextKind.NAME.recorded("x" + "🚀".repeat(200));

        assertThat(TextKind.NAME.problem(shortened)).isEmpty();
    }

    @Test
    void idsThatDifferStayApart() {
        assertThat(TextKind.ID.recorded("a\u0001")).isNotEqualTo(TextKind.ID.recorded("a\u0002"));
        assertThat(TextKind.ID.recorded("a ")).isEqualTo("a ");
        assertThat(TextKind.ID.stated("id", "a ")).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"G/../A", "//", "/", "a/", "/a", "a//b", "./a", "A\nB"})
    void whatIsNoFullNameOfAJobIsRefused(String job) {
        assertThatThrownBy(() -> TextKind.JOB.stated("build.job", job))
                .isInstanceOf(InvalidEventException.class)
                .hasMessageStartingWith("build.job: ");
    }

    @Test
    void fullNamesOfJobsAreWelcome() {
        for (String job : List.of("shop", "shops/deploy", "a/feature%2Fb", "..a/b..", "a b/c")) {
            assertThat(TextKind.JOB.stated("build.job", job)).isEqualTo(job);
        }
    }
}
