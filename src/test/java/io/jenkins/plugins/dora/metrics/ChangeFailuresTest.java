package io.jenkins.plugins.dora.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.metrics.statistics.Ratio;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeFailuresTest {
    private final History history = new History();

    @Test
    void applicationThatBroughtNoChangeHasNoRate() {
        history.deployed("shop", "production", "1", "2026-01-05T10:00:00Z", builder -> {})
                .deployed("shop", "production", "2", "2026-01-06T10:00:00Z", builder -> builder.markedFailed(true))
                .deployed(
                        "stock", "production", "1", "2026-01-05T11:00:00Z", builder -> builder.result(Result.FAILURE));

        assertThat(byApplication()).isEqualTo(Map.of("shop", new Ratio(1, 2)));
    }

    private Map<String, Ratio> byApplication() {
        Assessment assessment = Assessment.of(history.snapshot(), Profile.defaults(ZoneOffset.UTC));
        return ChangeFailures.byApplication(Selection.of(assessment, Scope.ALL).deployments());
    }
}
