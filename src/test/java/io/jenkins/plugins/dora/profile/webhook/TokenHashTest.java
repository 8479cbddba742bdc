package io.jenkins.plugins.dora.profile.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TokenHashTest {
    @Test
    void hashIsTheSha256OfTheText() {
        assertThat(TokenHash.of("token").hex())
                .isEqualTo("3c469e9d6c5875d37a43f353d4f88e61fcf812c66eee3457465a40b0da4153e0");
    }

    @Test
    void onlyTheTokenHasItsHash() {
        GeneratedToken token = GeneratedToken.random();

        assertThat(token.hash().isOf(token.text())).isTrue();
        assertThat(token.hash().isOf(token.text() + ' ')).isFalse();
        assertThat(token.hash().isOf(token.hash().hex())).isFalse();
        assertThat(token.hash().isOf("")).isFalse();
    }

    @Test
    void tokenFitsIntoAHeaderAndIsNeverTheSame() {
        assertThat(GeneratedToken.random().text()).matches("[A-Za-z0-9_-]{43}");
        assertThat(GeneratedToken.random()).isNotEqualTo(GeneratedToken.random());
    }

    @Test
    void tokenIsNotPrinted() {
        GeneratedToken token = GeneratedToken.random();

        assertThat(token.toString()).doesNotContain(token.text());
    }

    @Test
    void tokenInPlaceOfItsHashIsRefusedWithoutRepeatingIt() {
        String token = GeneratedToken.random().text();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenHash(token))
                .withMessageContaining("is not the SHA-256 of a token")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(token));
    }
}
