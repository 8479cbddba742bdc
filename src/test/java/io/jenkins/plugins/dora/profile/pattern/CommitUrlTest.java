package io.jenkins.plugins.dora.profile.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitUrlTest {
    private static final CommitUrl URL = CommitUrl.of("https://git.example.org/${application}/commit/${id}");

    @Test
    void applicationAndIdAreFilledIn() {
        assertThat(URL.of("shop", "9fceb02")).contains("https://git.example.org/shop/commit/9fceb02");
    }

    @Test
    void applicationMayBeLeftOutOrHaveADefault() {
        assertThat(CommitUrl.of("http://git.example.org/c?id=${id}").of("shop", "9fceb02"))
                .contains("http://git.example.org/c?id=9fceb02");
        assertThat(CommitUrl.of("https://git.example.org/${application:-all}/${id}")
                        .of("", "9fceb02"))
                .contains("https://git.example.org/all/9fceb02");
    }

    @Test
    void valuesAreEncodedAndLeadNowhereElse() {
        assertThat(URL.of("a/b c?d#ä", "\"><script>"))
                .contains("https://git.example.org/a%2Fb%20c%3Fd%23%C3%A4/commit/%22%3E%3Cscript%3E");
    }

    @Test
    void valueThatLeadsUpwardsOrIsTooLongHasNoAddress() {
        assertThat(URL.of("..", "9fceb02")).isEmpty();
        assertThat(URL.of("shop", ".")).isEmpty();
        assertThat(URL.of("shop", "x".repeat(5_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://git.example.org/${application}              | has no ${id}
            https://git.example.org/${name}/${id}               | "${name}" is neither ${application} nor ${id}
            javascript:alert(${id})                             | is not an address that begins with https:// or http://
            ftp://git.example.org/${id}                         | is not an address that begins with https:// or http://
            git.example.org/${id}                               | is not an address that begins with https:// or http://
            https:///${id}                                      | is not an address that begins with https:// or http://
            https://${application}.example.org/${id}            | has a variable, a user or a password
            https://git.example.org:${id}/                      | is not an address that begins with https:// or http://
            https://user:secret@git.example.org/${id}           | has a variable, a user or a password
            https://git.example.org/${id                        | is neither ${NAME} nor ${NAME:-default}
            https://git example.org/${id}                       | is not an address that begins with https:// or http://
            """)
    void patternThatMakesNoSafeAddressIsRefused(String text, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommitUrl.of(text))
                .withMessageContaining(problem);
    }
}
