package io.jenkins.plugins.dora.recording.postbuild;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.harness.Browser;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.recording.stated.StatedChange;
import java.time.Instant;
import java.util.List;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.FailureBuilder;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.TestBuilder;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class DeploymentPublisherJenkinsTest {
    private JenkinsRule jenkins;

    @BeforeEach
    void setUp(JenkinsRule rule) {
        jenkins = rule;
    }

    @Test
    void buildIsRecordedWithItsResultAndSettingsSurviveTheForm() throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("shop");
        DeploymentPublisher publisher = new DeploymentPublisher("production");
        publisher.setVersion("1.${BUILD_NUMBER}");
        publisher.setKind("HOTFIX");
        publisher.setFixes("1.${PREVIOUS}");
        publisher.setChanges(List.of(new StatedChange("a", "2026-01-30T12:00:00Z")));
        job.getPublishersList().add(publisher);

        Browser.roundTrip(jenkins, job.getUrl() + "configure");

        DeploymentPublisher saved = job.getPublishersList().get(DeploymentPublisher.class);
        assertThat(saved.getEnvironment()).isEqualTo("production");
        assertThat(saved.getVersion()).isEqualTo("1.${BUILD_NUMBER}");
        assertThat(saved.getKind()).isEqualTo("HOTFIX");
        assertThat(saved.getFixes()).isEqualTo("1.${PREVIOUS}");
        assertThat(saved.getApplication()).isNull();
        assertThat(saved.getChanges()).extracting(StatedChange::getId).containsExactly("a");

        FreeStyleBuild green = jenkins.buildAndAssertSuccess(job);
        job.getBuildersList().add(new FailureBuilder());
        jenkins.assertBuildStatus(Result.FAILURE, job.scheduleBuild2(0));

        jenkins.assertLogContains("[DORA] Recorded shop 1.1 to production: SUCCESS, 1 change stated", green);
        assertThat(deployments()).extracting(Deployment::version).containsExactly("1.1", "1.2");
        assertThat(deployments())
                .extracting(Deployment::result)
                .containsExactly(
                        io.jenkins.plugins.dora.model.value.Result.SUCCESS,
                        io.jenkins.plugins.dora.model.value.Result.FAILURE);
        assertThat(deployments().get(0).startedAt()).isEqualTo(Instant.ofEpochMilli(green.getStartTimeInMillis()));
    }

    @Test
    void variablesOfTheBuildNameWhatItFixes() throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("shop");
        DeploymentPublisher publisher = new DeploymentPublisher("production");
        publisher.setVersion("1.${BUILD_NUMBER}");
        publisher.setFixes("${JOB_NAME} 1");
        job.getPublishersList().add(publisher);

        jenkins.buildAndAssertSuccess(job);

        assertThat(deployments())
                .singleElement()
                .satisfies(deployment -> assertThat(deployment.fixes()).contains("shop 1"));
    }

    @Test
    void timeoutIsAnExpiredDeployment() throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("shop");
        job.getBuildersList().add(new TimingOut());
        job.getPublishersList().add(new DeploymentPublisher("production"));

        jenkins.buildAndAssertStatus(Result.ABORTED, job);

        assertThat(deployments())
                .extracting(Deployment::result)
                .containsExactly(io.jenkins.plugins.dora.model.value.Result.EXPIRED);
    }

    @Test
    void pipelineCanCallIt() throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, "deploy");
        job.setDefinition(
                new CpsFlowDefinition("recordDoraDeployment 'eu-live'\nrecordDoraDeployment 'us-live'", true));

        jenkins.buildAndAssertSuccess(job);

        assertThat(deployments()).extracting(Deployment::environment).containsExactly("eu-live", "us-live");
        assertThat(deployments()).extracting(Deployment::id).doesNotHaveDuplicates();
    }

    /** Stops the build as plugins do that limit its time. */
    private static final class TimingOut extends TestBuilder {
        @Override
        public boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener)
                throws InterruptedException {
            build.getExecutor().interrupt(Result.ABORTED, new Timeout());
            Thread.sleep(60_000);
            return true;
        }

        private static final class Timeout extends CauseOfInterruption {
            private static final long serialVersionUID = 1L;

            @Override
            public String getShortDescription() {
                return "Took too long";
            }
        }
    }

    private static List<Deployment> deployments() throws Exception {
        return DoraStore.get().snapshot().deployments();
    }
}
