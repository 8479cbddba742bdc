package io.jenkins.plugins.dora.page.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobAccessTest {
    private final Map<String, Boolean> items =
            Map.of("team", true, "team/secret", false, "team/shop", true, "other", false);
    private final JobAccess access = new JobAccess(name -> Optional.ofNullable(items.get(name)));

    @Test
    void permissionOnTheJobDecides() {
        assertThat(access.test("team/shop")).isTrue();
        assertThat(access.test("team/secret")).isFalse();
    }

    @Test
    void nearestFolderDecidesOverAJobThatIsGone() {
        assertThat(access.test("team/gone")).isTrue();
        assertThat(access.test("team/gone/too")).isTrue();
        assertThat(access.test("team/secret/gone")).isFalse();
        assertThat(access.test("other/gone")).isFalse();
    }

    @Test
    void nobodyDecidesOverAJobThatIsGoneWithAllItsFolders() {
        assertThat(access.test("gone")).isFalse();
        assertThat(access.test("gone/too")).isFalse();
    }
}
