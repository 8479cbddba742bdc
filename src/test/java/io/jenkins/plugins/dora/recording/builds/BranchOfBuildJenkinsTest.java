package io.jenkins.plugins.dora.recording.builds;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.Run;
import hudson.plugins.git.BranchSpec;
import hudson.plugins.git.GitSCM;
import hudson.plugins.git.UserRemoteConfig;
import io.jenkins.plugins.dora.harness.LocalCheckouts;
import io.jenkins.plugins.dora.history.BuildRecord;
import io.jenkins.plugins.dora.history.JobDirectory;
import io.jenkins.plugins.dora.history.Skipped;
import io.jenkins.plugins.dora.profile.rule.FinishedBuild;
import io.jenkins.plugins.dora.recording.LocalRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The branch of builds outside multibranch projects: the run listener sees the one that the import of history sees. */
@LocalCheckouts
@WithJenkins
class BranchOfBuildJenkinsTest {
    @TempDir
    private Path directory;

    private JenkinsRule jenkins;
    private LocalRepository repository;

    @BeforeEach
    void setUp(JenkinsRule rule) throws Exception {
        jenkins = rule;
        repository = LocalRepository.in(directory);
        repository.commit("readme", "");
        repository.branch("hotfix/7");
        repository.commit("readme", "mended");
    }

    @Test
    void pipelineIsOfTheBranchThatItChecksOut() throws Exception {
        Run<?, ?> run = pipeline("node { checkout scmGit(branches: [[name: 'hotfix/7']],"
                + " userRemoteConfigs: [[url: '" + repository.url() + "']]) }");

        assertThat(BuildReader.read(run).facts().branch()).contains("hotfix/7");
        assertThat(BuildReader.read(run).facts().variables()).containsEntry("GIT_BRANCH", "origin/hotfix/7");
        assertThatImportSeesTheSame(run);
    }

    @Test
    void firstOfSeveralCheckoutsCounts() throws Exception {
        Run<?, ?> run = pipeline("node { for (branch in ['hotfix/7', 'main']) { dir(branch) {" + " git url: '"
                + repository.url() + "', branch: branch } } }");

        assertThat(BuildReader.read(run).facts().branch()).contains("hotfix/7");
        assertThatImportSeesTheSame(run);
    }

    @Test
    void sharedLibraryIsNotTheApplication() throws Exception {
        LocalRepository library = LocalRepository.in(Files.createDirectory(directory.resolve("library")));
        library.commit("vars/deploy.groovy", "def call() {}");
        String load = "library identifier: 'any@main', retriever: modernSCM([$class: 'GitSCMSource', remote: '"
                + library.url() + "'])\n";

        Run<?, ?> run = pipeline(load + "node { deploy(); git url: '" + repository.url() + "', branch: 'hotfix/7' }");
        Run<?, ?> without = pipeline(load + "deploy()");

        assertThat(BuildReader.read(run).facts().branch()).contains("hotfix/7");
        assertThatImportSeesTheSame(run);
        assertThat(BuildReader.read(without).outcome().revision()).isEmpty();
        assertThat(imported(without).outcome().revision()).isEmpty();
    }

    @Test
    void pipelineMayNameItsBranchItself() throws Exception {
        Run<?, ?> run = pipeline("env.BRANCH_NAME = 'release/2'");

        assertThat(BuildReader.read(run).facts().branch()).contains("release/2");
        assertThat(imported(run).facts().branch()).contains("release/2");
    }

    @Test
    void freestyleProjectIsOfTheBranchThatItChecksOut() throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject();
        job.setScm(new GitSCM(
                List.of(new UserRemoteConfig(repository.url(), null, null, null)),
                List.of(new BranchSpec("*/hotfix/*")),
                null,
                null,
                List.of()));

        Run<?, ?> run = jenkins.buildAndAssertSuccess(job);

        assertThat(BuildReader.read(run).facts().branch()).contains("hotfix/7");
        assertThatImportSeesTheSame(run);
    }

    @Test
    void buildWithoutSourceCodeHasNoBranch() throws Exception {
        Run<?, ?> run = pipeline("echo 'nothing to see here'");

        assertThat(BuildReader.read(run).facts().branch()).isEmpty();
        assertThat(imported(run).facts().branch()).isEmpty();
    }

    private Run<?, ?> pipeline(String script) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class);
        job.setDefinition(new CpsFlowDefinition(script, true));
        return jenkins.buildAndAssertSuccess(job);
    }

    private static void assertThatImportSeesTheSame(Run<?, ?> run) throws Exception {
        FinishedBuild seen = BuildReader.read(run);
        FinishedBuild imported = imported(run);

        assertThat(imported.facts().branch()).isEqualTo(seen.facts().branch());
        assertThat(imported.outcome().revision())
                .isPresent()
                .isEqualTo(seen.outcome().revision());
        for (String variable : List.of("GIT_BRANCH", "GIT_COMMIT")) {
            assertThat(imported.facts().variables())
                    .containsEntry(variable, seen.facts().variables().get(variable));
        }
    }

    private static FinishedBuild imported(Run<?, ?> run) {
        Path builds = run.getRootDir().toPath().getParent();
        JobDirectory job = new JobDirectory(
                run.getParent().getFullName(),
                run.getParent().getUrl(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                builds,
                List.of());
        return new io.jenkins.plugins.dora.history.buildfile.BuildFileReader(new Skipped(), Instant.now())
                .read(job, run.getNumber())
                .map(BuildRecord::finished)
                .orElseThrow();
    }
}
