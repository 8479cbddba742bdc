package io.jenkins.plugins.dora.report.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageLinkTest {
    private static final Period JANUARY =
            new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1), ZoneOffset.UTC);

    @Test
    void showsTheScopeAndThePeriod() {
        Scope scope = new Scope(Set.of("shop", "cart"), Set.of(), Set.of(EnvironmentTier.PRODUCTION));

        assertThat(PageLink.of(scope, JANUARY, Map.of()))
                .isEqualTo("?application=cart&application=shop&from=2026-01-01&tier=PRODUCTION&to=2026-02-01");
    }

    @Test
    void filterReplacesThatOfTheScope() {
        Scope scope = new Scope(Set.of("shop", "cart"), Set.of("live"), Set.of());

        assertThat(PageLink.of(scope, JANUARY, Map.of("application", List.of("cart"), "view", List.of("incidents"))))
                .isEqualTo("?application=cart&environment=live&from=2026-01-01&to=2026-02-01&view=incidents");
    }

    @Test
    void everyTierIsNamedAll() {
        assertThat(PageLink.of(Scope.ALL, JANUARY, Map.of())).isEqualTo("?from=2026-01-01&tier=ALL&to=2026-02-01");
    }

    @Test
    void namesAreEscaped() {
        assertThat(PageLink.of(Scope.ALL, JANUARY, Map.of("application", List.of("a&b=\"c\" Ü/<x>"))))
                .startsWith("?application=a%26b%3D%22c%22+%C3%9C%2F%3Cx%3E&");
    }
}
