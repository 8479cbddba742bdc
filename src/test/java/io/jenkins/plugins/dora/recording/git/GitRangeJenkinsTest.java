package io.jenkins.plugins.dora.recording.git;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Label;
import io.jenkins.plugins.dora.harness.LocalCheckouts;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.recording.GitRepository;
import io.jenkins.plugins.dora.recording.RecordingJenkinsTest;
import java.nio.file.Path;
import java.time.Instant;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a deployment brought, from what is checked out where it runs. */
@LocalCheckouts
class GitRangeJenkinsTest extends RecordingJenkinsTest {
    private static final String SHALLOW = "cloneOption(shallow: true, depth: 1, noTags: true, reference: '')";

    @TempDir
    private Path directory;

    private GitRepository shop;

    @BeforeEach
    void setUp() throws Exception {
        shop = GitRepository.create(directory.resolve("shop"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"built-in", "agent"})
    void commitsSinceTheBaselineAreReadWhereItRunsWithoutMerges(String node) throws Exception {
        if (node.equals("agent")) {
            jenkins.createOnlineSlave(Label.get("agent"));
        }
        run("node('" + node + "') {" + shop.checkout() + deploy("1.0", "production") + "}");
        shop.commit("09:00");
        shop.merge("10:00", "11:00");

        WorkflowRun run = run("node('" + node + "') {" + shop.checkout() + deploy("1.1", "production") + "}");

        jenkins.assertLogContains("[DORA] Recorded shop 1.1 to production: SUCCESS, 2 changes since 1.0", run);
        jenkins.assertLogNotContains("Warning", run);
        assertThat(last().changesFrom()).isEqualTo(ChangesFrom.GIT_RANGE);
        assertThat(last().changesCut()).isFalse();
        assertThat(last().revision()).contains(shop.head());
        assertThat(last().changes())
                .extracting(Change::committedAt)
                .containsExactlyInAnyOrder(
                        Instant.parse("2026-01-01T09:00:00Z"), Instant.parse("2026-01-01T10:00:00Z"));
    }

    @Test
    void directoryWithinTheCheckoutIsEnough() throws Exception {
        String within = "node { dir('shop') {" + shop.checkout() + "dir('src/main') {";
        run(within + deploy("1.0", "production") + "}}}");
        shop.commit("09:00");

        run(within + deploy("1.1", "production") + "}}}");

        assertThat(last().changesFrom()).isEqualTo(ChangesFrom.GIT_RANGE);
        assertThat(last().changes()).hasSize(1);
    }

    @Test
    void shallowCloneThatEndsWithinTheRangeIsMarked() throws Exception {
        run("node {" + shop.checkout(SHALLOW) + deploy("1.0", "production") + "}");
        shop.commit("09:00");
        shop.commit("10:00");

        WorkflowRun run = run("node {" + shop.checkout(SHALLOW) + deploy("1.1", "production") + "}");

        jenkins.assertLogContains(
                "[DORA] Warning: changes may be missing: the clone is shallow and does not go back far enough", run);
        assertThat(last().changesFrom()).isEqualTo(ChangesFrom.GIT_RANGE);
        assertThat(last().changesCut()).isTrue();
        assertThat(last().changes()).extracting(Change::id).containsExactly(shop.head());
    }

    @Test
    void shallowCloneWithoutTheBaselineIsMarked() throws Exception {
        run("node {" + shop.checkout(SHALLOW) + deploy("1.0", "production") + "}");
        shop.commit("09:00");
        shop.commit("10:00");

        WorkflowRun run = run("node { deleteDir()\n" + shop.checkout(SHALLOW) + deploy("1.1", "production") + "}");

        jenkins.assertLogContains("[DORA] Warning: changes may be missing", run);
        assertThat(last().changesFrom()).isEqualTo(ChangesFrom.CHANGELOG);
        assertThat(last().changesCut()).isTrue();
    }

    @Test
    void whatIsMissingInAVersionIsMissingInItsDeployment() throws Exception {
        run("node {" + shop.checkout(SHALLOW) + version("1.0") + deploy("1.0", "production") + "}");
        shop.commit("09:00");
        shop.commit("10:00");

        run("node {" + shop.checkout(SHALLOW) + version("1.1") + "}");
        WorkflowRun run = run(deploy("1.1", "production"));

        jenkins.assertLogContains("[DORA] Warning: changes may be missing: not all changes of shop 1.1 are known", run);
        assertThat(last().changesFrom()).isEqualTo(ChangesFrom.VERSION);
        assertThat(last().changesCut()).isTrue();
    }

    @Test
    void noMoreThanFiveThousandCommitsAreRead() throws Exception {
        run("node {" + shop.checkout() + deploy("1.0", "production") + "}");
        shop.commits(5_001, "09:00");

        WorkflowRun run = run("node {" + shop.checkout() + deploy("1.1", "production") + "}");

        jenkins.assertLogContains("SUCCESS, 5,000 changes since 1.0", run);
        jenkins.assertLogContains("changes may be missing: only the 5,000 newest commits were read", run);
        assertThat(last().changesCut()).isTrue();
        assertThat(last().changes()).hasSize(5_000).extracting(Change::id).contains(shop.head());
    }

    @Test
    void repositoryAroundTheStepCountsAndOutsideOfAnyAllOfTheBuildDo() throws Exception {
        GitRepository cart = GitRepository.create(directory.resolve("cart"));
        String both = "node { dir('shop') {" + shop.checkout() + "}\ndir('cart') {" + cart.checkout() + "}\n";
        run(both + "dir('shop') {" + deploy("1.0", "production") + "}\n" + deploy("1.0", "staging") + "}");
        String shopCommit = shop.commit("09:00");
        String cartCommit = cart.commit("10:00");

        run(both + "dir('shop') {" + deploy("1.1", "production") + "}}");
        assertThat(last().changes()).extracting(Change::id).containsExactly(shopCommit);

        run(both + deploy("1.1", "staging") + "}");
        assertThat(last().changesFrom()).isEqualTo(ChangesFrom.CHANGELOG);
        assertThat(last().changes()).extracting(Change::id).containsExactlyInAnyOrder(shopCommit, cartCommit);
    }

    private static String version(String name) {
        return "doraVersion application: 'shop', version: '" + name + "'\n";
    }
}
