package io.jenkins.plugins.dora.recording.builds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.cloudbees.hudson.plugins.folder.Folder;
import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.model.Items;
import hudson.model.ParameterDefinition;
import hudson.model.ParametersAction;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.PasswordParameterDefinition;
import hudson.model.PasswordParameterValue;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.StringParameterDefinition;
import hudson.model.StringParameterValue;
import hudson.plugins.git.GitSCM;
import hudson.util.Secret;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.configuration.job.DoraJobProperty;
import io.jenkins.plugins.dora.configuration.rules.CompleteRule;
import io.jenkins.plugins.dora.configuration.rules.JobRuleSettings;
import io.jenkins.plugins.dora.configuration.rules.RuleSettings;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.controller.LaterWork;
import io.jenkins.plugins.dora.harness.LocalCheckouts;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.recording.GitRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.FailureBuilder;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.UnstableBuilder;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@LocalCheckouts
@WithJenkins
class RuleRecordingJenkinsTest {
    private JenkinsRule jenkins;

    @BeforeEach
    void setUp(JenkinsRule rule) {
        jenkins = rule;
        set(CompleteRule.of("**/deploy", "shop", "${TAG:-${BUILD_NUMBER}}", "${TARGET:-production}"));
    }

    @Test
    void buildThatARuleMatchesIsRecordedOnce() throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("deploy");

        Run<?, ?> run = jenkins.buildAndAssertSuccess(job);

        Deployment deployment = only();
        assertThat(deployment.id()).isEqualTo("deploy#1@" + run.getStartTimeInMillis() + ":rule");
        assertThat(deployment.application()).isEqualTo("shop");
        assertThat(deployment.version()).isEqualTo("1");
        assertThat(deployment.environment()).isEqualTo("production");
        assertThat(deployment.result()).isEqualTo(io.jenkins.plugins.dora.model.value.Result.SUCCESS);
        assertThat(deployment.startedAt().toEpochMilli()).isEqualTo(run.getStartTimeInMillis());
        assertThat(deployment.duration().toMillis()).isEqualTo(run.getDuration());
    }

    @Test
    void buildThatNoRuleMatchesIsNotRecorded() throws Exception {
        jenkins.buildAndAssertSuccess(jenkins.createFreeStyleProject("build"));

        assertThat(deployments()).isEmpty();
    }

    @Test
    void resultsAreTranslated() throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("deploy");
        job.getBuildersList().add(new UnstableBuilder());
        jenkins.buildAndAssertStatus(Result.UNSTABLE, job);
        job.getBuildersList().replace(new FailureBuilder());
        jenkins.buildAndAssertStatus(Result.FAILURE, job);

        assertThat(deployments())
                .extracting(Deployment::result)
                .containsExactly(
                        io.jenkins.plugins.dora.model.value.Result.SUCCESS,
                        io.jenkins.plugins.dora.model.value.Result.FAILURE);
    }

    @Test
    void parametersAreKnownButNoSecrets() throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("deploy");
        job.addProperty(new ParametersDefinitionProperty(List.<ParameterDefinition>of(
                new StringParameterDefinition("TAG", ""),
                new PasswordParameterDefinition("TARGET", Secret.fromString("none"), ""))));

        jenkins.assertBuildStatusSuccess(job.scheduleBuild2(
                0,
                new ParametersAction(
                        new StringParameterValue("TAG", "1.4.2"), new PasswordParameterValue("TARGET", "s3cr3t"))));

        Deployment deployment = only();
        assertThat(deployment.version()).isEqualTo("1.4.2");
        assertThat(deployment.environment()).isEqualTo("production");
    }

    @Test
    void pipelineKnowsWhatItAssignedToItsEnvironment() throws Exception {
        pipeline("env.TAG = '7.1'; env.TARGET = 'staging'");

        assertThat(only().version()).isEqualTo("7.1");
        assertThat(only().environment()).isEqualTo("staging");
    }

    @Test
    void timeoutIsAnExpiredDeployment() throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, "deploy");
        job.setDefinition(new CpsFlowDefinition("timeout(time: 1, unit: 'SECONDS') { sleep 60 }", true));

        jenkins.buildAndAssertStatus(Result.ABORTED, job);

        assertThat(only().result()).isEqualTo(io.jenkins.plugins.dora.model.value.Result.EXPIRED);
    }

    @Test
    void whatAStepRecordedIsNotRecordedAgain() throws Exception {
        pipeline("doraDeployment application: 'shop', version: '1.4.2', environment: 'production'");

        assertThat(only().version()).isEqualTo("1.4.2");
    }

    @Test
    void whatAStepRecordedElsewhereDoesNotCount() throws Exception {
        pipeline("doraDeployment application: 'shop', version: '1.4.2', environment: 'staging'");

        assertThat(deployments()).extracting(Deployment::environment).containsExactly("staging", "production");
    }

    @Test
    void buildWithoutAVersionIsNotRecorded() throws Exception {
        set(CompleteRule.of("deploy", "shop", "${NOWHERE}", "production"));

        jenkins.buildAndAssertSuccess(jenkins.createFreeStyleProject("deploy"));

        assertThat(deployments()).isEmpty();
    }

    @Test
    void ruleOfTheJobComesFirst() throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("deploy");
        DoraJobProperty property = new DoraJobProperty();
        property.setApplication("cart");
        property.setVersion("${BUILD_DISPLAY_NAME}");
        property.setRules(List.of(new JobRuleSettings("eu-live")));
        job.addProperty(property);

        jenkins.buildAndAssertSuccess(job);

        assertThat(only().application()).isEqualTo("cart");
        assertThat(only().version()).isEqualTo("#1");
        assertThat(only().environment()).isEqualTo("eu-live");
    }

    @Test
    void ruleThatNamesOnlyTheEnvironmentFallsBackAsAStepDoes() throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, "cart");
        DoraJobProperty property = new DoraJobProperty();
        property.setRules(List.of(new JobRuleSettings("production")));
        job.addProperty(property);
        job.setDefinition(new CpsFlowDefinition("env.VERSION = '7.1'; doraDeployment 'staging'", true));

        jenkins.buildAndAssertSuccess(job);

        assertThat(deployments())
                .extracting(Deployment::application, Deployment::version, Deployment::environment)
                .containsExactly(tuple("cart", "7.1", "staging"), tuple("cart", "7.1", "production"));
    }

    @Test
    void ruleOfEverybodyTakesTheApplicationThatIsSetForTheJob() throws Exception {
        set(new RuleSettings("deploy", "production"));
        FreeStyleProject job = jenkins.createFreeStyleProject("deploy");
        DoraJobProperty property = new DoraJobProperty();
        property.setApplication("cart");
        job.addProperty(property);

        jenkins.buildAndAssertSuccess(job);

        assertThat(only().application()).isEqualTo("cart");
        assertThat(only().version()).isEqualTo("#1");
    }

    @Test
    void changesAreFoundWhereJobsAreHidden(@TempDir Path directory) throws Exception {
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy());
        GitRepository repository = GitRepository.create(directory);
        FreeStyleProject job = jenkins.createFreeStyleProject("deploy");
        job.setScm(new GitSCM(directory.toUri().toString()));
        jenkins.buildAndAssertSuccess(job);
        repository.commit("09:00");
        repository.commit("10:00");

        jenkins.buildAndAssertSuccess(job);

        assertThat(deployments())
                .extracting(deployment -> deployment.changes().size(), Deployment::changesCut)
                .containsExactly(tuple(0, false), tuple(2, false));
    }

    @Test
    void historyIsFoundUnderTheNewName() throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("deploy");
        jenkins.buildAndAssertSuccess(job);
        waitForTheRest();

        job.renameTo("release");

        assertThat(only().build().orElseThrow().job()).isEqualTo("release");
        assertThat(only().build().orElseThrow().url()).isEqualTo("job/release/1/");
    }

    @Test
    void deletedBuildsAndJobsStayRecorded() throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("deploy");
        Run<?, ?> first = jenkins.buildAndAssertSuccess(job);
        waitForTheRest();
        first.delete();
        job.delete();
        FreeStyleProject again = jenkins.createFreeStyleProject("deploy");
        jenkins.buildAndAssertSuccess(again);

        assertThat(deployments())
                .extracting(Deployment::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void folderOfAThousandJobsMovesInOneEvent() throws Exception {
        Folder team = jenkins.createProject(Folder.class, "team");
        Folder other = jenkins.createProject(Folder.class, "other");
        Folder shop = team.createProject(Folder.class, "shop");
        for (int i = 0; i < 1_000; i++) {
            shop.createProject(FreeStyleProject.class, "job-" + i);
        }
        jenkins.buildAndAssertSuccess(shop.createProject(FreeStyleProject.class, "deploy"));
        waitForTheRest();

        Item moved = Items.move(shop, other);

        assertThat(moved.getFullName()).isEqualTo("other/shop");
        assertThat(only().build().orElseThrow().job()).isEqualTo("other/shop/deploy");
        assertThat(lines("\"type\":\"jobMoved\"") - lines(" (until ")).isEqualTo(1);
    }

    private void set(RuleSettings rule) {
        DoraConfiguration.get().setRules(List.of(rule));
        DoraConfiguration.get().save();
    }

    private void pipeline(String script) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, "deploy");
        job.setDefinition(new CpsFlowDefinition(script, true));
        jenkins.buildAndAssertSuccess(job);
    }

    private Deployment only() throws Exception {
        assertThat(deployments()).hasSize(1);
        return deployments().get(0);
    }

    private List<Deployment> deployments() throws Exception {
        jenkins.waitUntilNoActivity();
        waitForTheRest();
        return DoraStore.get().snapshot().deployments();
    }

    private static void waitForTheRest() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        LaterWork.get().add("test", "test", () -> {
            done.countDown();
            return null;
        });
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private long lines(String part) throws Exception {
        Path events = jenkins.jenkins.getRootDir().toPath().resolve("dora/events");
        long count = 0;
        try (var files = Files.list(events)) {
            for (Path file : files.toList()) {
                count += Files.readAllLines(file).stream()
                        .filter(line -> line.contains(part))
                        .count();
            }
        }
        return count;
    }
}
