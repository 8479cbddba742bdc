package io.jenkins.plugins.dora.report.table;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.selection.Granularity;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The scope of the rows of tables.
 *
 * @param assessment what was recorded
 * @param profile what counts
 * @param applications names of the applications whose rows are wanted; empty if those of all are. Metrics are always of all
 * @param period the days of the metrics
 * @param granularity the width of their buckets
 */
public record TableScope(
        Assessment assessment,
        Profile profile,
        Optional<Set<String>> applications,
        Period period,
        Granularity granularity) {
    /** Returns the wanted deployments as the releases that they are parts of, in order of finish. */
    AssessedDeployments deployments() {
        AssessedDeployments named = assessment
                .deployments(applications.orElse(Set.of()), Set.of(), Set.of())
                .asReleases();
        return isNothingWanted() ? named.between(Instant.MIN, Instant.MIN) : named;
    }

    /** Returns the wanted incidents. */
    List<AssessedIncident> incidents() {
        return isNothingWanted() ? List.of() : assessment.incidents(applications.orElse(Set.of()));
    }

    private boolean isNothingWanted() {
        return applications.filter(Set::isEmpty).isPresent();
    }

    /** Returns the scope of the records of one team. */
    TableScope ofTeam(String team) {
        Assessment ofTeam = assessment.within(assessment.teams().extent(Set.of(team)));
        return new TableScope(ofTeam, profile, applications, period, granularity);
    }

    /** Returns the day of a time in the time zone of the profile. */
    LocalDate dayOf(Instant time) {
        return period.dayOf(time);
    }
}
