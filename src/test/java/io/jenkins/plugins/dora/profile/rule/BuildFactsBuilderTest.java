package io.jenkins.plugins.dora.profile.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildFactsBuilderTest {
    @Test
    void jobAndNumberAreAlwaysKnown() {
        BuildFacts facts = BuildFacts.of("shop/deploy", 12).build();

        assertThat(facts.job()).isEqualTo("shop/deploy");
        assertThat(facts.branch()).isEmpty();
        assertThat(facts.variables())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "JOB_NAME", "shop/deploy",
                        "JOB_BASE_NAME", "deploy",
                        "BUILD_NUMBER", "12",
                        "BUILD_DISPLAY_NAME", "#12"));
    }

    @ParameterizedTest
    @CsvSource({
        "refs/remotes/origin/main, origin/main, main",
        "refs/remotes/origin/hotfix/7, origin/hotfix/7, hotfix/7",
        "origin/main, origin/main, main",
        "refs/heads/hotfix/7, refs/heads/hotfix/7, hotfix/7",
        "refs/tags/v1, refs/tags/v1, refs/tags/v1",
        "main, main, main",
        "detached, detached, detached"
    })
    void branchIsThatOfGitWithoutItsRemote(String reference, String gitBranch, String branch) {
        BuildFacts facts = BuildFacts.of("shop", 1).gitBranch(reference).build();

        assertThat(facts.branch()).contains(branch);
        assertThat(facts.variables()).containsEntry("GIT_BRANCH", gitBranch);
    }

    @Test
    void branchOfAMultibranchProjectIsTheBranch() {
        BuildFacts facts = BuildFacts.of("shop/PR-7", 1)
                .branchName("PR-7")
                .gitBranch("refs/remotes/origin/main")
                .gitCommit("9fceb02")
                .build();

        assertThat(facts.branch()).contains("PR-7");
        assertThat(facts.variables())
                .containsEntry("BRANCH_NAME", "PR-7")
                .containsEntry("GIT_BRANCH", "origin/main")
                .containsEntry("GIT_COMMIT", "9fceb02");
    }

    @ParameterizedTest
    @CsvSource({
        "BRANCH_NAME, release/7, release/7",
        "GIT_BRANCH, origin/main, main",
        "GIT_LOCAL_BRANCH, hotfix/7, hotfix/7",
    })
    void variableTellsTheBranchWhereNothingElseDoes(String variable, String value, String branch) {
        BuildFacts facts =
                BuildFacts.of("shop", 1).variables(Map.of(variable, value)).build();

        assertThat(facts.branch()).contains(branch);
    }

    @Test
    void variableForTheBranchWinsOverWhatIsCheckedOut() {
        BuildFacts facts = BuildFacts.of("shop", 1)
                .gitBranch("refs/remotes/origin/main")
                .variables(Map.of("BRANCH_NAME", "release/7", "GIT_BRANCH", "origin/other"))
                .build();

        assertThat(facts.branch()).contains("release/7");
    }

    @Test
    void whatIsCheckedOutWinsOverOtherVariables() {
        BuildFacts facts = BuildFacts.of("shop", 1)
                .gitBranch("refs/remotes/origin/main")
                .variables(Map.of("BRANCH_NAME", " ", "GIT_BRANCH", "origin/other", "GIT_LOCAL_BRANCH", "local"))
                .build();

        assertThat(facts.branch()).contains("main");
    }

    @Test
    void variablesAddedEarlierWin() {
        BuildFacts facts = BuildFacts.of("shop", 1)
                .displayName("1.4.2")
                .variables(Map.of("TARGET", "live", "BUILD_NUMBER", "custom"))
                .variables(Map.of("TARGET", "qa", "REGION", "eu"))
                .build();

        assertThat(facts.variables())
                .containsEntry("TARGET", "live")
                .containsEntry("REGION", "eu")
                .containsEntry("BUILD_NUMBER", "custom")
                .containsEntry("BUILD_DISPLAY_NAME", "1.4.2");
    }
}
