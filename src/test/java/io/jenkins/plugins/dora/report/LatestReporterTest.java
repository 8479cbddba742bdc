package io.jenkins.plugins.dora.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
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
    void muchIsNotThereAtOnceBeforeItIsAssessed() {
        History history = new History();
        Instant start = Instant.parse("2026-01-01T10:00:00Z");
        IntStream.rangeClosed(0, 10_000)
                .forEach(number ->
                        history.deployed("v" + number, start.plusSeconds(number).toString(), builder -> {}));
        Snapshot much = history.snapshot();

        assertThat(latest.atOnce(much, UTC)).isEmpty();

        latest.of(much, Profile.defaults(ZoneId.of("Europe/Berlin")));

        assertThat(latest.atOnce(much, UTC)).isEmpty();
        assertThat(latest.atOnce(snapshot, UTC)).isPresent();
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
