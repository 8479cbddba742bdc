package io.jenkins.plugins.dora.recording.builds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.cloudbees.hudson.plugins.folder.Folder;
import hudson.model.AbstractProject;
import hudson.model.BooleanParameterDefinition;
import hudson.model.BooleanParameterValue;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.ParameterDefinition;
import hudson.model.ParameterValue;
import hudson.model.ParametersAction;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.PasswordParameterDefinition;
import hudson.model.PasswordParameterValue;
import hudson.model.Result;
import hudson.model.StringParameterDefinition;
import hudson.model.StringParameterValue;
import hudson.model.TextParameterDefinition;
import hudson.model.TextParameterValue;
import hudson.plugins.git.BranchSpec;
import hudson.plugins.git.GitSCM;
import hudson.plugins.git.UserRemoteConfig;
import hudson.tasks.BuildTrigger;
import hudson.tasks.Builder;
import hudson.util.Secret;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.configuration.job.DoraFolderProperty;
import io.jenkins.plugins.dora.configuration.job.DoraJobProperty;
import io.jenkins.plugins.dora.configuration.rules.CompleteRule;
import io.jenkins.plugins.dora.configuration.rules.FolderRuleSettings;
import io.jenkins.plugins.dora.configuration.rules.JobRuleSettings;
import io.jenkins.plugins.dora.configuration.rules.RuleSettings;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.controller.LaterWork;
import io.jenkins.plugins.dora.harness.LocalCheckouts;
import io.jenkins.plugins.dora.history.importing.HistoryImport;
import io.jenkins.plugins.dora.history.scanning.Progress;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jenkins.branch.BranchSource;
import jenkins.model.Jenkins;
import jenkins.plugins.git.GitSCMSource;
import jenkins.plugins.git.traits.BranchDiscoveryTrait;
import jenkins.triggers.ReverseBuildTrigger;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.FailureBuilder;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockBuilder;
import org.jvnet.hudson.test.SleepBuilder;
import org.jvnet.hudson.test.UnstableBuilder;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What was recorded when builds ended, and what an import makes of the same builds in an empty store: the same. */
@LocalCheckouts
@WithJenkins
class ImportedLikeRecordedJenkinsTest {
    private static final String SECRET = "correct-horse-battery";

    private static final Progress NOBODY = new Progress() {
        @Override
        public void report(Phase phase, long done, long total) {
            // Nobody looks.
        }

        @Override
        public boolean isStopped() {
            return false;
        }
    };

    @TempDir
    private Path repository;

    @TempDir
    private Path imported;

    private JenkinsRule jenkins;

    @BeforeEach
    void setUp(JenkinsRule rule) {
        jenkins = rule;
        RuleSettings unstable = CompleteRule.of("**/strict", "strict", "${BUILD_NUMBER}", "production");
        unstable.setUnstable(io.jenkins.plugins.dora.model.value.Result.FAILURE);
        RuleSettings branches = CompleteRule.of("site/*", "site", "${GIT_COMMIT}", "${BRANCH_NAME}");
        branches.setHotfixBranches("hotfix/**");
        RuleSettings deploy =
                CompleteRule.of("**/deploy*", "shop", "${TAG:-${BUILD_DISPLAY_NAME}}", "${TARGET:-${JOB_BASE_NAME}}");
        DoraConfiguration.get().setRules(List.of(unstable, branches, deploy));
        DoraConfiguration.get().save();
    }

    @Test
    void everyResultOfAFreestyleBuild() throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("deploy");
        build(job, Result.SUCCESS, new SleepBuilder(20));
        build(job, Result.UNSTABLE, new UnstableBuilder());
        build(job, Result.FAILURE, new FailureBuilder());
        build(job, Result.NOT_BUILT, new MockBuilder(Result.NOT_BUILT));
        abort(job);
        build(jenkins.createFreeStyleProject("strict"), Result.UNSTABLE, new UnstableBuilder());

        assertThat(recorded())
                .extracting(Deployment::result)
                .extracting(Enum::name)
                .containsExactly("SUCCESS", "SUCCESS", "FAILURE", "ABORTED", "FAILURE");
        requireThatAnImportMakesTheSame();
    }

    @Test
    void everyEndOfAPipeline() throws Exception {
        pipeline("deploy", Result.SUCCESS, "env.TAG = '7.1'; env.TARGET = 'staging'");
        pipeline("deploy-2", Result.UNSTABLE, "currentBuild.result = 'UNSTABLE'; currentBuild.displayName = '7.2'");
        pipeline("deploy-3", Result.FAILURE, "error 'no'");
        pipeline("deploy-4", Result.ABORTED, "timeout(time: 1, unit: 'SECONDS') { sleep 60 }");
        pipeline("deploy-5", Result.NOT_BUILT, "currentBuild.result = 'NOT_BUILT'");
        pipeline("deploy-6", Result.SUCCESS, "withEnv(['TAG=gone when the build is over']) { echo env.TAG }");
        pipeline(
                "deploy-7",
                Result.SUCCESS,
                "catchError(buildResult: 'SUCCESS', stageResult: 'FAILURE') { error 'only a stage' }");

        assertThat(recorded())
                .extracting(deployment -> deployment.version() + " " + deployment.result())
                .contains("7.1 SUCCESS", "7.2 SUCCESS", "#1 EXPIRED");
        requireThatAnImportMakesTheSame();
    }

    @Test
    void stagesThatRanAndThatWereSkipped() throws Exception {
        assumeTrue(has("org.jenkinsci.plugins.pipeline.modeldefinition.Utils"), "declarative Pipelines");
        RuleSettings rule = CompleteRule.of("ship-*", "shop", "${BUILD_NUMBER}", "${JOB_NAME}");
        rule.setStage("Deploy*");
        DoraConfiguration.get().setRules(List.of(rule));
        pipeline("ship-skipped", Result.SUCCESS, declarative("when { expression { false } }", "echo 'never'"));
        pipeline("ship-ran", Result.SUCCESS, declarative("", "echo 'live'"));
        pipeline("ship-failed", Result.FAILURE, declarative("", "error 'no'"));
        pipeline(
                "ship-scripted", Result.SUCCESS, "stage('Build') { echo 'built' }; stage('Deploy it') { echo 'live' }");
        pipeline("ship-early", Result.FAILURE, "stage('Build') { error 'no' }; stage('Deploy') { echo 'live' }");
        pipeline("ship-parallel", Result.SUCCESS, "parallel(Deploy: { echo 'no stage' })");

        assertThat(recorded())
                .extracting(Deployment::environment)
                .containsExactlyInAnyOrder("ship-ran", "ship-failed", "ship-scripted");
        requireThatAnImportMakesTheSame();
    }

    private static String declarative(String condition, String step) {
        return """
                pipeline {
                  agent none
                  stages {
                    stage('Build') {
                      steps {
                        echo 'built'
                      }
                    }
                    stage('Deploy') {
                      %s
                      steps {
                        %s
                      }
                    }
                  }
                }
                """.formatted(condition, step);
    }

    @Test
    void configurationsOfAMatrixProject() throws Exception {
        assumeTrue(has("hudson.matrix.MatrixProject"), "matrix projects");
        RuleSettings rule = CompleteRule.of("matrix/*", "shop", "${BUILD_NUMBER}", "${REGION}");
        DoraConfiguration.get().setRules(List.of(rule));
        AbstractProject<?, ?> matrix = (AbstractProject<?, ?>) jenkins.jenkins.createProjectFromXML(
                "matrix", new ByteArrayInputStream("""
                        <matrix-project>
                          <properties/>
                          <scm class="hudson.scm.NullSCM"/>
                          <canRoam>true</canRoam>
                          <axes>
                            <hudson.matrix.TextAxis>
                              <name>REGION</name>
                              <values><string>us east</string><string>a/b</string></values>
                            </hudson.matrix.TextAxis>
                          </axes>
                          <builders/>
                          <publishers/>
                          <buildWrappers/>
                          <executionStrategy class="hudson.matrix.DefaultMatrixExecutionStrategyImpl">
                            <runSequentially>true</runSequentially>
                          </executionStrategy>
                        </matrix-project>
                        """.getBytes(StandardCharsets.UTF_8)));
        jenkins.assertBuildStatusSuccess(matrix.scheduleBuild2(0));
        jenkins.waitUntilNoActivity();

        assertThat(recorded()).extracting(Deployment::environment).containsExactlyInAnyOrder("us east", "a/b");
        requireThatAnImportMakesTheSame();
    }

    private static boolean has(String type) {
        try {
            Class.forName(type, false, Jenkins.get().getPluginManager().uberClassLoader);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Test
    void parametersOfEveryKindAndNoSecrets() throws Exception {
        List<ParameterDefinition> definitions = List.of(
                new StringParameterDefinition("TAG", "1.0"),
                new TextParameterDefinition("NOTES", "", ""),
                new BooleanParameterDefinition("TARGET", false, ""),
                new PasswordParameterDefinition("PASSWORD", Secret.fromString("none"), ""));
        List<ParameterValue> values = List.of(
                new StringParameterValue("TAG", "1.4.2 <&> \u00e4\u20ac"),
                new TextParameterValue("NOTES", " of today"),
                new BooleanParameterValue("TARGET", true),
                new PasswordParameterValue("PASSWORD", SECRET));
        DoraConfiguration.get()
                .setRules(List.of(CompleteRule.of("**", "${PASSWORD:-shop}", "${TAG}${NOTES}", "${TARGET}")));
        FreeStyleProject freestyle = jenkins.createFreeStyleProject("deploy");
        freestyle.addProperty(new ParametersDefinitionProperty(definitions));
        jenkins.assertBuildStatusSuccess(freestyle.scheduleBuild2(0, new ParametersAction(values)));
        jenkins.assertBuildStatusSuccess(freestyle.scheduleBuild2(0));
        WorkflowJob pipeline = jenkins.createProject(WorkflowJob.class, "deploy-pipeline");
        pipeline.addProperty(new ParametersDefinitionProperty(definitions));
        pipeline.setDefinition(new CpsFlowDefinition("echo 'deployed'", true));
        jenkins.assertBuildStatusSuccess(pipeline.scheduleBuild2(0, new ParametersAction(values)));

        assertThat(recorded()).extracting(Deployment::application).containsOnly("shop");
        requireThatAnImportMakesTheSame();
        assertThat(text(imported)).contains("1.4.2").doesNotContain(SECRET);
    }

    @Test
    void foldersAndNamesThatAreEncoded() throws Exception {
        assumeThat(canBeWritten("T\u00e9am"))
                .as("The file system's encoding, which LC_ALL sets, has letters with accents")
                .isTrue();
        Folder team = jenkins.createProject(Folder.class, "T\u00e9am, (1) + 2");
        Folder inner = team.createProject(Folder.class, "a.b ~ c");
        jenkins.buildAndAssertSuccess(inner.createProject(FreeStyleProject.class, "deploy it, now"));

        assertThat(recorded()).hasSize(1);
        requireThatAnImportMakesTheSame();
    }

    private static boolean canBeWritten(String name) {
        try {
            return Path.of(name).toString().equals(name);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Test
    void rulesOfJobsAndFolders() throws Exception {
        Folder team = jenkins.createProject(Folder.class, "team");
        team.addProperty(ofTeam());
        unstable(team, "deploy-web");
        unstable(team, "test-shop");
        unstable(team, "deploy-other");
        unstable(team, "other");
        FreeStyleProject own = team.createProject(FreeStyleProject.class, "test-own");
        own.addProperty(ofOwn());
        jenkins.buildAndAssertSuccess(own);
        Folder inner = team.createProject(Folder.class, "inner");
        inner.addProperty(withAMistake());
        unstable(inner, "deploy-web");

        assertThat(recorded())
                .extracting(deployment -> deployment.application() + " " + deployment.version() + " "
                        + deployment.environment() + " " + deployment.result())
                .containsExactly(
                        "team 1 deploy-web FAILURE",
                        "team 1 test-shop FAILURE",
                        "some 1 somewhere SUCCESS",
                        "own 7 production SUCCESS",
                        "team 1 deploy-web FAILURE");
        requireThatAnImportMakesTheSame();
    }

    private static DoraFolderProperty ofTeam() {
        FolderRuleSettings named = new FolderRuleSettings("${JOB_BASE_NAME}");
        named.setWhen(List.of("JOB_BASE_NAME=.*-(web|shop)", "SKIP="));
        named.setUnstable(io.jenkins.plugins.dora.model.value.Result.FAILURE);
        FolderRuleSettings deploy = new FolderRuleSettings("somewhere");
        deploy.setJobs("deploy*");
        deploy.setApplication("some");
        DoraFolderProperty property = new DoraFolderProperty();
        property.setApplication("team");
        property.setVersion("${TAG:-${BUILD_NUMBER}}");
        property.setRules(List.of(named, deploy));
        return property;
    }

    private static DoraJobProperty ofOwn() {
        JobRuleSettings never = new JobRuleSettings("nowhere");
        never.setBranches("main");
        JobRuleSettings production = new JobRuleSettings("production");
        production.setVersion("7");
        production.setHotfixBranches("hotfix/**");
        DoraJobProperty property = new DoraJobProperty();
        property.setApplication("own");
        property.setRules(List.of(never, production));
        return property;
    }

    private static DoraFolderProperty withAMistake() {
        DoraFolderProperty property = new DoraFolderProperty();
        property.setApplication("left out");
        property.setRules(List.of(new FolderRuleSettings("")));
        return property;
    }

    private void unstable(Folder folder, String name) throws Exception {
        build(folder.createProject(FreeStyleProject.class, name), Result.UNSTABLE, new UnstableBuilder());
    }

    @Test
    void changesOfBuildsAndOfThoseThatTriggeredThem() throws Exception {
        init();
        FreeStyleProject build = jenkins.createFreeStyleProject("build");
        build.setScm(new GitSCM(
                List.of(new UserRemoteConfig(repository.toUri().toString(), "origin", null, null)),
                List.of(new BranchSpec("*/main")),
                null,
                null,
                List.of()));
        jenkins.createFreeStyleProject("deploy");
        build.getPublishersList().add(new BuildTrigger("deploy", Result.SUCCESS));
        WorkflowJob pipeline = jenkins.createProject(WorkflowJob.class, "deploy-too");
        pipeline.setDefinition(new CpsFlowDefinition("node { " + checkout() + " }", true));
        pipeline.addTrigger(new ReverseBuildTrigger("build", Result.SUCCESS));
        jenkins.jenkins.rebuildDependencyGraph();
        for (int round = 1; round <= 3; round++) {
            commit("round " + round);
            git("merge", "-q", "--no-ff", "-m", "merge " + round, branch("side-" + round));
            build(build, round == 2 ? Result.FAILURE : Result.SUCCESS, round == 2 ? new FailureBuilder() : null);
            jenkins.waitUntilNoActivity();
        }

        assertThat(recorded())
                .extracting(deployment ->
                        deployment.environment() + " " + deployment.changes().size())
                .containsExactlyInAnyOrder("deploy 0", "deploy 4", "deploy-too 0", "deploy-too 4");
        requireThatAnImportMakesTheSame();
    }

    @Test
    void branchesOfAMultibranchProject() throws Exception {
        init();
        Files.writeString(repository.resolve("Jenkinsfile"), "node { checkout scm }");
        git("add", ".");
        commit("first");
        git("branch", "hotfix/7-urgent");
        WorkflowMultiBranchProject site = jenkins.createProject(WorkflowMultiBranchProject.class, "site");
        GitSCMSource source = new GitSCMSource(repository.toUri().toString());
        source.setTraits(List.of(new BranchDiscoveryTrait()));
        site.getSourcesList().add(new BranchSource(source));
        index(site);
        commit("second");
        index(site);

        assertThat(recorded()).extracting(Deployment::environment).contains("main", "hotfix/7-urgent");
        assertThat(recorded())
                .filteredOn(deployment -> deployment.environment().equals("main"))
                .hasSize(2);
        requireThatAnImportMakesTheSame();
    }

    @Test
    void secondImportAndOneBesideTheListenerChangeNothing() throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("deploy");
        build(job, Result.SUCCESS, new SleepBuilder(20));
        build(job, Result.FAILURE, new FailureBuilder());
        List<Deployment> before = recorded();

        importInto(DoraStore.get().await());

        assertThat(recorded()).isEqualTo(before);
    }

    private void build(FreeStyleProject job, Result expected, Builder builder) throws Exception {
        job.getBuildersList().clear();
        if (builder != null) {
            job.getBuildersList().add(builder);
        }
        jenkins.buildAndAssertStatus(expected, job);
    }

    private void abort(FreeStyleProject job) throws Exception {
        job.getBuildersList().replace(new SleepBuilder(60_000));
        FreeStyleBuild build = job.scheduleBuild2(0).waitForStart();
        build.getExecutor().doStop();
        jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(build));
    }

    private void pipeline(String name, Result expected, String script) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, name);
        job.setDefinition(new CpsFlowDefinition(script, true));
        jenkins.buildAndAssertStatus(expected, job);
    }

    private void index(WorkflowMultiBranchProject project) throws Exception {
        project.scheduleBuild2(0).getFuture().get();
        jenkins.waitUntilNoActivity();
    }

    /** Returns what was recorded when the builds ended. */
    private List<Deployment> recorded() throws Exception {
        jenkins.waitUntilNoActivity();
        CountDownLatch done = new CountDownLatch(1);
        LaterWork.get().add("test", "test", () -> {
            done.countDown();
            return null;
        });
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        return DoraStore.get().snapshot().deployments();
    }

    private void requireThatAnImportMakesTheSame() throws Exception {
        try (EventStore store = EventStore.open(imported.resolve("store"), Clock.systemUTC())) {
            importInto(store);
            assertThat(store.snapshot().deployments())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("at")
                    .containsExactlyInAnyOrderElementsOf(recorded());
        }
    }

    private void importInto(EventStore store) throws IOException {
        Path home = jenkins.jenkins.getRootDir().toPath();
        Profile profile = DoraConfiguration.get().profile();
        new HistoryImport(home, profile, store.snapshot(), store.retention(), Clock.systemUTC(), NOBODY)
                .run(store, NOBODY);
    }

    private static String text(Path directory) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private String checkout() {
        return "checkout scmGit(branches: [[name: 'main']], userRemoteConfigs: [[url: '" + repository.toUri() + "']])";
    }

    private void init() throws Exception {
        git("init", "--initial-branch=main", ".");
    }

    private void commit(String message) throws Exception {
        git("commit", "-q", "--allow-empty", "-m", message);
    }

    /** Returns a new branch with a commit of its own. */
    private String branch(String name) throws Exception {
        git("checkout", "-q", "-b", name);
        commit("on " + name);
        git("checkout", "-q", "main");
        return name;
    }

    private void git(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "user.name=someone", "-c", "user.email=someone@example.com"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command)
                        .directory(repository.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .as(() -> String.join(" ", command))
                .isZero();
    }
}
