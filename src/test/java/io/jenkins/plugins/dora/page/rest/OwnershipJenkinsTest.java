package io.jenkins.plugins.dora.page.rest;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.security.FullControlOnceLoggedInAuthorizationStrategy;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.configuration.DoraPermissions;
import io.jenkins.plugins.dora.configuration.settings.ApplicationSettings;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.MockAuthorizationStrategy;

/** Somebody who may read and record for the job {@code a}, and what the hidden job {@code b} recorded. */
class OwnershipJenkinsTest extends RestJenkinsTest {
    private static final String PERIOD = "?from=2026-01-01&to=2026-02-01";

    private FreeStyleProject a;
    private FreeStyleProject b;

    @BeforeEach
    void hide() throws Exception {
        a = jenkins.createFreeStyleProject("a");
        b = jenkins.createFreeStyleProject("b");
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin")
                .grant(Jenkins.READ)
                .everywhere()
                .to("recorder", "creator")
                .grant(Item.READ, DoraPermissions.RECORD)
                .onItems(a)
                .to("recorder")
                .grant(Item.CREATE)
                .everywhere()
                .to("creator")
                .grant(Item.READ, DoraPermissions.RECORD)
                .onPaths("payments")
                .to("creator"));
        post("admin", "dora/deployments", deployment("b1", "appB", "1.1", "2026-01-10", "b"));
        post("admin", "dora/deployments", deployment("b2", "appB", "1.2", "2026-01-20", "b"));
        post(
                "admin",
                "dora/incidents",
                "{'id':'pd-123','application':'appB','title':'secret title of"
                        + " appB','openedAt':'2026-01-21T00:00:00Z'}");
    }

    private static String deployment(String id, String application, String version, String day, String job) {
        return "{'id':'" + id + "','application':'" + application + "','version':'" + version
                + "','environment':'production','finishedAt':'" + day
                + "T12:00:00Z','result':'SUCCESS','build':{'job':'"
                + job + "','number':1}}";
    }

    @Test
    void claimOfAHiddenApplicationShowsNoIncidentOfIt() throws Exception {
        claim("9", "2026-01-22");

        String incidents =
                get("recorder", "job/a/dora/incidents/api/json" + PERIOD).body();
        assertThat(incidents).contains("\"total\":0").doesNotContain("secret");
        assertThat(get("recorder", "dora/incidents/api/json" + PERIOD).body()).doesNotContain("secret");
        assertThat(get("admin", "job/b/dora/incidents/api/json" + PERIOD).body())
                .contains("secret title of appB");
    }

    @Test
    void claimGivesNoPowerOverIncidents() throws Exception {
        claim("9", "2026-01-22");

        assertThat(post("recorder", "job/a/dora/incidents/pd-123/resolve", "{}").statusCode())
                .isEqualTo(404);
        assertThat(post(
                                "recorder",
                                "job/a/dora/incidents",
                                "{'id':'pd-123','application':'appB','title':'pwned','openedAt':'2026-01-21T00:00:00Z'}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(get("admin", "job/b/dora/incidents/api/json" + PERIOD).body())
                .contains("secret title of appB", "\"resolvedAt\":null")
                .doesNotContain("pwned");
    }

    @Test
    void incidentOfAClaimedApplicationFailsNoDeploymentOfTheHiddenJob() throws Exception {
        claim("9", "2026-01-05");
        String before = get("admin", "job/b/dora/deployments/b1/api/json?tree=failures[cause]")
                .body();

        assertThat(post(
                                "recorder",
                                "job/a/dora/incidents",
                                "{'id':'mine','application':'appB','openedAt':'2026-01-11T00:00:00Z'}")
                        .statusCode())
                .isEqualTo(201);

        assertThat(get("admin", "job/b/dora/deployments/b1/api/json?tree=failures[cause]")
                        .body())
                .isEqualTo(before)
                .doesNotContain("INCIDENT");
    }

    @Test
    void kindsOfClaimsDoNotTellWhatIsDeployedWhere() throws Exception {
        claim("1.1", "2026-01-22");
        claim("1.2", "2026-01-23");
        claim("9.9", "2026-01-24");

        assertThat(get("recorder", "job/a/dora/deployments/api/json" + PERIOD + "&tree=deployments[kind]")
                        .body())
                .doesNotContain("ROLLBACK", "REDEPLOY");
    }

    @Test
    void commitsAndBuildsOfHiddenVersionsStayHidden() throws Exception {
        for (int version = 1; version <= 5; version++) {
            built(version);
        }
        claimTo("x1", "1", "2026-01-22");
        claimTo("x1", "5", "2026-01-23");

        String story = get("recorder", "job/a/dora/deployments/claim5/api/json").body();
        assertThat(story).contains("\"changesFrom\":\"NONE\"").doesNotContain("SECRETCOMMIT", "BUILD");
    }

    private static void built(int version) throws Exception {
        Instant at = Instant.parse("2026-01-0" + version + "T10:00:00Z");
        DoraStore.get()
                .record(new ApplicationVersion(
                        "v" + version,
                        at,
                        "appB",
                        Integer.toString(version),
                        at,
                        Optional.of(new BuildReference("b", version, "")),
                        Optional.empty(),
                        List.of(new Change("SECRETCOMMIT" + version, at)),
                        List.of()));
    }

    @Test
    void tagDoesNotTellThatAHiddenJobRecorded() throws Exception {
        claim("9", "2026-01-22");
        String before = tag();

        post("admin", "dora/deployments", deployment("b3", "appB", "1.3", "2026-01-25", "b"));

        assertThat(tag()).isEqualTo(before);
        claim("10", "2026-01-26");
        assertThat(tag()).isNotEqualTo(before);
    }

    private String tag() throws Exception {
        return get("recorder", "job/a/dora/api/json" + PERIOD)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    @Test
    void pipelineOfAnUnrelatedJobHasNoPowerOverIncidents() throws Exception {
        WorkflowRun run = run(
                "unrelated",
                "doraIncident id: 'pd-123', state: 'RESOLVED'\n"
                        + "doraIncident id: 'pd-123', application: 'other', title: 'pwned'\n"
                        + "doraDeployment application: 'appB', version: '1.1', environment: 'production'");

        jenkins.assertLogNotContains("appB: resolved", run);
        jenkins.assertLogNotContains("was there before", run);
        jenkins.assertLogNotContains("since 1.2", run);
        jenkins.assertLogContains("[DORA] Recorded appB 1.1 to production: SUCCESS, the starting point", run);
        assertThat(get("admin", "job/b/dora/incidents/api/json" + PERIOD).body())
                .contains("secret title of appB", "\"resolvedAt\":null")
                .doesNotContain("pwned");
    }

    @Test
    void jobThatTheProfileListsSharesTheApplication() throws Exception {
        ApplicationSettings listed = new ApplicationSettings("appB");
        listed.setJobs(List.of("operations"));
        DoraConfiguration.get().setApplications(List.of(listed));
        DoraConfiguration.get().save();

        WorkflowRun run = run("operations", "doraIncident id: 'pd-123', state: 'RESOLVED'");

        jenkins.assertLogContains("[DORA] Recorded incident pd-123 of appB: resolved after", run);
    }

    @Test
    void everyJobSharesWherePermissionsDoNotDiffer() throws Exception {
        jenkins.jenkins.setAuthorizationStrategy(new FullControlOnceLoggedInAuthorizationStrategy());

        WorkflowRun run = run("operations", "doraIncident id: 'pd-123', state: 'RESOLVED'");

        jenkins.assertLogContains("[DORA] Recorded incident pd-123 of appB: resolved after", run);
    }

    @Test
    void jobThatIsCreatedAgainInheritsNothing() throws Exception {
        FreeStyleProject payments = jenkins.createFreeStyleProject("payments");
        post("admin", "dora/deployments", deployment("pay-1", "payments", "1", "2026-01-10", "payments"));
        post(
                "admin",
                "dora/incidents",
                "{'id':'pay','application':'payments','title':'secret outage','openedAt':'2026-01-11T00:00:00Z'}");
        payments.delete();

        jenkins.createFreeStyleProject("payments");

        assertThat(get("creator", "job/payments/dora/deployments/api/json" + PERIOD)
                        .body())
                .contains("\"total\":0");
        assertThat(get("creator", "job/payments/dora/incidents/api/json" + PERIOD)
                        .body())
                .doesNotContain("secret");
        assertThat(post(
                                "creator",
                                "job/payments/dora/deployments",
                                deployment("pay-1", "payments", "2", "2026-01-12", "payments"))
                        .statusCode())
                .isEqualTo(409);
        post("creator", "job/payments/dora/deployments", deployment("new", "payments", "1", "2026-01-20", "payments"));
        assertThat(get("creator", "job/payments/dora/deployments/new/api/json").body())
                .contains("\"kind\":\"CHANGE\"", "\"baseline\":true");
        assertThat(get("creator", "job/payments/dora/incidents/api/json" + PERIOD)
                        .body())
                .doesNotContain("secret");
        assertThat(get("admin", "dora/deployments/pay-1/api/json?tree=build[job]")
                        .body())
                .contains("payments (until ");
    }

    @Test
    void jobThatIsRenamedKeepsItsPast() throws Exception {
        b.renameTo("c");

        assertThat(get("admin", "job/c/dora/deployments/api/json" + PERIOD).body())
                .contains("\"total\":2");
        assertThat(get("admin", "job/c/dora/incidents/api/json" + PERIOD).body())
                .contains("secret title");
    }

    private void claim(String version, String day) throws Exception {
        assertThat(post("recorder", "job/a/dora/deployments", deployment("claim" + version, "appB", version, day, "a"))
                        .statusCode())
                .isEqualTo(201);
    }

    private void claimTo(String environment, String version, String day) throws Exception {
        assertThat(post(
                                "recorder",
                                "job/a/dora/deployments",
                                deployment("claim" + version, "appB", version, day, "a")
                                        .replace("production", environment))
                        .statusCode())
                .isEqualTo(201);
    }

    private WorkflowRun run(String name, String script) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, name);
        job.setDefinition(new CpsFlowDefinition(script, true));
        return jenkins.buildAndAssertSuccess(job);
    }
}
