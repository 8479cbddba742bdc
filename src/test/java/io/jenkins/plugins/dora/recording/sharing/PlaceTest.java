package io.jenkins.plugins.dora.recording.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.recording.sharing.Place.Surroundings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private static final Map<String, Surroundings> ITEMS = Map.of(
            "team", Surroundings.FOLDER,
            "other", Surroundings.FOLDER,
            "team/shop", Surroundings.PROJECT,
            "shop", Surroundings.PROJECT,
            "company", Surroundings.OTHER,
            "company/shop", Surroundings.PROJECT,
            "company/cart", Surroundings.PROJECT);

    @Test
    void branchesOfOneProjectAreOfTheSameProjectWhereverItIs() {
        assertThat(of("shop/main").isOfSameProject(of("shop/gone-branch"))).isTrue();
        assertThat(of("company/shop/main").isOfSameProject(of("company/shop/fix")))
                .isTrue();
        assertThat(of("company/shop/main").isOfSameProject(of("company/cart/main")))
                .isFalse();
    }

    @Test
    void jobsAndProjectsOfOneFolderAreInTheSameFolder() {
        assertThat(of("team/build").isInSameFolder(of("team/deploy"))).isTrue();
        assertThat(of("team/deploy").isInSameFolder(of("team/shop/main"))).isTrue();
        assertThat(of("team/shop/main").isInSameFolder(of("team/gone"))).isTrue();
        assertThat(of("team/deploy").isInSameFolder(of("other/deploy"))).isFalse();
        assertThat(of("team/deploy").isInSameFolder(of("team/inner/deploy"))).isFalse();
    }

    @Test
    void rootAndOrganizationsAreNoFolders() {
        assertThat(of("a").isInSameFolder(of("b"))).isFalse();
        assertThat(of("company/shop/main").isInSameFolder(of("company/cart/main")))
                .isFalse();
        assertThat(of("gone/a").isInSameFolder(of("gone/b"))).isFalse();
    }

    private static Place of(String job) {
        return Place.of(job, name -> ITEMS.getOrDefault(name, Surroundings.OTHER));
    }
}
