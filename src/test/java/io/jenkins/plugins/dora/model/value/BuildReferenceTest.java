package io.jenkins.plugins.dora.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildReferenceTest {
    private static final BuildReference BUILD = new BuildReference("shop/deploy", 12, "job/shop/job/deploy/12/");

    @Test
    void buildGetsTheNameAndAddressOfItsJobSince() {
        assertThat(BUILD.movedTo("store/team a/deploy"))
                .isEqualTo(new BuildReference("store/team a/deploy", 12, "job/store/job/team%20a/job/deploy/12/"));
    }

    @Test
    void addressStaysWhereTheNameDoes() {
        BuildReference elsewhere = new BuildReference("shop/deploy", 12, "blue/shop/12/");

        assertThat(elsewhere.movedTo("shop/deploy")).isEqualTo(elsewhere);
    }

    @Test
    void addressThatIsNotMadeOfTheOldNameIsEmptied() {
        assertThat(new BuildReference("shop/deploy", 12, "blue/shop/12/").movedTo("store/deploy"))
                .isEqualTo(new BuildReference("store/deploy", 12, ""));
    }

    @Test
    void branchesKeepTheirDoubleEncoding() {
        BuildReference branch = new BuildReference("shop/fix%2Fcart", 3, "job/shop/job/fix%252Fcart/3/");

        assertThat(branch.movedTo("store/fix%2Fcart").url()).isEqualTo("job/store/job/fix%252Fcart/3/");
    }
}
