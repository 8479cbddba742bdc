package io.jenkins.plugins.dora.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LatestReporterTest {
    private static final Profile UTC = Profile.defaults(ZoneOffset.UTC);

    private final LatestReporter latest = new LatestReporter();
    private final Snapshot snapshot = new History().snapshot();

    @Test
    void sameSnapshotIsAssessedOnce() {
        assertThat(latest.of(snapshot, UTC)).isSameAs(latest.of(snapshot, Profile.defaults(ZoneOffset.UTC)));
    }

    @Test
    void newSnapshotIsAssessedAnew() {
        Reporter before = latest.of(snapshot, UTC);

        assertThat(latest.of(new History().snapshot(), UTC)).isNotSameAs(before);
    }

    @Test
    void nothingIsThereAtOnceBeforeItIsAssessed() {
        assertThat(latest.atOnce(snapshot, UTC)).isEmpty();

        latest.of(snapshot, Profile.defaults(ZoneId.of("Europe/Berlin")));

        assertThat(latest.atOnce(snapshot, UTC)).isEmpty();
    }

    @Test
    void whatIsAssessedIsThereAtOnceAndSoIsWhatWasRecordedSince() {
        Reporter before = latest.of(snapshot, UTC);
        Snapshot newer = new History().deployed("1", "2026-01-01T10:00:00Z").snapshot();

        assertThat(latest.atOnce(snapshot, UTC)).containsSame(before);
        assertThat(latest.atOnce(newer, UTC))
                .hasValueSatisfying(
                        reporter -> assertThat(reporter.seen().applications()).containsExactly("shop"));
    }

    @Test
    void otherProfileAssessesAnew() {
        Reporter before = latest.of(snapshot, UTC);

        assertThat(latest.of(snapshot, Profile.defaults(ZoneId.of("Europe/Berlin"))))
                .isNotSameAs(before);
    }
}
