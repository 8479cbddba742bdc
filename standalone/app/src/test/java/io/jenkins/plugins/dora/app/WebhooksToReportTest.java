package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the bodies of pushes, deployments and incidents to the report: no Jenkins and no checkout takes part. */
class WebhooksToReportTest {
    private static final String FIRST = "1".repeat(40);
    private static final String SECOND = "2".repeat(40);
    private static final String THIRD = "3".repeat(40);

    @TempDir
    private Path directory;

    private Path profile;
    private Path store;

    @BeforeEach
    void prepare() throws IOException {
        store = directory.resolve("store");
        profile = Files.writeString(directory.resolve("dora.yaml"), """
                dora:
                  timeZone: UTC
                  webhooks:
                    - {name: github, source: GITHUB, watch: [main]}
                    - {name: gitlab, source: GITLAB, watch: [main]}
                """);
    }

    @Test
    void deploymentOfGitHubBringsWhatWasPushedSinceTheOneBefore() throws IOException {
        github("push", gitHubPush(FIRST, "2026-01-05T08:00:00Z", commit("a1", "2026-01-05T07:00:00Z")));
        github("deployment_status", gitHubDeployment(1, FIRST, "2026-01-05T10:00:00Z"));
        github("push", gitHubPush(SECOND, "2026-01-06T08:00:00Z", commit("b1", "2026-01-06T06:00:00Z")));
        github(
                "push",
                gitHubPush(
                        THIRD,
                        "2026-01-06T09:00:00Z",
                        commit("c1", "2026-01-06T08:30:00Z"),
                        commit("c2", "2026-01-06T08:50:00Z")));
        github(
                "push",
                gitHubPush("4".repeat(40), "2026-01-06T11:00:00Z", commit("d1", "2026-01-06T10:50:00Z"))
                        .replace("refs/heads/main", "refs/heads/feature"));
        github("deployment_status", gitHubDeployment(2, THIRD, "2026-01-06T10:00:00Z"));

        assertThat(changesOf("github/acme/shop/deployment/2")).containsExactlyInAnyOrder("b1", "c1", "c2");
        JsonNode report = report();
        assertThat(report.at("/deploymentFrequency/deployments").asInt()).isEqualTo(2);
        assertThat(report.at("/leadTimeForChanges/changes").asInt()).isEqualTo(3);
        assertThat(report.at("/leadTimeForChanges/medianSeconds").asDouble())
                .as("of 4 h, 1.5 h and 1 h 10 min")
                .isEqualTo(5_400);
    }

    @Test
    void deploymentOfGitLabBringsWhatWasPushedAndIsRepairedByTheNext() throws IOException {
        gitlab(gitLabPush(FIRST, 1, commit("a1", "2026-01-05T07:00:00Z")));
        gitlab(gitLabDeployment(1, FIRST, "success", "2026-01-05 10:00:00 +0000"));
        gitlab(gitLabPush(SECOND, 1, commit("b1", "2026-01-06T06:00:00Z")));
        gitlab(gitLabDeployment(2, SECOND, "running", "2026-01-06 09:50:00 +0000"));
        gitlab(gitLabDeployment(2, SECOND, "failed", "2026-01-06 10:00:00 +0000"));
        gitlab(gitLabPush(THIRD, 1, commit("c1", "2026-01-06T10:10:00Z")));
        gitlab(gitLabDeployment(3, THIRD, "success", "2026-01-06 10:30:00 +0000"));

        assertThat(deployment("gitlab/8/deployment/2").startedAt()).hasToString("2026-01-06T09:50:00Z");
        assertThat(changesOf("gitlab/8/deployment/3")).contains("c1");
        JsonNode report = report();
        assertThat(report.at("/deploymentFrequency/deployments").asInt()).isEqualTo(2);
        assertThat(report.at("/leadTimeForChanges/changes").asInt()).isEqualTo(2);
    }

    @Test
    void pushWithMoreCommitsThanItListsIsIncomplete() throws IOException {
        gitlab(gitLabPush(FIRST, 1, commit("a1", "2026-01-05T07:00:00Z")));
        gitlab(gitLabDeployment(1, FIRST, "success", "2026-01-05 10:00:00 +0000"));
        String[] listed = IntStream.range(0, 20)
                .mapToObj(number -> commit("b" + number, "2026-01-06T06:00:00Z"))
                .toArray(String[]::new);
        gitlab(gitLabPush(SECOND, 21, listed));
        gitlab(gitLabDeployment(2, SECOND, "success", "2026-01-06 10:00:00 +0000"));

        assertThat(deployment("gitlab/8/deployment/2").changesCut()).isTrue();
        assertThat(changesOf("gitlab/8/deployment/2")).hasSize(20);
        assertThat(deployment("gitlab/8/deployment/1").changesCut()).isFalse();
    }

    @Test
    void incidentIsMeasuredFromItsOpeningToItsEnd() throws IOException {
        gitlab(gitLabPush(FIRST, 1, commit("a1", "2026-01-05T07:00:00Z")));
        gitlab(gitLabDeployment(1, FIRST, "success", "2026-01-05 10:00:00 +0000"));
        gitlab(incident("opened", "null"));
        gitlab(incident("closed", "'2026-01-05 11:30:00 UTC'"));

        JsonNode report = report();

        assertThat(report.at("/timeToRestoreService/medianSeconds").asDouble()).isEqualTo(3_600);
        assertThat(report.at("/timeToRestoreService/incidents").asInt()).isEqualTo(1);
        assertThat(report.at("/changeFailureRate/percent").asDouble()).isEqualTo(100);
    }

    private JsonNode report() throws IOException {
        CommandRun run = CommandRun.of(
                "report",
                "--store",
                store,
                "--profile",
                profile,
                "--from",
                "2026-01-01",
                "--to",
                "2026-02-01",
                "--format",
                "json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return new JsonMapper().readTree(run.out());
    }

    private List<String> changesOf(String id) throws IOException {
        return deployment(id).changes().stream().map(Change::id).collect(Collectors.toList());
    }

    private Deployment deployment(String id) throws IOException {
        try (EventStore events = EventStore.openReadOnly(store)) {
            return events.snapshot().find(id).orElseThrow().deployment();
        }
    }

    private void github(String event, String body) throws IOException {
        receive("github", "X-GitHub-Event: " + event, body);
    }

    private void gitlab(String body) throws IOException {
        receive("gitlab", "X-Gitlab-Instance: https://gitlab.example.org", body);
    }

    private void receive(String source, String header, String body) throws IOException {
        Path file = Files.writeString(directory.resolve("body.json"), body.replace('\'', '"'));
        CommandRun run = CommandRun.of(
                "webhook", "--source", source, "--header", header, "--profile", profile, "--store", store, file);
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private static String commit(String id, String time) {
        return "{'id':'%s','message':'Change something','timestamp':'%s','author':{'name':'x'}}".formatted(id, time);
    }

    private static String gitHubPush(String revision, String time, String... commits) {
        return "{'ref':'refs/heads/main','before':'%s','after':'%s','repository':{'full_name':'acme/shop','pushed_at':'%s'},'pusher':{'name':'x'},'head_commit':{'id':'%s','timestamp':'%s'},'commits':[%s]}"
                .formatted("0".repeat(40), revision, time, revision, time, String.join(",", commits));
    }

    private static String gitHubDeployment(int id, String revision, String time) {
        return "{'deployment_status':{'state':'success','created_at':'%s'},'deployment':{'id':%d,'sha':'%s','environment':'production','created_at':'%s'},'repository':{'full_name':'acme/shop'},'sender':{'login':'x'}}"
                .formatted(time, id, revision, time);
    }

    private static String gitLabPush(String revision, int total, String... commits) {
        return "{'object_kind':'push','ref':'refs/heads/main','before':'%s','after':'%s','project_id':8,'project':{'id':8,'path_with_namespace':'acme/shop'},'commits':[%s],'total_commits_count':%d}"
                .formatted("0".repeat(40), revision, String.join(",", commits), total);
    }

    private static String gitLabDeployment(int id, String revision, String status, String time) {
        return "{'object_kind':'deployment','status':'%s','status_changed_at':'%s','deployment_id':%d,'environment':'production','environment_tier':'production','short_sha':'%s','commit_url':'https://gitlab.example.org/acme/shop/-/commit/%s','project':{'id':8,'path_with_namespace':'acme/shop'}}"
                .formatted(status, time, id, revision.substring(0, 8), revision);
    }

    private static String incident(String state, String closed) {
        return "{'object_kind':'issue','project':{'id':8,'path_with_namespace':'acme/shop'},'object_attributes':{'iid':6,'type':'Incident','title':'Down','action':'update','state':'%s','created_at':'2026-01-05 10:30:00 UTC','updated_at':'2026-01-05 11:30:00 UTC','closed_at':%s}}"
                .formatted(state, closed);
    }
}
