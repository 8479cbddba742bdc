package io.jenkins.plugins.dora.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.selection.Granularity;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What the buckets add up to against what is found for the whole period at once, on hundreds of histories. */
@Domain(RandomHistories.class)
class TrendPropertiesTest {
    @Property(tries = 200, seed = "13", edgeCases = EdgeCasesMode.NONE)
    void bucketsAddUpToTheWhole(
            @ForAll Snapshot snapshot,
            @ForAll Options options,
            @ForAll Scope scope,
            @ForAll Period period,
            @ForAll Granularity granularity) {
        Profile profile = options.in(period.zone());
        Selection measured = Selection.of(Assessment.of(snapshot, profile), scope);

        Trend trend = Trend.of(measured, period, granularity, profile);

        assertSame(trend.metrics(), Metrics.of(measured, period, profile));
        assertSame(trend.stages(), LeadTimeStages.of(measured.in(period)));
        assertThat(trend.buckets()).extracting(Trend.Bucket::period).isEqualTo(period.buckets(granularity));
        for (Trend.Bucket bucket : trend.buckets()) {
            assertSame(bucket.metrics(), Metrics.of(measured, bucket.period(), profile));
            assertSame(bucket.stages(), LeadTimeStages.of(measured.in(bucket.period())));
        }
    }

    private static void assertSame(Metrics metrics, Metrics expected) {
        assertThat(metrics.frequency()).isEqualTo(expected.frequency());
        assertThat(metrics.leadTime().deployments())
                .isEqualTo(expected.leadTime().deployments());
        assertThat(metrics.leadTime().ignoredNegative())
                .isEqualTo(expected.leadTime().ignoredNegative());
        assertSame(metrics.leadTime().seconds(), expected.leadTime().seconds());
        assertThat(metrics.changeFailures()).isEqualTo(expected.changeFailures());
        assertSame(metrics.recoverySeconds(), expected.recoverySeconds());
        assertSame(metrics.restoreSeconds(), expected.restoreSeconds());
        assertThat(metrics.rework()).isEqualTo(expected.rework());
        assertThat(metrics.attempts()).isEqualTo(expected.attempts());
    }

    private static void assertSame(LeadTimeStages stages, LeadTimeStages expected) {
        assertThat(List.copyOf(stages.secondsByName().keySet()))
                .isEqualTo(List.copyOf(expected.secondsByName().keySet()));
        expected.secondsByName()
                .forEach((name, seconds) -> assertSame(stages.secondsByName().get(name), seconds));
    }

    private static void assertSame(Distribution distribution, Distribution expected) {
        assertThat(distribution.count()).isEqualTo(expected.count());
        assertThat(distribution.median()).isEqualTo(expected.median());
        assertThat(distribution.p95()).isEqualTo(expected.p95());
        expected.mean()
                .ifPresentOrElse(
                        mean -> assertThat(distribution.mean().orElseThrow()).isCloseTo(mean, within(1e-6)),
                        () -> assertThat(distribution.mean()).isEmpty());
    }
}
