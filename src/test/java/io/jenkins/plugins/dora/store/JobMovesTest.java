package io.jenkins.plugins.dora.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.BuildReference;
import io.jenkins.plugins.dora.model.Deployment;
import org.junit.jupiter.api.Test;

class JobMovesTest {
    private final JobMoves moves = new JobMoves();

    @Test
    void buildsGetTheNameAndAddressOfTheirJobSince() {
        moves.add(SampleEvents.move("shop", "store/team a"));

        assertThat(after(SampleEvents.BUILD, 0))
                .isEqualTo(new BuildReference("store/team a/deploy", 12, "job/store/job/team%20a/job/deploy/12/"));
    }

    @Test
    void movesFollowEachOther() {
        moves.add(SampleEvents.move("shop/deploy", "shop/release"));
        moves.add(SampleEvents.move("shop", "store"));
        moves.add(SampleEvents.move("shop", "elsewhere"));

        assertThat(after(SampleEvents.BUILD, 0).job()).isEqualTo("store/release");
        assertThat(after(SampleEvents.BUILD, 1).job()).isEqualTo("store/deploy");
        assertThat(after(SampleEvents.BUILD, 2).job()).isEqualTo("elsewhere/deploy");
        assertThat(after(SampleEvents.BUILD, 3)).isEqualTo(SampleEvents.BUILD);
    }

    @Test
    void jobsOfOtherNamesStay() {
        moves.add(SampleEvents.move("shop/dep", "store/dep"));

        assertThat(after(SampleEvents.BUILD, 0)).isEqualTo(SampleEvents.BUILD);
    }

    @Test
    void addressThatIsNotMadeOfTheOldNameIsEmptied() {
        moves.add(SampleEvents.move("shop", "store"));

        assertThat(after(new BuildReference("shop/deploy", 12, "blue/shop/12/"), 0))
                .isEqualTo(new BuildReference("store/deploy", 12, ""));
    }

    @Test
    void branchesKeepTheirDoubleEncoding() {
        moves.add(SampleEvents.move("shop", "store"));

        assertThat(after(new BuildReference("shop/fix%2Fcart", 3, "job/shop/job/fix%252Fcart/3/"), 0)
                        .url())
                .isEqualTo("job/store/job/fix%252Fcart/3/");
    }

    @Test
    void onlyTheBuildChanges() {
        moves.add(SampleEvents.move("shop", "store"));
        ApplicationVersion moved = (ApplicationVersion) moves.apply(SampleEvents.version(), 0);

        assertThat(moved.build())
                .hasValueSatisfying(build -> assertThat(build.job()).isEqualTo("store/deploy"));
        assertThat(moved).usingRecursiveComparison().ignoringFields("build").isEqualTo(SampleEvents.version());
        assertThat(moves.apply(SampleEvents.fullDeployment(), 0))
                .usingRecursiveComparison()
                .ignoringFields("build")
                .isEqualTo(SampleEvents.fullDeployment());
        assertThat(moves.apply(SampleEvents.incident(), 0)).isEqualTo(SampleEvents.incident());
    }

    private BuildReference after(BuildReference build, int since) {
        Deployment deployment = Deployment.of("shop", "1", "production")
                .id("d1")
                .between(SampleEvents.NOON, SampleEvents.NOON)
                .deployedBy(build)
                .build();
        return ((Deployment) moves.apply(deployment, since)).build().orElseThrow();
    }
}
