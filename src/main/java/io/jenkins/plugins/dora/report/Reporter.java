package io.jenkins.plugins.dora.report;

import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.assessment.Extent;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.selection.BaselineWindow;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.target.Target;
import io.jenkins.plugins.dora.report.deployments.DeploymentList;
import io.jenkins.plugins.dora.report.environments.EnvironmentMatrix;
import io.jenkins.plugins.dora.report.environments.Environments;
import io.jenkins.plugins.dora.report.incidents.IncidentList;
import io.jenkins.plugins.dora.report.incidents.Incidents;
import io.jenkins.plugins.dora.report.link.VisibleHistory;
import io.jenkins.plugins.dora.report.overview.Overview;
import io.jenkins.plugins.dora.report.overview.Report;
import io.jenkins.plugins.dora.report.query.DeploymentQuery;
import io.jenkins.plugins.dora.report.query.IncidentQuery;
import io.jenkins.plugins.dora.report.query.InvalidQueryException;
import io.jenkins.plugins.dora.report.query.QueryParameters;
import io.jenkins.plugins.dora.report.query.ReportQuery;
import io.jenkins.plugins.dora.report.story.CommitBrowser;
import io.jenkins.plugins.dora.report.story.DeploymentStory;
import io.jenkins.plugins.dora.report.story.StoryTeller;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.target.gate.GateCheck;
import io.jenkins.plugins.dora.target.gate.GateQuery;
import io.jenkins.plugins.dora.target.gate.Verdict;
import io.jenkins.plugins.dora.target.goal.SuggestedTarget;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Answers queries about one snapshot, or about the part of it that a reader may see.
 *
 * <p>Immutable and safe for use by several threads. Assessing the snapshot is most of the work, so a reporter is worth
 * keeping for as long as its snapshot is current.
 */
public final class Reporter {
    private static final Comparator<AssessedIncident> OPENED_LAST_FIRST = Comparator.comparing(
            (AssessedIncident assessed) -> assessed.incident().openedAt(), Comparator.reverseOrder());

    private final UUID state = UUID.randomUUID();
    private final VisibleHistory recorded;
    private final Assessment seen;
    private final Profile profile;
    private final List<AssessedIncident> incidentsNewestFirst;
    private final Parts parts = new Parts(this);
    private final Readers readers = new Readers(this, parts);

    /** Assesses {@code snapshot} as {@code profile} says. */
    public Reporter(Snapshot snapshot, Profile profile) {
        this(Assessment.of(snapshot, profile), profile);
    }

    private Reporter(Assessment whole, Profile profile) {
        this(new VisibleHistory(whole, job -> true), whole, profile);
    }

    private Reporter(VisibleHistory recorded, Assessment seen, Profile profile) {
        this.recorded = recorded;
        this.seen = seen;
        this.profile = profile;
        incidentsNewestFirst =
                seen.incidents().stream().sorted(OPENED_LAST_FIRST).toList();
    }

    /**
     * Returns a reporter on a newer snapshot with the same profile. What is known of applications to which nothing
     * happened since is taken over.
     */
    Reporter update(Snapshot newer) {
        return new Reporter(recorded.whole().update(newer), profile);
    }

    /**
     * Returns a reporter that knows only of the deployments of the jobs that {@code included} accepts and of the incidents
     * of their applications. What each deployment was, a rollback for one, still follows from all that this reporter knows.
     *
     * @param included takes the full name of the job that did a deployment; empty if no build did. Asked once about each
     */
    public Reporter about(Predicate<Optional<String>> included) {
        return parts.about(included);
    }

    /** Returns a new reporter that knows only of what {@code included} accepts. */
    Reporter part(Predicate<Optional<String>> included) {
        Assessment whole = recorded.whole();
        return new Reporter(new VisibleHistory(whole, included), whole.about(included), profile);
    }

    /**
     * Returns a reporter for somebody on a page, which answers as if what the reader may not see had never been recorded.
     *
     * @param page takes the full name of a job, empty for what no build did, and accepts what belongs on the page and may be
     *     seen
     * @param readable accepts what may be seen, wherever it belongs
     */
    public Reporter seeing(Predicate<Optional<String>> page, Predicate<Optional<String>> readable) {
        return readers.seeing(page, readable);
    }

    /** Returns a new reporter that knows of nothing that some jobs recorded. */
    Reporter without(Set<Optional<String>> hidden) {
        Assessment seen = recorded.whole().without(hidden);
        return new Reporter(new VisibleHistory(seen, job -> !hidden.contains(job)), seen, profile);
    }

    /** Returns what there is, and who sees what of it. */
    public VisibleHistory recorded() {
        return recorded;
    }

    /** Returns what is seen of that, as it was found to be. */
    public Assessment seen() {
        return seen;
    }

    public Profile profile() {
        return profile;
    }

    /** Returns what stands for all that this reporter knows: another reporter has another. */
    public UUID state() {
        return state;
    }

    /** Returns the report that {@code query} asks for. */
    public Report report(ReportQuery query) {
        Assessment asked = seen.within(extent(query.scope()));
        return new Overview(asked, profile, query)
                .report(new Report.ChoicesBean(
                        List.copyOf(asked.applications()),
                        List.copyOf(asked.environments()),
                        teams(),
                        seen.controllers()));
    }

    /**
     * Returns the verdict of a gate on what is known {@code now}.
     *
     * @param readable accepts the full names of the jobs whose records count, empty for what no build did
     */
    public Verdict gate(GateQuery query, Predicate<Optional<String>> readable, Instant now) {
        boolean countsWholly = seen.recordersOf(query.application()).stream().allMatch(readable);
        Reporter reporter = countsWholly ? this : seeing(readable, readable);
        return GateCheck.of(reporter.seen, profile, query, now);
    }

    /** Returns a target a little better than the baseline of everything in production; empty without a baseline. */
    public Optional<Target> suggestedTarget(Instant now) {
        Selection production = Selection.of(seen, new Scope(Set.of(), Set.of(), Set.of(EnvironmentTier.PRODUCTION)));
        LocalDate today = now.atZone(profile.timeZone()).toLocalDate();
        return BaselineWindow.before(
                        new Period(today, today.plusDays(1), profile.timeZone()), production, profile.baselineSpan())
                .flatMap(window -> SuggestedTarget.of(Metrics.of(production, window, profile)));
    }

    /** Returns the deployments that {@code query} asks for. */
    public DeploymentList deployments(DeploymentQuery query) {
        return new DeploymentList(
                seen.within(extent(query.scope())), recorded.whole().teams(), query);
    }

    /**
     * Returns the deployment with that id and its story; empty if there is none, or none that is seen.
     *
     * @param browser where commits can be looked at, if the profile states nothing
     */
    public Optional<DeploymentStory> deployment(String id, CommitBrowser browser) {
        return new StoryTeller(recorded, profile.commitUrl(), browser).story(id);
    }

    /** Returns the incidents that {@code query} asks for. */
    public Incidents incidents(IncidentQuery query) {
        return new IncidentList(incidentsNewestFirst, recorded, extent(query.scope())).page(query);
    }

    /**
     * Tells which version of what is in {@code scope} is where.
     *
     * @param today the day that other days are counted up to
     */
    public Environments environments(Scope scope, LocalDate today) {
        return new EnvironmentMatrix(seen.within(extent(scope)), scope, today, profile.timeZone()).environments();
    }

    /** Returns the names of the teams with deployments that are seen, sorted. */
    private List<String> teams() {
        return recorded.whole().teams().in(seen);
    }

    /** @throws InvalidQueryException if no deployment of a team is seen, whether or not there is such a team */
    private Extent extent(Scope scope) {
        refuseOthers("team", scope.teams(), teams());
        refuseOthers("controller", scope.controllers(), seen.controllers());
        Extent teams = scope.teams().isEmpty()
                ? Extent.WHOLE
                : recorded.whole().teams().extent(scope.teams());
        return scope.controllers().isEmpty() ? teams : teams.and(seen.controllers(scope.controllers()));
    }

    private static void refuseOthers(String parameter, Set<String> asked, List<String> known) {
        asked.stream().filter(name -> !known.contains(name)).sorted().forEach(name -> {
            String there = known.isEmpty() ? "none has any" : "those that do are " + String.join(", ", known);
            throw new InvalidQueryException(
                    parameter, QueryParameters.quoted(name) + " has no deployments here; " + there);
        });
    }
}
