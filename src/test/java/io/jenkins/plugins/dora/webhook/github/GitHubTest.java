package io.jenkins.plugins.dora.webhook.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.webhook.Read;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubTest {
    private static final String SHA = "0123456789abcdef0123456789abcdef01234567";
    private static final String WHERE =
            "'repository':{'full_name':'acme/shop','name':'shop','pushed_at':1793620800},'sender':{'login':'somebody'}";
    private static final String WORKFLOW_RULE = """
            rules:
              - when: {workflow_run.path: ".github/workflows/deploy.yml", workflow_run.head_branch: main}
                environment: production
            """;

    @ParameterizedTest
    @CsvSource({"success, SUCCESS", "failure, FAILURE", "error, FAILURE"})
    void deploymentEndsWithItsStatus(String state, String result) {
        assertThat(read(deployment(state)))
                .containsExactly("github/acme/shop/deployment/9 | acme/shop | 0123456789 | production"
                        + " | 2026-11-02T12:00:00Z | 2026-11-02T12:05:00Z | " + result + " | " + SHA);
    }

    @Test
    void deploymentInProgressHasItsStart() {
        assertThat(read(deployment("in_progress")))
                .containsExactly("begun: github/acme/shop/deployment/9 at 2026-11-02T12:05:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inactive", "queued", "pending", "waiting"})
    void otherStatesEndNothing(String state) {
        assertThat(read(deployment(state)))
                .containsExactly("ignored: the state " + state + " is not the end of a deployment");
    }

    @Test
    void environmentThatGitHubCallsProductionIsOfThatTier() {
        assertThat(read(deployment("success").replace("'sha'", "'production_environment':true,'sha'")))
                .first()
                .asString()
                .contains("| production | PRODUCTION |");
    }

    @Test
    void formIsReadLikeJson() {
        String form = "payload=" + URLEncoder.encode(deployment("success").replace('\'', '"'), StandardCharsets.UTF_8);

        assertThat(Read.body(Webhook.of("test", Source.GITHUB), Map.of("X-GitHub-Event", "deployment_status"), form))
                .isEqualTo(read(deployment("success")));
    }

    @ParameterizedTest
    @CsvSource({
        "success, SUCCESS",
        "failure, FAILURE",
        "startup_failure, FAILURE",
        "cancelled, ABORTED",
        "timed_out, EXPIRED"
    })
    void workflowRunDeploysByARule(String conclusion, String result) {
        assertThat(Read.with(Source.GITHUB, WORKFLOW_RULE, run(conclusion, 2)))
                .containsExactly("github/acme/shop/run/77/2 | acme/shop | 0123456789 | production"
                        + " | 2026-11-02T12:00:00Z | 2026-11-02T12:10:00Z | " + result + " | " + SHA);
    }

    @Test
    void workflowRunDeploysNothingByItself() {
        assertThat(read(run("success", 1))).containsExactly("ignored: no rule says that this workflow deploys");
    }

    @Test
    void ruleThatDoesNotLookAtARunDoesNotMakeItADeployment() {
        String rules = "rules: [{when: {repository.full_name: \".*\"}, application: shop, environment: production}]";

        assertThat(Read.with(Source.GITHUB, rules, run("success", 1)))
                .containsExactly("ignored: no rule says that this workflow deploys");
        assertThat(Read.with(Source.GITHUB, rules, deployment("success")))
                .first()
                .asString()
                .startsWith("github/acme/shop/deployment/9 | shop | 0123456789 | production");
        assertThat(Read.with(Source.GITHUB, rules, issue("opened", "open", "bug", "null")))
                .containsExactly("ignored: the issue has no label \"incident\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"skipped", "neutral", "action_required", "stale"})
    void workflowRunThatDidNothingIsIgnored(String conclusion) {
        assertThat(Read.with(Source.GITHUB, WORKFLOW_RULE, run(conclusion, 1)))
                .first()
                .asString()
                .startsWith("ignored:");
    }

    @ParameterizedTest
    @CsvSource({"created, false", "released, false", "edited, false", "published, true"})
    void onlyThePublicationOfAReleaseCounts(String action, boolean prerelease) {
        assertThat(read(release(action, prerelease))).first().asString().startsWith("ignored:");
    }

    @Test
    void publishedReleaseIsADeploymentToProduction() {
        assertThat(read(release("published", false)))
                .containsExactly(
                        "github/acme/shop/release/5 | acme/shop | v1.4 | production | 2026-11-02T12:00:00Z | SUCCESS");
    }

    @Test
    void issueWithTheLabelOpensWhenItWasCreated() {
        assertThat(read(issue("opened", "open", "incident", "null")))
                .containsExactly("github/acme/shop/issue/3 | OPEN | acme/shop | 2026-11-02T12:00:00Z | Down"
                        + " | https://github.com/acme/shop/issues/3");
    }

    @Test
    void closedIssueIsResolved() {
        assertThat(read(issue("closed", "closed", "Incident", "'2026-11-02T12:20:00Z'")))
                .first()
                .asString()
                .contains("| RESOLVED |", "| 2026-11-02T12:20:00Z |");
    }

    @Test
    void stateAndNotTheOldEndDecidesWhetherAnIssueIsOpen() {
        assertThat(read(issue("reopened", "open", "incident", "'2026-11-02T12:20:00Z'")))
                .first()
                .asString()
                .contains("| OPEN |")
                .doesNotContain("12:20");
    }

    @Test
    void issueThatLosesTheLabelOrIsDeletedIsWithdrawn() {
        String unlabeled =
                issue("unlabeled", "open", "bug", "null").replace("'issue'", "'label':{'name':'incident'},'issue'");

        assertThat(read(unlabeled)).first().asString().contains("| WITHDRAWN |");
        assertThat(read(issue("deleted", "open", "incident", "null")))
                .first()
                .asString()
                .contains("| WITHDRAWN |");
        assertThat(read(issue("deleted", "open", "bug", "null")))
                .first()
                .asString()
                .startsWith("ignored:");
    }

    @Test
    void commentOnAnIssueIsNoIssue() {
        assertThat(read(issue("created", "open", "incident", "null").replace("'issue'", "'comment':{},'issue'")))
                .first()
                .asString()
                .startsWith("ignored:");
    }

    @Test
    void pushToAWatchedBranchIsAVersion() {
        assertThat(Read.with(Source.GITHUB, "watch: [main, release/*]", push("refs/heads/main")))
                .containsExactly("github/acme/shop/push/" + SHA + " | acme/shop | 0123456789 | 2026-11-02T12:00:00Z | "
                        + SHA + " | [{\"id\":\"c1\",\"committedAt\":\"2026-11-02T10:00:00Z\"},"
                        + "{\"id\":\"c2\",\"committedAt\":\"2026-11-02T11:00:00Z\",\"merge\":true}]");
    }

    @ParameterizedTest
    @CsvSource({
        "refs/heads/main, the branch main is not watched",
        "refs/heads/feature/x, the branch feature/x is not watched",
        "refs/tags/v1, a tag was pushed"
    })
    void otherPushesAreIgnored(String ref, String why) {
        assertThat(Read.with(Source.GITHUB, "watch: [release/*]", push(ref))).containsExactly("ignored: " + why);
    }

    @Test
    void deletedBranchIsIgnored() {
        assertThat(Read.with(
                        Source.GITHUB, "watch: [main]", push("refs/heads/main").replace(SHA, "0".repeat(40))))
                .containsExactly("ignored: the branch was deleted");
    }

    @Test
    void mergedPullRequestDeploysByARuleOnly() {
        String merged =
                "{'action':'closed','number':4,'pull_request':{'merged':true,'merged_at':'2026-11-02T12:00:00Z',"
                        + "'merge_commit_sha':'" + SHA + "','base':{'ref':'main'}}," + WHERE + '}';

        assertThat(read(merged)).first().asString().startsWith("ignored: no rule says that what is merged is deployed");
        assertThat(Read.with(
                        Source.GITHUB,
                        "rules: [{when: {pull_request.base.ref: main}, environment: production}]",
                        merged))
                .containsExactly("github/acme/shop/pull/4 | acme/shop | 0123456789 | production | 2026-11-02T12:00:00Z"
                        + " | SUCCESS | " + SHA);
        assertThat(read(merged.replace("'merged':true", "'merged':false")))
                .containsExactly("ignored: the pull request was not merged");
    }

    @Test
    void headerSaysWhichEventItIs() {
        Webhook webhook = Webhook.of("test", Source.GITHUB);

        assertThat(Read.body(webhook, Map.of("x-github-event", "ping"), "{'zen':'Keep it simple','hook_id':1}"))
                .containsExactly("ignored: GitHub asks whether anybody is there");
        assertThat(Read.body(webhook, Map.of("X-GitHub-Event", "star"), "{'action':'created'," + WHERE + '}'))
                .containsExactly("ignored: star is neither a deployment, an incident nor a push");
    }

    @Test
    void otherBodiesAreForeign() {
        assertThat(read("{'object_kind':'push','project':{}}"))
                .first()
                .asString()
                .startsWith("foreign:");
    }

    private static List<String> read(String json) {
        return Read.body(Source.GITHUB, json);
    }

    private static String deployment(String state) {
        return """
                {'action':'created','deployment_status':{'id':1,'state':'%s','created_at':'2026-11-02T12:05:00Z'},
                 'deployment':{'id':9,'sha':'%s','ref':'main','environment':'production','created_at':'2026-11-02T12:00:00Z'},
                 'workflow_run':{'id':77},'workflow':{'id':7},%s}""".formatted(state, SHA, WHERE);
    }

    private static String run(String conclusion, int attempt) {
        return """
                {'action':'completed','workflow':{'path':'.github/workflows/deploy.yml'},'workflow_run':{'id':77,
                 'run_attempt':%d,'path':'.github/workflows/deploy.yml','head_branch':'main','head_sha':'%s','conclusion':'%s',
                 'created_at':'2026-11-01T00:00:00Z','run_started_at':'2026-11-02T12:00:00Z','updated_at':'2026-11-02T12:10:00Z'},
                 %s}""".formatted(attempt, SHA, conclusion, WHERE);
    }

    private static String release(String action, boolean prerelease) {
        return """
                {'action':'%s','release':{'id':5,'tag_name':'v1.4','target_commitish':'main','draft':false,'prerelease':%s,
                 'created_at':'2026-11-01T00:00:00Z','published_at':'2026-11-02T12:00:00Z'},%s}""".formatted(action, prerelease, WHERE);
    }

    private static String issue(String action, String state, String label, String closedAt) {
        return """
                {'action':'%s','issue':{'number':3,'title':'Down','html_url':'https://github.com/acme/shop/issues/3',
                 'state':'%s','labels':[{'name':'%s'}],'user':{'login':'somebody'},'created_at':'2026-11-02T12:00:00Z',
                 'updated_at':'2026-11-02T12:30:00Z','closed_at':%s},%s}""".formatted(action, state, label, closedAt, WHERE);
    }

    private static String push(String ref) {
        return """
                {'ref':'%s','before':'%s','after':'%s','head_commit':{'timestamp':'2026-11-02T13:00:00+01:00'},'commits':[
                 {'id':'c1','message':'Fix it','timestamp':'2026-11-02T11:00:00+01:00','author':{'email':'a@example.org'}},
                 {'id':'c2','message':'Merge pull request #4 from x','timestamp':'2026-11-02T12:00:00+01:00'}],%s}""".formatted(ref, "f".repeat(40), SHA, WHERE);
    }
}
