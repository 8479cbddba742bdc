package io.jenkins.plugins.dora.report;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.model.Snapshot;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.overview.Overview;
import io.jenkins.plugins.dora.report.overview.Report;
import io.jenkins.plugins.dora.report.query.ReportQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Answers queries about one snapshot, or about a part of it.
 *
 * <p>Immutable and safe for use by several threads. Assessing the snapshot is most of the work, so a reporter is worth
 * keeping for as long as its snapshot is current.
 */
public final class Reporter {
    private final Assessment assessment;
    private final Profile profile;

    /** Assesses {@code snapshot} as {@code profile} says. */
    public Reporter(Snapshot snapshot, Profile profile) {
        this(Assessment.of(snapshot, profile), profile);
    }

    private Reporter(Assessment assessment, Profile profile) {
        this.assessment = assessment;
        this.profile = profile;
    }

    /**
     * Returns a reporter that knows only of the deployments of the jobs that {@code included} accepts and of the incidents
     * of their applications. What each deployment was, a rollback for one, still follows from all that is recorded.
     *
     * @param included takes the full name of the job that did a deployment; empty if no build did
     */
    public Reporter about(Predicate<Optional<String>> included) {
        return new Reporter(assessment.about(included), profile);
    }

    /** Returns the report that {@code query} asks for. */
    public Report report(ReportQuery query) {
        return new Overview(assessment, profile, query)
                .report(new Report.ChoicesBean(
                        names(AssessedDeployment::application), names(AssessedDeployment::environment)));
    }

    private List<String> names(Function<AssessedDeployment, String> name) {
        return assessment.deployments().stream().map(name).distinct().sorted().toList();
    }
}
