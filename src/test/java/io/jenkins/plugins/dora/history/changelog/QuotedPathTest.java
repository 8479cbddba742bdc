package io.jenkins.plugins.dora.history.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedPathTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            value = {
                "src/Main.java, src/Main.java",
                "\"docs/\\303\\274ber.md\", docs/über.md",
                "\"\\346\\227\\245\\346\\234\\254.txt\", 日本.txt",
                "\"a \\\"b\\\" c\\\\d\", a \"b\" c\\d",
                "\"über.md\", über.md",
                "\"odd\\9end\\\", odd\\9end\\",
                "\"half\\30\", half\\30",
                "\", \"",
                "\"open, \"open",
            })
    void readsWhatGitWrites(String written, String path) {
        assertThat(QuotedPath.read(written)).isEqualTo(path);
    }

    @Test
    void readsLettersForControlCharacters() {
        assertThat(QuotedPath.read("\"a\\tb\\nc\\001\"")).isEqualTo("a\tb\nc\u0001");
    }
}
