package io.jenkins.plugins.dora.recording;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.ParametersAction;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.StringParameterDefinition;
import hudson.model.StringParameterValue;
import hudson.model.User;
import hudson.plugins.git.BranchSpec;
import hudson.plugins.git.GitSCM;
import hudson.plugins.git.UserRemoteConfig;
import hudson.tasks.BuildTrigger;
import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.casc.yaml.YamlSource;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.harness.LocalCheckouts;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jenkins.branch.BranchSource;
import jenkins.model.Jenkins;
import jenkins.plugins.git.GitSCMSource;
import jenkins.plugins.git.traits.BranchDiscoveryTrait;
import jenkins.security.ApiTokenProperty;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.cps.CpsScmFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Does what the documentation shows, word for word. */
@LocalCheckouts
@WithJenkins
class DocumentedExamplesJenkinsTest {
    @TempDir
    private Path directory;

    private final DocumentedExamples examples;
    private JenkinsRule jenkins;
    private LocalRepository repository;

    DocumentedExamplesJenkinsTest() throws Exception {
        examples = new DocumentedExamples();
    }

    @BeforeEach
    void setUp(JenkinsRule rule) throws Exception {
        jenkins = rule;
        repository = LocalRepository.in(directory);
        repository.commit("build.sh", "#!/bin/sh\necho built\n");
        repository.commit("deploy.sh", "#!/bin/sh\necho deployed\n");
    }

    @Test
    void shortestLine() throws Exception {
        WorkflowJob shop = pipelineOf("The shortest line");

        jenkins.buildAndAssertSuccess(shop);
        repository.commit("shop.txt", "changed");
        jenkins.buildAndAssertSuccess(shop);

        assertThat(last().application()).isEqualTo("shop");
        assertThat(last().version()).isEqualTo(head().substring(0, 10));
        assertThat(last().environment()).isEqualTo("production");
        assertThat(changes()).containsExactly(head());
    }

    @Test
    void deploymentWithItsDurationAndResult() throws Exception {
        WorkflowJob job = pipelineOf("A deployment with its duration and result");

        jenkins.buildAndAssertSuccess(job);
        repository.commit("deploy.sh", "#!/bin/sh\nexit 1\n");
        jenkins.buildAndAssertStatus(hudson.model.Result.FAILURE, job);

        assertThat(deployments()).extracting(Deployment::result).containsExactly(Result.SUCCESS, Result.FAILURE);
        assertThat(last().application()).isEqualTo("shop");
        assertThat(last().duration()).isGreaterThan(Duration.ZERO);
    }

    @Test
    void oneVersionOnItsWayThroughTheEnvironments() throws Exception {
        jenkins.buildAndAssertSuccess(pipelineOf("One version on its way through the environments"));

        assertThat(DoraStore.get().snapshot().versions()).hasSize(1);
        assertThat(deployments()).extracting(Deployment::environment).containsExactly("staging", "production");
        assertThat(deployments()).extracting(Deployment::version).containsOnly("1.1");
    }

    @Test
    void multibranchProjectWithHotfixBranches() throws Exception {
        WorkflowMultiBranchProject shop = jenkins.createProject(WorkflowMultiBranchProject.class, "shop");
        GitSCMSource source = new GitSCMSource(repository.url());
        source.setTraits(List.of(new BranchDiscoveryTrait()));
        shop.getSourcesList().add(new BranchSource(source));
        repository.commit("Jenkinsfile", groovy("A multibranch project with hotfix branches"));
        scan(shop);
        repository.branch("hotfix/7");
        scan(shop);
        repository.branch("feature");
        scan(shop);

        assertThat(deployments()).extracting(Deployment::application).containsOnly("shop");
        assertThat(deployments().get(0).statedKind()).isEmpty();
        assertThat(last().statedKind()).contains(Kind.HOTFIX);
        assertThat(deployments()).hasSize(2);
    }

    @Test
    void versionThatOneJobBuildsAndAnotherDeploys() throws Exception {
        List<String> pipelines = examples.below("A version that one job builds and another deploys", "groovy");
        WorkflowJob build = pipeline("build", pipelines.get(0));
        WorkflowJob deploy = jenkins.createProject(WorkflowJob.class, "deploy");
        deploy.setDefinition(new CpsFlowDefinition(pipelines.get(1), true));
        deploy.addProperty(new ParametersDefinitionProperty(
                new StringParameterDefinition("VERSION"), new StringParameterDefinition("TARGET")));

        jenkins.buildAndAssertSuccess(build);
        deploy(deploy, "1.1");
        repository.commit("shop.txt", "one");
        String one = head();
        jenkins.buildAndAssertSuccess(build);
        repository.commit("shop.txt", "two");
        jenkins.buildAndAssertSuccess(build);
        deploy(deploy, "1.3");

        assertThat(last().version()).isEqualTo("1.3");
        assertThat(changes()).containsExactlyInAnyOrder(one, head());
    }

    @Test
    void severalApplicationsInOneRepository() throws Exception {
        String heading = "Several applications in one repository";
        configure(examples.below(heading, "yaml").get(0));
        WorkflowJob job = pipelineOf(heading);
        jenkins.buildAndAssertSuccess(job);
        repository.commit("cart/cart.txt", "changed");
        String cart = head();
        repository.commit("shared/tax.txt", "changed");
        String shared = head();
        repository.commit("docs/read.me", "changed");

        jenkins.buildAndAssertSuccess(job);

        List<Deployment> deployments = deployments();
        assertThat(changes(deployments.get(2))).containsExactly(shared);
        assertThat(changes(deployments.get(3))).containsExactlyInAnyOrder(cart, shared);
    }

    @Test
    void freestyleProjectsThatTriggerEachOther() throws Exception {
        configure(examples.below("Freestyle projects that trigger each other", "yaml")
                .get(0));
        FreeStyleProject build = jenkins.createFreeStyleProject("build");
        build.setScm(new GitSCM(
                List.of(new UserRemoteConfig(repository.url(), null, null, null)),
                List.of(new BranchSpec("main")),
                null,
                null,
                List.of()));
        build.getPublishersList().add(new BuildTrigger("test", false));
        jenkins.createFreeStyleProject("test").getPublishersList().add(new BuildTrigger("deploy", false));
        jenkins.createFreeStyleProject("deploy");
        jenkins.jenkins.rebuildDependencyGraph();

        jenkins.buildAndAssertSuccess(build);
        jenkins.waitUntilNoActivity();
        waitForDeployments(1);
        repository.commit("shop.txt", "changed");
        jenkins.buildAndAssertSuccess(build);
        jenkins.waitUntilNoActivity();
        waitForDeployments(2);

        assertThat(last().build().orElseThrow().job()).isEqualTo("deploy");
        assertThat(last().version()).isEqualTo("2");
        assertThat(changes()).containsExactly(head());
    }

    @Test
    void deploymentThatSomethingElseDoes() throws Exception {
        String script =
                examples.below("A deployment that something else does", "sh").get(0);

        assertThat(shell(script)).contains("\"outcome\":\"NEW\"");
        assertThat(shell(script)).contains("\"outcome\":\"UNCHANGED\"");

        assertThat(deployments()).hasSize(1);
        assertThat(last().version()).isEqualTo("1.4.2");
        assertThat(last().duration()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void somethingBreaks() throws Exception {
        shell(examples.below("When something breaks", "sh").get(0));

        List<Incident> incidents = DoraStore.get().snapshot().incidents();
        assertThat(incidents).hasSize(1);
        assertThat(incidents.get(0).title()).isEqualTo("Checkout is down");
        assertThat(incidents.get(0).resolvedAt()).isPresent();
    }

    private WorkflowJob pipelineOf(String heading) throws Exception {
        return pipeline("shop", groovy(heading));
    }

    private WorkflowJob pipeline(String name, String jenkinsfile) throws Exception {
        repository.commit("Jenkinsfile", jenkinsfile);
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, name);
        GitSCM git = new GitSCM(
                List.of(new UserRemoteConfig(repository.url(), null, null, null)),
                List.of(new BranchSpec("main")),
                null,
                null,
                List.of());
        job.setDefinition(new CpsScmFlowDefinition(git, "Jenkinsfile"));
        return job;
    }

    private String groovy(String heading) {
        return examples.below(heading, "groovy").get(0);
    }

    private void deploy(WorkflowJob job, String version) throws Exception {
        jenkins.assertBuildStatusSuccess(job.scheduleBuild2(
                0,
                new ParametersAction(
                        new StringParameterValue("VERSION", version),
                        new StringParameterValue("TARGET", "production"))));
    }

    private void scan(WorkflowMultiBranchProject project) throws Exception {
        project.scheduleBuild2(0).getFuture().get();
        jenkins.waitUntilNoActivity();
    }

    private static void configure(String yaml) throws Exception {
        ConfigurationAsCode.get()
                .configureWith(YamlSource.of(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))));
    }

    private String shell(String script) throws Exception {
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin"));
        ApiTokenProperty tokens = User.getOrCreateByIdOrFullName("admin").getProperty(ApiTokenProperty.class);
        ProcessBuilder shell = new ProcessBuilder("sh", "-ec", script).redirectErrorStream(true);
        shell.environment().put("AUTH", "admin:" + tokens.generateNewToken("test").plainValue);
        shell.environment().put("JENKINS", jenkins.getURL().toString().replaceAll("/$", ""));
        Process process = shell.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private String head() throws Exception {
        return repository.git("rev-parse", "HEAD").strip();
    }

    private static void waitForDeployments(int count) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (deployments().size() < count && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(deployments()).hasSize(count);
    }

    private static List<Deployment> deployments() throws Exception {
        return DoraStore.get().snapshot().deployments();
    }

    private static Deployment last() throws Exception {
        return deployments().get(deployments().size() - 1);
    }

    private static List<String> changes() throws Exception {
        return changes(last());
    }

    private static List<String> changes(Deployment deployment) {
        return deployment.changes().stream().map(Change::id).toList();
    }
}
