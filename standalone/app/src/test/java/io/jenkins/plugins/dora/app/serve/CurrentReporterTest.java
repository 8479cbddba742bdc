package io.jenkins.plugins.dora.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.query.ReportQuery;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentReporterTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-01T08:00:00Z"), ZoneOffset.UTC);
    private static final Profile PROFILE = Profile.defaults(ZoneOffset.UTC);

    @TempDir
    private Path directory;

    @Test
    void seesWhatIsRecordedMeanwhile() throws IOException {
        try (EventStore store = EventStore.open(directory, CLOCK)) {
            store.record(deployment("1"));
            CurrentReporter reporter = new CurrentReporter(directory, PROFILE);
            assertThat(deployments(reporter)).isOne();

            store.record(deployment("2"));

            assertThat(deployments(reporter)).isEqualTo(2);
        }
    }

    @Test
    void keepsTheReporterWhileNothingIsRecorded() throws IOException {
        EventStore.open(directory, CLOCK).close();
        CurrentReporter reporter = new CurrentReporter(directory, PROFILE);

        assertThat(reporter.get()).isSameAs(reporter.get());
    }

    @Test
    void wantsAStore() {
        assertThatIOException().isThrownBy(() -> new CurrentReporter(directory.resolve("nowhere"), PROFILE));
    }

    private static Event deployment(String version) {
        return Deployment.of("shop", version, "production")
                .id(version)
                .between(CLOCK.instant().minusSeconds(60), CLOCK.instant())
                .build();
    }

    private static int deployments(CurrentReporter reporter) throws IOException {
        ReportQuery query = ReportQuery.parse(Map.of(), ZoneOffset.UTC, CLOCK.instant());
        return reporter.get().report(query).headlines().deploymentFrequency().deployments();
    }
}
