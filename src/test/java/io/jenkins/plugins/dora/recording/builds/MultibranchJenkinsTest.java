package io.jenkins.plugins.dora.recording.builds;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.computed.DefaultOrphanedItemStrategy;
import io.jenkins.plugins.dora.configuration.job.DoraFolderProperty;
import io.jenkins.plugins.dora.configuration.rules.FolderRuleSettings;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.controller.LaterWork;
import io.jenkins.plugins.dora.harness.LocalCheckouts;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.recording.LocalRepository;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jenkins.branch.BranchSource;
import jenkins.plugins.git.GitSCMSource;
import jenkins.plugins.git.traits.BranchDiscoveryTrait;
import net.sf.json.JSONArray;
import net.sf.json.JSONObject;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What the branches of a multibranch project deploy, with a real git repository. */
@LocalCheckouts
@WithJenkins
class MultibranchJenkinsTest {
    @TempDir
    private Path directory;

    private JenkinsRule jenkins;
    private LocalRepository repository;
    private WorkflowMultiBranchProject shop;

    @BeforeEach
    void setUp(JenkinsRule rule) throws Exception {
        jenkins = rule;
        repository = LocalRepository.in(directory);
        shop = jenkins.createProject(WorkflowMultiBranchProject.class, "shop");
        GitSCMSource source = new GitSCMSource(repository.url());
        source.setTraits(List.of(new BranchDiscoveryTrait()));
        shop.getSourcesList().add(new BranchSource(source));
        shop.setOrphanedItemStrategy(new DefaultOrphanedItemStrategy(true, "", ""));
    }

    @Test
    void branchDeploysTheApplicationThatTheProjectIsCalled() throws Exception {
        commitPipeline("doraDeployment version: env.BUILD_NUMBER, environment: 'production'");

        scan();

        assertThat(only().application()).isEqualTo("shop");
        assertThat(only().build()).map(BuildReference::job).contains("shop/main");
    }

    @Test
    void ruleOfTheProjectSeesTheBranches() throws Exception {
        FolderRuleSettings rule = new FolderRuleSettings("production");
        rule.setBranches("hotfix/*");
        rule.setHotfixBranches("hotfix/**");
        setRules(rule);
        commitPipeline("node { checkout scm }");
        repository.branch("hotfix/7");

        scan();

        assertThat(only().build()).map(BuildReference::job).contains("shop/hotfix%2F7");
        assertThat(only().statedKind()).contains(Kind.HOTFIX);
    }

    @Test
    void deploymentsOfADeletedBranchAreFoundOnThePageOfTheProject() throws Exception {
        commitPipeline("doraDeployment version: env.BRANCH_NAME, environment: 'production'");
        repository.branch("hotfix/7");
        scan();
        repository.git("checkout", "main");
        repository.git("branch", "-D", "hotfix/7");

        scan();

        assertThat(shop.getItem("hotfix/7")).isNull();
        assertThat(versionsOnThePage()).containsExactlyInAnyOrder("main", "hotfix/7");
    }

    @Test
    void discardedBuildsStayOnThePageOfTheProject() throws Exception {
        commitPipeline("""
                properties([buildDiscarder(logRotator(numToKeepStr: '1'))])
                doraDeployment version: env.BUILD_NUMBER, environment: 'production'
                """);
        scan();
        WorkflowJob main = shop.getItem("main");
        jenkins.buildAndAssertSuccess(main);
        jenkins.buildAndAssertSuccess(main);

        assertThat(main.getBuildByNumber(1)).isNull();
        assertThat(versionsOnThePage()).containsExactlyInAnyOrder("1", "2", "3");
    }

    private void setRules(FolderRuleSettings rule) throws Exception {
        DoraFolderProperty property = new DoraFolderProperty();
        property.setVersion("${GIT_COMMIT}");
        property.setApplication("shop");
        property.setRules(List.of(rule));
        shop.addProperty(property);
    }

    private void commitPipeline(String script) throws Exception {
        repository.commit("Jenkinsfile", script);
    }

    private void scan() throws Exception {
        shop.scheduleBuild2(0).getFuture().get();
        jenkins.waitUntilNoActivity();
    }

    private Deployment only() throws Exception {
        waitForTheRest();
        List<Deployment> deployments = DoraStore.get().snapshot().deployments();
        assertThat(deployments).hasSize(1);
        return deployments.get(0);
    }

    private List<String> versionsOnThePage() throws Exception {
        waitForTheRest();
        JSONArray deployments = jenkins.getJSON("job/shop/dora/deployments/api/json")
                .getJSONObject()
                .getJSONArray("deployments");
        return deployments.stream()
                .map(deployment -> ((JSONObject) deployment).getString("version"))
                .toList();
    }

    private static void waitForTheRest() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        LaterWork.get().add("test", "test", () -> {
            done.countDown();
            return null;
        });
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
