package io.jenkins.plugins.dora.page.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.model.Run;
import hudson.model.User;
import hudson.security.ACL;
import io.jenkins.plugins.dora.configuration.job.DoraJobProperty;
import io.jenkins.plugins.dora.configuration.rules.JobRuleSettings;
import io.jenkins.plugins.dora.controller.DoraStore;
import java.time.Duration;
import java.util.List;
import jenkins.model.Jenkins;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlPage;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class BuildSummaryJenkinsTest {
    private JenkinsRule jenkins;

    @BeforeEach
    void setUp(JenkinsRule rule) {
        jenkins = rule;
    }

    @Test
    void everyDeploymentOfAStepHasALine() throws Exception {
        Run<?, ?> run = pipeline("""
                doraDeployment application: 'shop', version: '<b>1', environment: 'staging'
                doraDeployment application: 'shop', version: '<b>1', environment: 'production', result: 'FAILURE'
                """);

        assertThat(pageOf(run).asNormalizedText())
                .contains("Deployment of shop <b>1 to staging: SUCCESS")
                .contains("Deployment of shop <b>1 to production: FAILURE");
    }

    @Test
    void buildThatARuleRecordedHasALineThatLeadsToTheStory() throws Exception {
        FreeStyleProject job = deploy();
        Run<?, ?> run = jenkins.buildAndAssertSuccess(job);
        awaitRecordOf("deploy");
        job.renameTo("release");
        awaitRecordOf("release");

        DomElement link = pageOf(run).getFirstByXPath("//a[contains(@href, 'deployment=')]");

        assertThat(link.asNormalizedText()).isEqualTo("deploy #1 to production");
        assertThat(link.getAttribute("href"))
                .endsWith("job/release/dora/?view=deployments&deployment=deploy~231~40" + run.getStartTimeInMillis()
                        + "~3Arule");
    }

    @Test
    void buildThatDeployedNothingHasNoLine() throws Exception {
        assertThat(pageOf(pipeline("echo 'built'")).asNormalizedText()).doesNotContain("Deployment of");
    }

    @Test
    void whoMayNotReadTheProjectSeesNothing() throws Exception {
        Run<?, ?> run = pipeline("doraDeployment 'production'");
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ)
                .everywhere()
                .toEveryone()
                .grant(Item.READ)
                .everywhere()
                .to("reader"));

        assertThat(seenBy("reader", run)).hasSize(1);
        assertThat(seenBy("stranger", run)).isEmpty();
    }

    private static void awaitRecordOf(String job) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> DoraStore.get().snapshot().deployments().stream()
                        .flatMap(deployment -> deployment.build().stream())
                        .anyMatch(build -> build.job().equals(job)));
    }

    private static List<SummaryLine> seenBy(String user, Run<?, ?> run) throws Exception {
        try (var as = ACL.as2(User.getById(user, true).impersonate2())) {
            return run.getAction(BuildSummary.class).getDeployments();
        }
    }

    private FreeStyleProject deploy() throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("deploy");
        DoraJobProperty property = new DoraJobProperty();
        property.setRules(List.of(new JobRuleSettings("production")));
        job.addProperty(property);
        return job;
    }

    private Run<?, ?> pipeline(String script) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, "shop");
        job.setDefinition(new CpsFlowDefinition(script, true));
        return jenkins.buildAndAssertSuccess(job);
    }

    private HtmlPage pageOf(Run<?, ?> run) throws Exception {
        return jenkins.createWebClient().withJavaScriptEnabled(false).getPage(run);
    }
}
