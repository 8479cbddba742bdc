package io.jenkins.plugins.dora.recording.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.harness.Browser;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Incident;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.htmlunit.html.HtmlPage;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.cps.Snippetizer;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What a Pipeline states of repairs: what a deployment fixes, and what an incident was fixed by. */
@WithJenkins
class RepairsJenkinsTest {
    private static final String SHOP = "application: 'shop', environment: 'production', ";

    @Test
    void bothStepsStateWhatADeploymentFixes(JenkinsRule jenkins) throws Exception {
        run(jenkins, """
                doraDeployment %1$s version: '1'
                doraDeployment %1$s version: '2'
                doraDeployment %1$s version: '3'
                doraDeployment %1$s version: '4', fixes: ' 2 '
                withDoraDeployment(%1$s version: '5', fixes: '3') { echo 'deploying' }
                withDoraDeployment(%1$s version: '6', fixes: '') { echo 'deploying' }
                """.formatted(SHOP));

        assertThat(deployments().stream().map(each -> each.fixes().orElse("-")))
                .containsExactly("-", "-", "-", "2", "3", "-");
        assertThat(report(jenkins, "deployments"))
                .containsPattern("\"kind\":\"HOTFIX\"[^}]*\"version\":\"5\"")
                .containsPattern("\"kind\":\"HOTFIX\"[^}]*\"version\":\"4\"")
                .containsPattern("\"kind\":\"CHANGE\"[^}]*\"version\":\"6\"");
        assertThat(report(jenkins, "")).contains("\"couldFail\":6,").contains("\"failed\":2,");
    }

    @Test
    void incidentStatesWhenItWasAcknowledgedAndWhatFixedIt(JenkinsRule jenkins) throws Exception {
        WorkflowRun run = run(jenkins, """
                doraIncident id: 'pd-1', application: 'shop', openedAt: '2026-01-31T12:00:00Z',
                        acknowledgedAt: '2026-01-31T12:10:00Z'
                doraIncident id: 'pd-1', state: 'RESOLVED', fixedBy: ' 1.4.3 ', resolvedAt: '2026-01-31T14:30:00Z'
                doraIncident id: 'pd-2', acknowledgedAt: 'soon'
                doraIncident id: 'pd-3', acknowledgedAt: '2100-01-01T00:00:00Z'
                """);

        jenkins.assertLogContains("[DORA] The incident was not recorded: acknowledgedAt: \"soon\" is not a time", run);
        jenkins.assertLogContains("acknowledgedAt: 2100-01-01T00:00:00Z is in the future", run);
        Incident incident = DoraStore.get().snapshot().incidents().iterator().next();
        assertThat(DoraStore.get().snapshot().incidents()).hasSize(1);
        assertThat(incident.acknowledgedAt()).contains(Instant.parse("2026-01-31T12:10:00Z"));
        assertThat(incident.resolvedAt()).contains(Instant.parse("2026-01-31T14:30:00Z"));
        assertThat(incident.fixedBy()).contains("1.4.3");
    }

    @Test
    void snippetsNameThemWhereTheyAreStated(JenkinsRule jenkins) throws Exception {
        RecordDeploymentStep now = new RecordDeploymentStep("production");
        now.setVersion("2");
        now.setFixes("1");
        BlockDeploymentStep block = new BlockDeploymentStep("production");
        block.setFixes("");
        RecordIncidentStep incident = new RecordIncidentStep("pd-1");
        incident.setAcknowledgedAt("2026-01-31T12:10:00Z");
        incident.setOpenedAt("2026-01-31T12:00:00Z");
        incident.setFixedBy("1.4.3");

        assertThat(Snippetizer.object2Groovy(now)).contains("fixes: '1'");
        assertThat(Snippetizer.object2Groovy(block)).doesNotContain("fixes");
        assertThat(Snippetizer.object2Groovy(incident))
                .contains("acknowledgedAt: '2026-01-31T12:10:00Z'", "fixedBy: '1.4.3'");
        run(jenkins, Snippetizer.object2Groovy(now) + "\n" + Snippetizer.object2Groovy(incident));

        assertThat(deployments())
                .singleElement()
                .satisfies(deployment -> assertThat(deployment.fixes()).contains("1"));
        assertThat(DoraStore.get().snapshot().incidents())
                .singleElement()
                .satisfies(recorded -> assertThat(recorded.fixedBy()).contains("1.4.3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fixes", "acknowledgedAt", "fixedBy"})
    void formsOfTheStepsHaveFieldsWithHelp(String field, JenkinsRule jenkins) throws Exception {
        Class<?> step = field.equals("fixes") ? BlockDeploymentStep.class : RecordIncidentStep.class;

        String form = Browser.of(jenkins)
                .<HtmlPage>getPage(URI.create(jenkins.getURL() + "descriptor/" + step.getName() + "/help/" + field)
                        .toURL())
                .getWebResponse()
                .getContentAsString();

        assertThat(form).startsWith("<div>").hasSizeGreaterThan(40);
    }

    private static WorkflowRun run(JenkinsRule jenkins, String script) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, "job");
        job.setDefinition(new CpsFlowDefinition(script, true));
        return jenkins.assertBuildStatus(Result.SUCCESS, job.scheduleBuild2(0));
    }

    private static List<Deployment> deployments() throws Exception {
        return DoraStore.get().snapshot().deployments();
    }

    /** Returns what the page of the job answers on the last 90 days. */
    private static String report(JenkinsRule jenkins, String resource) throws Exception {
        String address = "job/job/dora/" + (resource.isEmpty() ? "" : resource + '/') + "api/json";
        return jenkins.createWebClient()
                .withJavaScriptEnabled(false)
                .goTo(address, "application/json")
                .getWebResponse()
                .getContentAsString();
    }
}
