package io.jenkins.plugins.dora.recording.gate;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.ExtensionList;
import hudson.model.Result;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.Kind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import jenkins.model.JenkinsLocationConfiguration;
import net.sf.json.JSONObject;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.cps.Snippetizer;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Ten deployments of the last month, of which three were repairs: a rework rate of 30 percent. */
@WithJenkins
class GateJenkinsTest {
    private JenkinsRule jenkins;

    @BeforeEach
    void setUp(JenkinsRule rule) throws IOException {
        jenkins = rule;
        for (int number = 0; number < 10; number++) {
            Instant finish = Instant.now().minus(Duration.ofDays(20)).plus(Duration.ofDays(number));
            DoraStore.get()
                    .record(Deployment.of("shop", "1." + number, "production")
                            .id("d" + number)
                            .between(finish.minusSeconds(60), finish)
                            .kind(number % 3 == 2 ? Kind.HOTFIX : Kind.CHANGE)
                            .build());
        }
    }

    @Test
    void gateThatIsPassedReturnsItsResults() throws Exception {
        WorkflowRun run = run("""
                def gate = doraGate(application: 'shop', environment: 'production',
                        gates: [[metric: 'REWORK_RATE', threshold: 40]], openIncidents: 0)
                echo "passed ${gate.passed}, ${gate.results[0].metric} ${gate.results[0].value} of ${gate.results[0].threshold}"
                """);

        jenkins.assertBuildStatus(Result.SUCCESS, run);
        jenkins.assertLogContains("passed true, REWORK_RATE 30.0 of 40.0", run);
        jenkins.assertLogContains(
                "[DORA] Gate of shop: Deployment rework rate is 30 %; it must be at most 40 %: passed", run);
        jenkins.assertLogContains("[DORA] Gate of shop: 0 incidents open; at most 0 allowed: passed", run);
        jenkins.assertLogContains(jenkins.getURL() + "dora/?application=shop&environment=production&from=", run);
    }

    @Test
    void logOfAJenkinsThatDoesNotKnowItsAddressLinksToTheFigures() throws Exception {
        JenkinsLocationConfiguration.get().setUrl(null);

        WorkflowRun run = run("doraGate application: 'shop', gates: [[metric: 'REWORK_RATE', threshold: 40]]");

        jenkins.assertLogContains("[DORA] Figures: DORA metrics of shop", run);
        try (JenkinsRule.WebClient browser = jenkins.createWebClient().withJavaScriptEnabled(false)) {
            assertThat(browser.getPage(run, "console")
                            .getAnchorByText("DORA metrics of shop")
                            .getHrefAttribute())
                    .startsWith(jenkins.contextPath + "/dora/?application=shop&from=");
        }
    }

    @Test
    void gateThatIsNotPassedMakesTheBuildUnstableAndGoesOn() throws Exception {
        WorkflowRun run = run("doraGate application: 'shop', gates: [[metric: 'REWORK_RATE', threshold: 15.5]]\n"
                + "echo 'deployed all the same'");

        jenkins.assertBuildStatus(Result.UNSTABLE, run);
        jenkins.assertLogContains("deployed all the same", run);
        jenkins.assertLogContains("it must be at most 15.5 %: UNSTABLE", run);
    }

    @Test
    void gateOfCriticalityFailureStopsTheBuild() throws Exception {
        WorkflowRun run = run("doraGate application: 'shop',"
                + " gates: [[metric: 'REWORK_RATE', threshold: 15, criticality: 'FAILURE']]\n"
                + "echo 'deployed all the same'");

        jenkins.assertBuildStatus(Result.FAILURE, run);
        jenkins.assertLogNotContains("deployed all the same", run);
    }

    @Test
    void noteAndRepairOnlyWriteALine() throws Exception {
        WorkflowRun run = run(
                "doraGate application: 'shop', gates: [[metric: 'REWORK_RATE', threshold: 15, criticality: 'NOTE']]\n"
                        + "doraGate application: 'shop', repair: true,"
                        + " gates: [[metric: 'REWORK_RATE', threshold: 15, criticality: 'FAILURE']]");

        jenkins.assertBuildStatus(Result.SUCCESS, run);
        jenkins.assertLogContains("it must be at most 15 %: NOTE", run);
        jenkins.assertLogContains("it must be at most 15 %, but a repair passes: passed", run);
    }

    @Test
    void whatIsUnknownPassesUnlessStatedOtherwise() throws Exception {
        WorkflowRun run = run(
                "doraGate application: 'cart', gates: [[metric: 'REWORK_RATE', threshold: 15]]\n"
                        + "doraGate application: 'cart', gates: [[metric: 'REWORK_RATE', threshold: 15]], whenUnknown: 'UNSTABLE'");

        jenkins.assertBuildStatus(Result.UNSTABLE, run);
        jenkins.assertLogContains("Deployment rework rate is unknown: only 0 deployments in 30 days: passed", run);
        jenkins.assertLogContains("Deployment rework rate is unknown: only 0 deployments in 30 days: UNSTABLE", run);
    }

    @Test
    void wrongParameterIsNamed() throws Exception {
        WorkflowRun run = run("doraGate application: 'shop', gates: [[metric: 'SPEED', threshold: 15]]");

        jenkins.assertBuildStatus(Result.FAILURE, run);
        jenkins.assertLogContains("gates 1: metric: \"SPEED\" is not one of [DEPLOYMENT_FREQUENCY,", run);
    }

    @Test
    void declarativePipelineHasTheStep() throws Exception {
        WorkflowRun run = run("""
                pipeline {
                    agent none
                    stages {
                        stage('Gate') {
                            steps {
                                doraGate application: 'shop', window: '90d',
                                    gates: [[metric: 'REWORK_RATE', threshold: 15, criticality: 'UNSTABLE']]
                            }
                        }
                    }
                }
                """);

        jenkins.assertBuildStatus(Result.UNSTABLE, run);
    }

    @Test
    void stageRunsOnlyWhenTheGateIsPassed() throws Exception {
        WorkflowRun run = run("""
                pipeline {
                    agent none
                    stages {
                        stage('Risky') {
                            when {
                                expression {
                                    doraGate(application: 'shop',
                                        gates: [[metric: 'REWORK_RATE', threshold: 15, criticality: 'NOTE']]).passed
                                }
                            }
                            steps { echo 'deployed at risk' }
                        }
                        stage('Safe') {
                            when { expression { doraGate(application: 'shop', openIncidents: 0).passed } }
                            steps { echo 'deployed safely' }
                        }
                    }
                }
                """);

        jenkins.assertBuildStatus(Result.SUCCESS, run);
        jenkins.assertLogNotContains("deployed at risk", run);
        jenkins.assertLogContains("deployed safely", run);
    }

    @Test
    void gateNeverWaitsForTheStore() throws Exception {
        Queue<Runnable> opening = new ConcurrentLinkedQueue<>();
        DoraStore.get().close();
        ExtensionList<DoraStore> stores = ExtensionList.lookup(DoraStore.class);
        stores.remove(DoraStore.get());
        stores.add(new DoraStore(DoraStore::directory, () -> 0, opening::add));

        WorkflowRun early = run("doraGate application: 'shop', whenUnknown: 'UNSTABLE',"
                + " gates: [[metric: 'REWORK_RATE', threshold: 15]]");

        jenkins.assertBuildStatus(Result.UNSTABLE, early);
        jenkins.assertLogContains("Deployment rework rate is unknown: ", early);

        opening.remove().run();

        WorkflowRun later = run("doraGate application: 'shop', gates: [[metric: 'REWORK_RATE', threshold: 15]]");
        jenkins.assertLogContains("Deployment rework rate is 30 %", later);
    }

    @Test
    void gatesInParallelEachHaveAnAction() throws Exception {
        WorkflowRun run = run("""
                parallel(
                    fast: { doraGate application: 'shop', gates: [[metric: 'DEPLOYMENT_FREQUENCY', threshold: 1]] },
                    stable: { doraGate application: 'shop', gates: [[metric: 'REWORK_RATE', threshold: 15]] })
                """);

        jenkins.assertBuildStatus(Result.UNSTABLE, run);
        assertThat(run.getActions(GateAction.class))
                .extracting(GateAction::isPassed)
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void verdictIsOnThePageAndInTheApiOfTheBuild() throws Exception {
        WorkflowRun run = run("doraGate application: 'shop', gates: [[metric: 'REWORK_RATE', threshold: 15]]");

        try (JenkinsRule.WebClient browser = jenkins.createWebClient().withJavaScriptEnabled(false)) {
            assertThat(browser.getPage(run).asNormalizedText())
                    .contains(
                            "Gate not passed: shop",
                            "Deployment rework rate is 30 %; it must be at most 15 %: UNSTABLE");
            JSONObject gate = browser
                    .getJSON(run.getUrl() + "api/json?tree=actions[application,passed,figures,results[*]]")
                    .getJSONObject()
                    .getJSONArray("actions")
                    .stream()
                    .map(JSONObject.class::cast)
                    .filter(action -> action.containsKey("results"))
                    .findFirst()
                    .orElseThrow();
            assertThat(gate.getBoolean("passed")).isFalse();
            assertThat(gate.getString("figures")).startsWith("dora/?application=shop");
            assertThat(browser.getPage(run).getAnchorByText("Figures").getHrefAttribute())
                    .endsWith("/" + gate.getString("figures"));
            JSONObject result = gate.getJSONArray("results").getJSONObject(0);
            assertThat(result.getString("metric")).isEqualTo("REWORK_RATE");
            assertThat(result.getString("criticality")).isEqualTo("UNSTABLE");
        }
    }

    @Test
    void snippetRunsAsGenerated() throws Exception {
        GateStep step = new GateStep("shop");
        step.setGates(List.of(new StatedGate("REWORK_RATE", 40)));
        step.setOpenIncidents(0);

        String snippet = Snippetizer.object2Groovy(step);

        assertThat(snippet)
                .contains("application: 'shop'", "metric: 'REWORK_RATE'", "openIncidents: 0")
                .doesNotContain("window", "repair", "$class");
        jenkins.assertBuildStatus(Result.SUCCESS, run(snippet));
    }

    private WorkflowRun run(String script) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, "job" + System.nanoTime());
        job.setDefinition(new CpsFlowDefinition(script, true));
        return jenkins.waitForCompletion(job.scheduleBuild2(0).waitForStart());
    }
}
