package io.jenkins.plugins.dora.devlake;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.devlake.Pipeline.Found;
import io.jenkins.plugins.dora.devlake.Pipeline.Task;
import io.jenkins.plugins.dora.linking.history.Baseline;
import io.jenkins.plugins.dora.linking.history.RecordedHistory;
import io.jenkins.plugins.dora.linking.history.SnapshotHistory;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.LeadTimeFrom;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The tables of DevLake's own tests, where they are at hand: DORA_DEVLAKE names their directory. {@link DevLakeComparisonTest}
 * and {@link DetectionTest} have their cases without them, and those in which our rule is another one.
 */
@EnabledIfEnvironmentVariable(named = "DORA_DEVLAKE", matches = ".+", disabledReason = "DevLake's tables are not here")
class DevLakeTablesTest {
    private static final String PROJECT = "project1";

    private final Path tables = Path.of(System.getenv("DORA_DEVLAKE"));

    /** A failed attempt has no previous deployment there, and a baseline here. */
    @Test
    void everySuccessHasTheSamePreviousDeployment() throws IOException {
        CsvTable given = read("prev_success_deployment_commit/cicd_deployment_commits_before");
        Snapshot recorded = history(given, row -> row.get("cicd_scope_id") + ' ' + row.get("repo_url"));
        RecordedHistory history = new SnapshotHistory(recorded);

        Map<String, String> previous = new HashMap<>();
        for (Deployment deployment : recorded.deployments()) {
            if (deployment.isSuccess()) {
                Optional<Baseline> baseline = history.baselineOf(deployment);
                previous.put(
                        deployment.id(),
                        baseline.map(before -> before.deployment().id()).orElse(""));
            }
        }

        CsvTable expected = read("prev_success_deployment_commit/cicd_deployment_commits_after");
        assertThat(previous)
                .isEqualTo(expected.where("result", "SUCCESS")
                        .filter(row -> !row.get("environment").isEmpty())
                        .collect(toMap(row -> row.get("id"), row -> row.get("prev_success_deployment_commit_id"))))
                .containsValue("5");
    }

    /** With a window as long as theirs, which has no end. */
    @Test
    void everyIncidentIsPutDownToTheSameDeployment() throws IOException {
        CsvTable deployments =
                read("connect_incident_to_deployment/prev_success_deployment_commit/cicd_deployment_commits_after");
        CsvTable incidents = read("connect_incident_to_deployment/raw_tables/incidents");
        Set<String> project = read("connect_incident_to_deployment/raw_tables/project_mapping")
                .where("project_name", PROJECT)
                .map(row -> row.get("table") + ' ' + row.get("row_id"))
                .collect(toSet());
        History history = new History();
        incidents.rows().stream()
                .filter(row -> project.contains(row.get("table") + ' ' + row.get("scope_id")))
                .forEach(row -> history.incident(
                        row.get("id"),
                        Optional.of("PRODUCTION"),
                        CsvTable.time(row.get("created_date")).toString(),
                        "",
                        Optional.empty()));
        Snapshot recorded = history(
                deployments, row -> project.contains("cicd_scopes " + row.get("cicd_scope_id")) ? "shop" : "other");
        Profile profile = Profile.builder(ZoneOffset.UTC)
                .incidentWindow(Duration.ofDays(365))
                .build();

        Assessment assessment = Assessment.of(
                Snapshot.of(
                        recorded.deployments(), List.of(), history.snapshot().incidents()),
                profile);

        Map<String, String> blamed = new HashMap<>();
        for (AssessedIncident assessed : assessment.incidents()) {
            assertThat(assessed.deployments()).hasSize(1);
            String cause = assessed.deployments().get(0).id();
            blamed.put(assessed.incident().id(), deployments.only("id", cause).get("cicd_deployment_id"));
        }
        assertThat(blamed)
                .isEqualTo(
                        read("connect_incident_to_deployment/snapshot_tables/project_incident_deployment_relationships")
                                .where("project_name", PROJECT)
                                .collect(toMap(row -> row.get("id"), row -> row.get("deployment_id"))))
                .isNotEmpty();
    }

    /** Where a span of a pull request is negative and left empty, DevLake's sum begins or ends elsewhere. */
    @Test
    void everyPullRequestTakesAsLongFromItsFirstCommit() throws IOException {
        CsvTable deployments = read("change_lead_time/cicd_deployment_commits");
        CsvTable commits = read("change_lead_time/pull_request_commits");
        int whole = 0;
        for (Map<String, String> pullRequest :
                read("change_lead_time/project_pr_metrics").rows()) {
            if (!pullRequest.get("deployment_commit_id").isEmpty()) {
                Map<String, String> deployed = deployments.only("id", pullRequest.get("deployment_commit_id"));
                Map<String, String> before = deployments.only("id", deployed.get("prev_success_deployment_commit_id"));
                Change[] changes = commits.where("pull_request_id", pullRequest.get("id"))
                        .map(row -> new Change(row.get("commit_sha"), CsvTable.time(row.get("commit_authored_date"))))
                        .toArray(Change[]::new);

                double seconds = leadTime(new History()
                        .deployed(before.get("commit_sha"), finish(before))
                        .deployed(deployed.get("commit_sha"), finish(deployed), changes));

                Duration expected = Duration.between(
                        CsvTable.time(pullRequest.get("first_commit_authored_date")),
                        CsvTable.time(pullRequest.get("pr_deployed_date")));
                assertThat(seconds).isEqualTo(expected.toSeconds());
                if (!pullRequest.get("pr_coding_time").isEmpty()
                        && !pullRequest.get("pr_deploy_time").isEmpty()) {
                    whole++;
                    assertThat(pullRequest.get("pr_cycle_time")).isEqualTo(minutesRoundedUp(seconds));
                }
            }
        }
        assertThat(whole).isPositive();
    }

    /** But for the pipeline that still runs and the one without an environment. */
    @Test
    void theSamePipelinesAreDeployments() throws IOException {
        CsvTable tasks = read("deployment_generator/cicd_tasks");
        CsvTable commits = read("deployment_generator/cicd_pipeline_commits");
        CsvTable expected = read("deployment_generator/cicd_deployment_commits");
        int found = 0;
        for (Map<String, String> row :
                read("deployment_generator/cicd_pipelines").rows()) {
            Optional<Found> theirs = expected.where("cicd_deployment_id", row.get("id"))
                    .map(deployment -> new Found(deployment.get("result"), deployment.get("environment")))
                    .findFirst();
            Pipeline pipeline = new Pipeline(
                    row.get("result"),
                    row.get("status").equals("DONE"),
                    row.get("type"),
                    row.get("environment"),
                    tasks.where("pipeline_id", row.get("id"))
                            .map(task -> new Task(task.get("result"), task.get("type"), task.get("environment")))
                            .toList());

            assertThat(commits.where("pipeline_id", row.get("id"))).isNotEmpty();
            assertThat(pipeline.foundByDevLake()).as(row.get("id")).isEqualTo(theirs);
            assertThat(pipeline.foundByRules())
                    .as(row.get("id"))
                    .isEqualTo(theirs.filter(deployment ->
                            pipeline.finished() && !deployment.environment().isEmpty()));
            found += pipeline.foundByRules().isPresent() ? 1 : 0;
        }
        assertThat(found).isPositive();
    }

    private static double leadTime(History history) {
        Profile profile = Profile.builder(ZoneOffset.UTC)
                .leadTimeFrom(LeadTimeFrom.OLDEST_CHANGE)
                .build();
        Period year = new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 1, 1), ZoneOffset.UTC);
        return Metrics.of(Selection.of(Assessment.of(history.snapshot(), profile), Scope.ALL), year, profile)
                .leadTime()
                .seconds()
                .median()
                .orElseThrow();
    }

    private static String minutesRoundedUp(double seconds) {
        return String.valueOf((long) Math.ceil(seconds / 60));
    }

    private static Snapshot history(CsvTable deployments, Function<Map<String, String>, String> application) {
        History history = new History();
        deployments.rows().stream()
                .filter(row -> !row.get("environment").isEmpty())
                .forEach(row -> history.deployed(
                        application.apply(row),
                        row.get("environment"),
                        row.get("commit_sha"),
                        finish(row),
                        builder -> builder.id(row.get("id")).result(Result.valueOf(row.get("result")))));
        return history.snapshot();
    }

    private static String finish(Map<String, String> deployment) {
        return CsvTable.time(deployment.get("finished_date")).toString();
    }

    private CsvTable read(String name) throws IOException {
        return CsvTable.read(tables.resolve(name + ".csv"));
    }
}
