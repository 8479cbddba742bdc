package io.jenkins.plugins.dora.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.assessment.finding.Milestone;
import io.jenkins.plugins.dora.assessment.finding.Milestone.Place;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.column.EpochNanos;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The points of a version that was built at nine, came to staging at ten, and began to go to production at noon. */
class StagePointsTest {
    private final StagePoints points = pointsOfTheLast(new History()
            .built("1", "2026-01-02T09:00:00Z")
            .deployedTo("staging", "1", "2026-01-02T10:00:00Z", builder -> {})
            .deployed("1", "2026-01-02T12:01:00Z"));

    @Test
    void changePassedEveryPointAfterItsCommit() {
        assertThat(passedBy("08:00"))
                .isEqualTo(Map.of(Place.BUILD, "09:00", Place.STAGING, "10:00", Place.PRODUCTION, "12:00"));
    }

    @Test
    void changeCommittedAfterTheBuildPassedTheLaterPoints() {
        assertThat(passedBy("09:30")).isEqualTo(Map.of(Place.STAGING, "10:00", Place.PRODUCTION, "12:00"));
    }

    @Test
    void changeCommittedAfterALaterPointPassedNone() {
        assertThat(passedBy("11:00")).isEmpty();
    }

    private Map<Place, String> passedBy(String committedAt) {
        long[] passed = points.passedBy(EpochNanos.of(Instant.parse("2026-01-02T" + committedAt + ":00Z")));
        Map<Place, String> times = new EnumMap<>(Place.class);
        for (Place place : Place.values()) {
            if (passed[place.ordinal()] != Milestone.NEVER) {
                times.put(
                        place,
                        EpochNanos.toInstant(passed[place.ordinal()]).toString().substring(11, 16));
            }
        }
        return times;
    }

    private static StagePoints pointsOfTheLast(History history) {
        var deployments = Assessment.of(history.snapshot(), Profile.defaults(ZoneOffset.UTC))
                .deployments();
        StagePoints points = new StagePoints(deployments);
        points.take(deployments.size() - 1);
        return points;
    }
}
