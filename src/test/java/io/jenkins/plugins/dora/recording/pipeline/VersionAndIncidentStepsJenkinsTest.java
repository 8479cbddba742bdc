package io.jenkins.plugins.dora.recording.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.Component;
import io.jenkins.plugins.dora.recording.stated.StatedComponent;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.time.Instant;
import java.util.List;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.cps.Snippetizer;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class VersionAndIncidentStepsJenkinsTest {
    private JenkinsRule jenkins;

    @BeforeEach
    void setUp(JenkinsRule rule) {
        jenkins = rule;
    }

    @Test
    void versionIsRecordedWithItsComponents() throws Exception {
        WorkflowRun run = run("doraVersion()\n"
                + "doraVersion application: 'shop', version: '1.4.2', revision: 'abc', builtAt: '2026-01-31T12:00:00Z',"
                + " components: [[application: 'cart', version: '7']],"
                + " changes: [[id: 'a', committedAt: '2026-01-30T12:00:00Z']]");

        jenkins.assertLogContains("[DORA] Recorded version #1 of job: the starting point", run);
        jenkins.assertLogContains("[DORA] Recorded version 1.4.2 of shop: 1 change stated", run);
        ApplicationVersion shop = recorded().versions().get(1);
        assertThat(shop.id()).matches("job#1@" + run.getStartTimeInMillis() + ":\\d+");
        assertThat(shop.builtAt()).isEqualTo("2026-01-31T12:00:00Z");
        assertThat(shop.revision()).contains("abc");
        assertThat(shop.build().orElseThrow().number()).isEqualTo(1);
        assertThat(shop.components()).containsExactly(new Component("cart", "7"));
        assertThat(shop.changes()).containsExactly(new Change("a", Instant.parse("2026-01-30T12:00:00Z")));
    }

    @Test
    void deploymentBringsTheChangesOfItsVersions() throws Exception {
        WorkflowRun run = run("""
                doraVersion application: 'shop', version: '1.0'
                doraDeployment application: 'shop', version: '1.0', environment: 'production'
                doraVersion application: 'shop', version: '1.1', changes: [[id: 'a', committedAt: '2026-01-30T12:00:00Z']]
                doraVersion application: 'shop', version: '1.2', changes: [[id: 'b', committedAt: '2026-01-30T13:00:00Z']]
                doraDeployment application: 'shop', version: '1.2', environment: 'production'
                """);

        jenkins.assertLogContains("[DORA] Recorded shop 1.2 to production: SUCCESS, 2 changes since 1.0", run);
    }

    @Test
    void versionThatContainsItselfIsRefused() throws Exception {
        WorkflowRun run = run("""
                doraVersion application: 'shop', version: '1', components: [[application: 'cart', version: '7']]
                doraVersion application: 'cart', version: '7', components: [[application: 'shop', version: '1']]
                """);

        jenkins.assertLogContains(
                "[DORA] The version was not recorded: components: cart 7 contains shop 1 contains cart 7, which no"
                        + " version can",
                run);
        assertThat(recorded().versions()).hasSize(1);
    }

    @Test
    void incidentIsOpenedAndResolved() throws Exception {
        WorkflowRun run = run("""
                doraIncident id: 'pd-1', application: 'shop', environment: 'production', title: 'Down',
                        url: 'https://example.com/1', openedAt: '2026-01-31T12:00:00Z'
                doraIncident id: 'pd-1', state: 'resolved', resolvedAt: '2026-01-31T14:30:00Z'
                doraIncident 'pd-2'
                """);

        jenkins.assertLogContains("[DORA] Recorded incident pd-1 of shop: open since 2026-01-31T12:00:00Z", run);
        jenkins.assertLogContains("[DORA] Recorded incident pd-1 of shop: resolved after 2h30m", run);
        List<Incident> incidents = recorded().incidents();
        assertThat(incidents).hasSize(2);
        assertThat(incidents.get(0).environment()).contains("production");
        assertThat(incidents.get(0).title()).isEqualTo("Down");
        assertThat(incidents.get(0).url()).isEqualTo("https://example.com/1");
        assertThat(incidents.get(0).resolvedAt()).contains(Instant.parse("2026-01-31T14:30:00Z"));
        assertThat(incidents.get(1).application()).isEqualTo("job");
        assertThat(incidents.get(1).resolvedAt()).isEmpty();
    }

    @Test
    void wrongParametersAreALineInTheLogAndNothingElse() throws Exception {
        WorkflowRun run = run("""
                doraVersion builtAt: 'yesterday'
                doraVersion components: [[application: 'cart']]
                doraIncident ' '
                doraIncident id: 'pd-1', state: 'closed'
                doraIncident id: 'pd-1', state: 'RESOLVED'
                doraIncident id: 'pd-1', state: 'RESOLVED', openedAt: '2100-01-01T00:00:00Z'
                """);

        jenkins.assertLogContains("[DORA] The version was not recorded: builtAt: \"yesterday\" is not a time", run);
        jenkins.assertLogContains("[DORA] The version was not recorded: components.version: must not be empty", run);
        jenkins.assertLogContains("[DORA] The incident was not recorded: id: must not be empty", run);
        jenkins.assertLogContains("[DORA] The incident was not recorded: state: \"closed\" is not one of", run);
        jenkins.assertLogContains("[DORA] The incident was not recorded: openedAt: is missing", run);
        jenkins.assertLogContains("openedAt: 2100-01-01T00:00:00Z is in the future", run);
        assertThat(recorded().versions()).isEmpty();
        assertThat(recorded().incidents()).isEmpty();
    }

    @Test
    void snippetsAreShortAndRunAsGenerated() throws Exception {
        RecordVersionStep version = new RecordVersionStep();
        version.setApplication("shop");
        version.setComponents(List.of(new StatedComponent("cart", "7")));
        RecordIncidentStep incident = new RecordIncidentStep("pd-1");

        incident.setState("OPEN");
        assertThat(Snippetizer.object2Groovy(incident)).isEqualTo("doraIncident 'pd-1'");
        assertThat(Snippetizer.object2Groovy(version))
                .contains("components: [[application: 'cart', version: '7']]")
                .doesNotContain("changes", "builtAt", "$class");
        run(Snippetizer.object2Groovy(version) + "\n" + Snippetizer.object2Groovy(incident));

        assertThat(recorded().versions()).hasSize(1);
        assertThat(recorded().incidents()).hasSize(1);
    }

    private WorkflowRun run(String script) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, "job");
        job.setDefinition(new CpsFlowDefinition(script, true));
        return jenkins.assertBuildStatus(Result.SUCCESS, job.scheduleBuild2(0));
    }

    private static Snapshot recorded() throws Exception {
        return DoraStore.get().snapshot();
    }
}
