package io.jenkins.plugins.dora.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobReaderTest {
    private final Map<String, Boolean> items =
            Map.of("team", true, "team/secret", false, "team/shop", true, "other", false);
    private final JobReader reader = new JobReader(name -> Optional.ofNullable(items.get(name)));

    @Test
    void permissionOnTheJobDecides() {
        assertThat(reader.mayRead("team/shop")).isTrue();
        assertThat(reader.mayRead("team/secret")).isFalse();
    }

    @Test
    void nearestFolderDecidesOverAJobThatIsGone() {
        assertThat(reader.mayRead("team/gone")).isTrue();
        assertThat(reader.mayRead("team/gone/too")).isTrue();
        assertThat(reader.mayRead("team/secret/gone")).isFalse();
        assertThat(reader.mayRead("other/gone")).isFalse();
    }

    @Test
    void jobThatIsGoneWithAllItsFoldersIsNotReadable() {
        assertThat(reader.mayRead("gone")).isFalse();
        assertThat(reader.mayRead("gone/too")).isFalse();
    }
}
