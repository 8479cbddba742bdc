package io.jenkins.plugins.dora.history.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BranchNamesTest {
    @ParameterizedTest
    @CsvSource({
        "main, main",
        "feature/7, feature%2F7",
        "a#b?c[d]e, a%23b%3Fc%5Bd%5De",
        "100%, 100%25",
        "back\\slash, back%5Cslash",
        "'', %00",
        "., %2E",
        ".., %2E.",
        "größe, größe"
    })
    void jobAndBranchStandForEachOther(String branch, String job) {
        assertThat(BranchNames.jobOf(branch)).isEqualTo(job);
        assertThat(BranchNames.branchOf(job)).isEqualTo(branch);
    }
}
