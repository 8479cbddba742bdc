package io.jenkins.plugins.dora.recording.builds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hudson.model.FreeStyleProject;
import hudson.model.ParametersAction;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.StringParameterDefinition;
import hudson.model.StringParameterValue;
import io.jenkins.plugins.dora.configuration.job.DoraJobProperty;
import io.jenkins.plugins.dora.configuration.rules.JobRuleSettings;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.controller.LaterWork;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.BuildReference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A job whose rule never comes to an end costs nobody else anything. */
@WithJenkins
class EvilRuleJenkinsTest {
    private static final String EVIL = "(.*a){20}b";
    private static final String VALUE = "a".repeat(60) + '!';

    private JenkinsRule jenkins;

    @BeforeEach
    void setUp(JenkinsRule rule) {
        jenkins = rule;
    }

    @Test
    void otherJobsAreRecorded() throws Exception {
        runEvil();
        FreeStyleProject good = deploying("good", "");
        jenkins.buildAndAssertSuccess(good);
        jenkins.buildAndAssertSuccess(good);

        assertThat(recorded(2))
                .extracting(
                        deployment ->
                                deployment.build().map(BuildReference::job).orElseThrow(),
                        Deployment::version)
                .containsExactly(tuple("good", "#1"), tuple("good", "#2"));
    }

    @Test
    void renameIsRecorded() throws Exception {
        FreeStyleProject job = deploying("torename", "");
        jenkins.buildAndAssertSuccess(job);
        recorded(1);
        runEvil();

        job.renameTo("renamed");

        assertThat(recorded(1))
                .extracting(deployment ->
                        deployment.build().map(BuildReference::job).orElseThrow())
                .containsExactly("renamed");
    }

    @Test
    void endOfJenkinsWaitsForNoRule() throws Exception {
        runEvil();
        Instant begin = Instant.now();

        LaterWork.get().end();

        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void sandboxedPipelineCannotDoItEither() throws Exception {
        WorkflowJob evil = jenkins.createProject(WorkflowJob.class, "evil");
        evil.setDefinition(new CpsFlowDefinition(
                "properties([parameters([string(name: 'P', defaultValue: '" + VALUE + "')]),"
                        + " dora(rules: [[environment: 'production', when: ['P=" + EVIL + "']]])])",
                true));
        jenkins.buildAndAssertSuccess(evil);
        jenkins.buildAndAssertSuccess(evil);
        jenkins.buildAndAssertSuccess(deploying("good", ""));

        assertThat(recorded(1))
                .extracting(deployment ->
                        deployment.build().map(BuildReference::job).orElseThrow())
                .containsExactly("good");
    }

    private void runEvil() throws Exception {
        FreeStyleProject evil = deploying("evil", "P=" + EVIL);
        evil.addProperty(new ParametersDefinitionProperty(new StringParameterDefinition("P", "")));
        jenkins.assertBuildStatusSuccess(
                evil.scheduleBuild2(0, new ParametersAction(new StringParameterValue("P", VALUE))));
    }

    private FreeStyleProject deploying(String name, String when) throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject(name);
        JobRuleSettings rule = new JobRuleSettings("production");
        if (!when.isEmpty()) {
            rule.setWhen(List.of(when));
        }
        DoraJobProperty property = new DoraJobProperty();
        property.setRules(List.of(rule));
        job.addProperty(property);
        return job;
    }

    private static List<Deployment> recorded(int count) throws Exception {
        Instant deadline = Instant.now().plusSeconds(30);
        while (DoraStore.get().snapshot().deployments().size() < count
                && Instant.now().isBefore(deadline)) {
            Thread.sleep(20);
        }
        return DoraStore.get().snapshot().deployments();
    }
}
