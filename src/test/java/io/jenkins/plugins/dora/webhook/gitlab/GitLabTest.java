package io.jenkins.plugins.dora.webhook.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.webhook.Read;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitLabTest {
    private static final String SHA = "0123456789abcdef0123456789abcdef01234567";
    private static final String PROJECT =
            "'project':{'id':8,'path_with_namespace':'acme/shop'},'user':{'name':'Somebody'}";

    @ParameterizedTest
    @CsvSource({"success, SUCCESS", "failed, FAILURE", "canceled, ABORTED"})
    void deploymentEndsWithItsStatus(String status, String result) {
        assertThat(read(deployment(status)))
                .containsExactly("gitlab/8/deployment/9 | acme/shop | 0123456789 | prod-eu | PRODUCTION"
                        + " | 2026-11-02T12:05:00Z | " + result + " | " + SHA);
    }

    @Test
    void runningDeploymentHasItsStart() {
        assertThat(read(deployment("running"))).containsExactly("begun: gitlab/8/deployment/9 at 2026-11-02T12:05:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "blocked", "skipped", "rejected"})
    void otherStatesEndNothing(String status) {
        assertThat(read(deployment(status)))
                .containsExactly("ignored: the status " + status + " is not the end of a deployment");
    }

    @Test
    void beginningOfTheRevisionHasToDoWhereTheAddressIsOfAnother() {
        assertThat(read(deployment("success").replace("/commit/" + SHA, "/commit/fedcba")))
                .first()
                .asString()
                .endsWith("| SUCCESS | 01234567");
    }

    @Test
    void ruleThatNamesTheEnvironmentLeavesItsTierToTheProfile() {
        assertThat(Read.with(Source.GITLAB, "rules: [{environment: \"${environment_slug}\"}]", deployment("success")))
                .first()
                .asString()
                .contains("| prod-slug | 2026-11-02T12:05:00Z");
    }

    @Test
    void pipelineDeploysByARuleOnly() {
        String pipeline = """
                {'object_kind':'pipeline','object_attributes':{'id':31,'ref':'main','sha':'%s','status':'failed',
                 'created_at':'2026-11-02 12:00:00 UTC','finished_at':'2026-11-02 12:10:00 UTC'},%s}""".formatted(SHA, PROJECT);
        String rule = "rules: [{when: {object_attributes.ref: main}, environment: production}]";

        assertThat(read(pipeline)).containsExactly("ignored: no rule says that this pipeline deploys");
        assertThat(Read.with(Source.GITLAB, rule, pipeline))
                .containsExactly("gitlab/8/pipeline/31 | acme/shop | 0123456789 | production | 2026-11-02T12:00:00Z"
                        + " | 2026-11-02T12:10:00Z | FAILURE | " + SHA);
        assertThat(Read.with(Source.GITLAB, rule, pipeline.replace("failed", "running")))
                .containsExactly("ignored: the status running is not the end of a pipeline that ran");
    }

    @Test
    void createdReleaseIsADeploymentToProduction() {
        String release = """
                {'object_kind':'release','id':4,'tag':'v1.4','action':'create','created_at':'2026-11-02 11:00:00 UTC',
                 'released_at':'2026-11-02 12:00:00 UTC','commit':{'id':'%s'},%s}""".formatted(SHA, PROJECT);

        assertThat(read(release))
                .containsExactly(
                        "gitlab/8/release/4 | acme/shop | v1.4 | production | 2026-11-02T12:00:00Z | SUCCESS | " + SHA);
        assertThat(read(release.replace("'create'", "'update'")))
                .first()
                .asString()
                .startsWith("ignored:");
    }

    @Test
    void incidentIsTheSameAsWorkItemAndAsIssue() {
        String opened = issue("work_item", "open", "opened", "'type':'Incident'");

        assertThat(read(opened))
                .containsExactly("gitlab/8/issue/6 | OPEN | acme/shop | 2026-11-02T12:00:00.500Z | Down"
                        + " | https://gitlab.example.org/acme/shop/-/issues/6");
        assertThat(read(issue("issue", "close", "closed", "'type':'Incident','closed_at':'2026-11-02 13:30:00 +0100'")))
                .first()
                .asString()
                .startsWith(
                        "gitlab/8/issue/6 | RESOLVED | acme/shop | 2026-11-02T12:00:00.500Z | 2026-11-02T12:30:00Z");
        assertThat(read(issue("issue", "reopen", "opened", "'type':'Incident','closed_at':null")))
                .first()
                .asString()
                .startsWith("gitlab/8/issue/6 | OPEN");
    }

    @Test
    void issueCountsByItsLabel() {
        assertThat(read(issue("issue", "open", "opened", "'type':'Issue','labels':[{'title':'incident'}]")))
                .first()
                .asString()
                .startsWith("gitlab/8/issue/6 | OPEN");
        assertThat(read(issue("issue", "open", "opened", "'type':'Issue','labels':[{'title':'API'}]")))
                .containsExactly("ignored: it is neither of type Incident nor labelled \"incident\"");
    }

    @Test
    void issueThatLosesTheLabelIsWithdrawn() {
        String changed = issue("issue", "update", "opened", "'labels':[]")
                .replace(
                        "'object_kind'",
                        "'changes':{'labels':{'previous':[{'title':'incident'}],'current':[]}},'object_kind'");

        assertThat(read(changed)).first().asString().startsWith("gitlab/8/issue/6 | WITHDRAWN");
    }

    @Test
    void titleOfAConfidentialIncidentIsLeftOut() {
        assertThat(read(issue("issue", "open", "opened", "'type':'Incident','confidential':true")))
                .first()
                .asString()
                .doesNotContain("Down");
    }

    @Test
    void pushWithMoreCommitsThanItListsIsIncomplete() {
        String push = """
                {'object_kind':'push','ref':'refs/heads/main','after':'%s','total_commits_count':40,'commits':[
                 {'id':'c1','message':'Fix it','timestamp':'2026-11-02T11:00:00+01:00'}],%s}""".formatted(SHA, PROJECT);
        String version = "gitlab/8/push/" + SHA + " | acme/shop | 0123456789 | 2026-11-02T10:00:00Z | " + SHA
                + " | [{\"id\":\"c1\",\"committedAt\":\"2026-11-02T10:00:00Z\"}]";

        assertThat(Read.with(Source.GITLAB, "watch: [main]", push)).containsExactly(version + " | true");
        assertThat(Read.with(Source.GITLAB, "watch: [main]", push.replace("40", "1")))
                .containsExactly(version);
        assertThat(read(push)).containsExactly("ignored: the branch main is not watched");
    }

    @Test
    void everythingElseIsIgnoredAndOtherBodiesAreForeign() {
        assertThat(read("{'object_kind':'note'," + PROJECT + '}'))
                .containsExactly("ignored: note is neither a deployment, an incident nor a push");
        assertThat(read("{'zen':'x'}")).first().asString().startsWith("foreign:");
    }

    private static List<String> read(String json) {
        return Read.body(Source.GITLAB, json);
    }

    private static String deployment(String status) {
        return """
                {'object_kind':'deployment','status':'%s','status_changed_at':'2026-11-02 13:05:00 +0100','deployment_id':9,
                 'environment':'prod-eu','environment_slug':'prod-slug','environment_tier':'production','short_sha':'01234567',
                 'commit_url':'https://gitlab.example.org/acme/shop/-/commit/%s',%s}""".formatted(status, SHA, PROJECT);
    }

    private static String issue(String kind, String action, String state, String fields) {
        return """
                {'object_kind':'%s','object_attributes':{'iid':6,'title':'Down','created_at':'2026-11-02T12:00:00.500Z',
                 'updated_at':'2026-11-02T12:40:00.000Z','url':'https://gitlab.example.org/acme/shop/-/issues/6',
                 'action':'%s','state':'%s',%s},%s}""".formatted(kind, action, state, fields, PROJECT);
    }
}
