package io.jenkins.plugins.dora.report.prometheus.backfill;

import static io.jenkins.plugins.dora.model.History.commit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.Reporter;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackfillTest {
    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant ONE = Instant.parse("2026-03-01T13:00:00Z");

    private final History history = new History();

    @Test
    void counterGrowsWhenSomethingHappened() throws IOException {
        history.deployed("0", "2026-02-01T10:00:00Z")
                .deployed("1", "2026-03-01T10:30:00Z")
                .deployed("2", "2026-03-01T12:00:00Z")
                .deployed("3", "2026-03-01T13:00:01Z");

        assertThat(values("dora_deployments_total{")).containsExactly(0.0, 1.0, 2.0, 2.0);
        assertThat(values("dora_deployment_count ")).containsExactly(0.0, 1.0, 2.0, 2.0);
        assertThat(lines())
                .contains("# TYPE dora_deployments counter", "# TYPE dora_deployment_count unknown")
                .contains("dora_deployments_total{application=\"shop\",environment=\"production\",kind=\"CHANGE\","
                        + "result=\"SUCCESS\",tier=\"PRODUCTION\"} 2 " + ONE.getEpochSecond())
                .endsWith("# EOF");
    }

    @Test
    void histogramCountsWhatWasObserved() throws IOException {
        history.deployed("1", "2026-03-01T09:00:00Z")
                .deployed("2", "2026-03-01T11:30:00Z", commit("a", "2026-03-01T11:00:00Z"));

        assertThat(values("dora_lead_time_bucket{le=\"0.25\"}")).containsExactly(0.0, 0.0, 0.0, 0.0);
        assertThat(values("dora_lead_time_bucket{le=\"0.5\"}")).containsExactly(0.0, 0.0, 1.0, 1.0);
        assertThat(values("dora_lead_time_bucket{le=\"+Inf\"}")).containsExactly(0.0, 0.0, 1.0, 1.0);
        assertThat(values("dora_lead_time_sum ")).containsExactly(0.0, 0.0, 0.5, 0.5);
    }

    @Test
    void failureIsCountedWhenItWasFound() throws IOException {
        history.deployed("1", "2026-02-27T09:00:00Z")
                .deployed("2", "2026-02-28T09:00:00Z")
                .deployed("1", "2026-03-01T11:30:00Z");

        assertThat(values("dora_failed_changes_total{")).containsExactly(0.0, 0.0, 1.0, 1.0);
        assertThat(values("dora_failed_deployment_recovery_seconds_sum{"))
                .containsExactly(0.0, 0.0, 95_400.0, 95_400.0);
    }

    @Test
    void gaugeIsWhatTheReportWouldHaveSaid() throws IOException {
        history.deployed("1", "2026-02-01T10:00:00Z")
                .deployed("2", "2026-03-01T11:30:00Z")
                .deployed("3", "2026-03-01T12:30:00Z")
                .incident("i", "2026-03-01T11:00:00Z", "2026-03-01T12:00:00Z");

        assertThat(values("dora_report_deployments_per_day{application=\"shop\",window=\"7d\"}"))
                .containsExactly(0.0, 0.0, 1 / 7.0, 2 / 7.0);
        assertThat(values("dora_mttr_hours ")).containsExactly(1.0, 1.0);
    }

    @Test
    void everySeriesIsWrittenAtOnceAndInOrder() throws IOException {
        history.deployed("a\"b\\c\nd", "production", "1", "2026-03-01T10:30:00Z", builder -> {})
                .deployed("shop", "production", "1", "2026-03-01T10:30:01Z", builder -> {});

        List<String> series = lines().stream()
                .filter(line -> line.startsWith("dora_deployments_total"))
                .map(line -> line.substring(0, line.indexOf('}')))
                .toList();

        assertThat(series).hasSize(8);
        assertThat(series.subList(0, 4))
                .containsOnly("dora_deployments_total{application=\"a\\\"b\\\\c\\nd\",environment=\"production\","
                        + "kind=\"CHANGE\",result=\"SUCCESS\",tier=\"PRODUCTION\"");
    }

    @Test
    void stepsBeginAtTheFirstAndDoNotPassTheLast() {
        Steps steps = new Steps(TEN, ONE.plusSeconds(59), Duration.ofHours(1));

        assertThat(steps.count()).isEqualTo(4);
        assertThat(steps.at(3)).isEqualTo(ONE);
        assertThatIllegalArgumentException().isThrownBy(() -> new Steps(ONE, TEN, Duration.ofHours(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Steps(TEN, ONE, Duration.ofMillis(999)));
    }

    private List<Double> values(String series) throws IOException {
        return lines().stream()
                .filter(line -> line.startsWith(series))
                .map(line -> line.substring(line.lastIndexOf('}') + 1).trim().split(" "))
                .map(parts -> Double.valueOf(parts[parts.length - 2]))
                .toList();
    }

    private List<String> lines() throws IOException {
        StringBuilder text = new StringBuilder();
        new Backfill(
                        new Reporter(history.snapshot(), Profile.defaults(ZoneOffset.UTC)),
                        new Steps(TEN, ONE, Duration.ofHours(1)))
                .writeTo(text);
        return Stream.of(text.toString().split("\n")).toList();
    }
}
