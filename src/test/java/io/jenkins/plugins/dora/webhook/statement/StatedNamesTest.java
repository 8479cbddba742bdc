package io.jenkins.plugins.dora.webhook.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatedNamesTest {
    @Test
    void textsAreMendedAndNotRefused() {
        StatedNames names = StatedNames.ofIncident(
                Optional.of("  shop\u202e "), Optional.of("  "), Optional.of("t".repeat(300)), Optional.empty());

        assertThat(names.application()).contains("shop\uFFFD");
        assertThat(names.environment()).isEmpty();
        assertThat(names.title())
                .hasValueSatisfying(title -> assertThat(title).hasSize(255).contains("t…"));
    }

    @Test
    void addressThatIsNoneOfTheWebIsLeftOut() {
        assertThat(url("javascript:alert(1)")).isEmpty();
        assertThat(url("//example.org")).isEmpty();
        assertThat(url("HTTPS://example.org/1")).contains("HTTPS://example.org/1");
    }

    private static Optional<String> url(String address) {
        return StatedNames.ofIncident(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(address))
                .url();
    }
}
