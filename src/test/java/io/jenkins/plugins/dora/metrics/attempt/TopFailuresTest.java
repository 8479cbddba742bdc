package io.jenkins.plugins.dora.metrics.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.attempt.TopFailures.ApplicationFailures;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopFailuresTest {
    private final History history = new History();

    @Test
    void mostFailuresComeFirstAndEqualOnesByName() {
        fail("shop", "production", 2);
        fail("cart", "production", 3);
        fail("mail", "live", 2);

        assertThat(top().production())
                .containsExactly(
                        new ApplicationFailures("cart", 3),
                        new ApplicationFailures("mail", 2),
                        new ApplicationFailures("shop", 2));
    }

    @Test
    void otherTiersStandApart() {
        fail("shop", "staging", 1);
        fail("shop", "dev", 1);

        assertThat(top().production()).isEmpty();
        assertThat(top().nonProduction()).containsExactly(new ApplicationFailures("shop", 2));
    }

    @Test
    void endWithTheTenth() {
        for (char name = 'a'; name <= 'k'; name++) {
            fail(String.valueOf(name), "production", 1);
        }

        assertThat(top().production())
                .hasSize(10)
                .extracting(ApplicationFailures::application)
                .doesNotContain("k");
    }

    @Test
    void onlyFailuresOfThePeriodCount() {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployed("2", "2026-01-02T10:00:00Z", builder -> builder.result(Result.ABORTED))
                .deployed("4", "2026-02-01T00:00:00Z", builder -> builder.result(Result.FAILURE));

        assertThat(top()).isEqualTo(new TopFailures(List.of(), List.of()));
    }

    @Test
    void expiredAttemptsAreFailures() {
        history.deployed("3", "2026-01-03T10:00:00Z", builder -> builder.result(Result.EXPIRED));

        assertThat(top().production()).containsExactly(new ApplicationFailures("shop", 1));
    }

    private void fail(String application, String environment, int times) {
        for (int i = 0; i < times; i++) {
            String id = application + environment + i;
            history.deployed(
                    application,
                    environment,
                    "1",
                    "2026-01-01T10:00:00Z",
                    builder -> builder.id(id).result(Result.FAILURE));
        }
    }

    private TopFailures top() {
        Assessment assessment = Assessment.of(history.snapshot(), Profile.defaults(ZoneOffset.UTC));
        return TopFailures.of(
                assessment.deployments(),
                new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1), ZoneOffset.UTC));
    }
}
