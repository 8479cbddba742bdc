package io.jenkins.plugins.dora.recording;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Computer;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import hudson.model.User;
import hudson.plugins.git.GitSCM;
import hudson.tasks.BuildTrigger;
import io.jenkins.plugins.dora.harness.LocalCheckouts;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.recording.postbuild.DeploymentPublisher;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import jenkins.model.Jenkins;
import jenkins.security.QueueItemAuthenticatorConfiguration;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.FailureBuilder;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.MockQueueItemAuthenticator;
import org.jvnet.hudson.test.RunLoadCounter;

/** The job {@code build} has the commits; it triggers {@code deploy}, and that triggers {@code testing}. */
@LocalCheckouts
class UpstreamJenkinsTest extends RecordingJenkinsTest {
    @TempDir
    private Path directory;

    private GitRepository repository;

    @BeforeEach
    void setUp() throws Exception {
        repository = GitRepository.create(directory);
        jenkins.jenkins.setQuietPeriod(0);
    }

    @Test
    void commitsAreFoundAlongTheStepsThatTriggerBuilds() throws Exception {
        pipeline("testing", "doraDeployment application: 'shop', version: env.BUILD_NUMBER, environment: 'testing'");
        pipeline("deploy", "build 'testing'");
        build(Result.SUCCESS, "build 'deploy'");
        repository.commit("09:00");
        build(Result.FAILURE, "error 'the tests fail'");
        repository.commit("10:00");
        build(Result.SUCCESS, "echo 'not to be deployed'");
        repository.commit("11:00");

        build(Result.SUCCESS, "build 'deploy'");

        assertThatTheLastBringsAllThree();
    }

    @Test
    void commitsAreFoundAlongFreestyleProjects() throws Exception {
        FreeStyleProject testing = jenkins.createFreeStyleProject("testing");
        DeploymentPublisher publisher = new DeploymentPublisher("testing");
        publisher.setApplication("shop");
        publisher.setVersion("${BUILD_NUMBER}");
        testing.getPublishersList().add(publisher);
        jenkins.createFreeStyleProject("deploy").getPublishersList().add(new BuildTrigger("testing", false));
        FreeStyleProject build = jenkins.createFreeStyleProject("build");
        build.setScm(new GitSCM(repository.directory().toUri().toString()));
        build.getPublishersList().add(new BuildTrigger("deploy", false));
        jenkins.jenkins.rebuildDependencyGraph();
        build(build, Result.SUCCESS);
        repository.commit("09:00");
        build.getBuildersList().add(new FailureBuilder());
        build(build, Result.FAILURE);
        repository.commit("10:00");
        build(build, Result.FAILURE);
        repository.commit("11:00");
        build.getBuildersList().clear();

        build(build, Result.SUCCESS);

        assertThatTheLastBringsAllThree();
    }

    @Test
    void commitsAreFoundByABuildThatRunsAsSomebodyWhoSeesNoOtherJob() throws Exception {
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ, Computer.BUILD)
                .everywhere()
                .to("tester"));
        QueueItemAuthenticatorConfiguration.get()
                .getAuthenticators()
                .add(new MockQueueItemAuthenticator()
                        .authenticate(
                                "testing",
                                User.getOrCreateByIdOrFullName("tester").impersonate2()));

        commitsAreFoundAlongTheStepsThatTriggerBuilds();

        assertThat(JenkinsRule.getLog(jenkins.jenkins
                        .getItemByFullName("testing", WorkflowJob.class)
                        .getLastBuild()))
                .contains("Running as tester");
    }

    @Test
    void noBuildThatTriggersIsLoadedBeyondTheBaseline() throws Exception {
        pipeline("testing", "doraDeployment application: 'shop', version: env.BUILD_NUMBER, environment: 'testing'");
        for (int i = 0; i < 5; i++) {
            build(Result.SUCCESS, "echo 'not to be deployed'");
        }
        build(Result.SUCCESS, "build 'testing'");
        for (String time : List.of("09:00", "10:00")) {
            repository.commit(time);
            build(Result.SUCCESS, "echo 'not to be deployed'");
        }
        WorkflowJob job = jenkins.jenkins.getItemByFullName("build", WorkflowJob.class);

        int loaded = RunLoadCounter.countLoads(job, () -> {
            try {
                build(Result.SUCCESS, "build 'testing'");
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });

        assertThat(last().changes()).hasSize(2);
        assertThat(loaded).isEqualTo(2);
    }

    private void build(Result expected, String script) throws Exception {
        jenkins.buildAndAssertStatus(expected, pipeline("build", "node {" + repository.checkout() + "}\n" + script));
    }

    private void build(FreeStyleProject project, Result expected) throws Exception {
        jenkins.buildAndAssertStatus(expected, project);
        jenkins.waitUntilNoActivity();
    }

    private static void assertThatTheLastBringsAllThree() throws Exception {
        assertThat(deployments()).extracting(Deployment::version).containsExactly("1", "2");
        assertThat(last().build()).map(BuildReference::job).contains("testing");
        assertThat(last().changesFrom()).isEqualTo(ChangesFrom.CHANGELOG);
        assertThat(last().changesCut()).isFalse();
        assertThat(last().changes())
                .extracting(Change::committedAt)
                .containsExactly(
                        Instant.parse("2026-01-01T09:00:00Z"),
                        Instant.parse("2026-01-01T10:00:00Z"),
                        Instant.parse("2026-01-01T11:00:00Z"));
    }
}
