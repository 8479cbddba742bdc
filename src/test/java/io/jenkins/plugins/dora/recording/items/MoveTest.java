package io.jenkins.plugins.dora.recording.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveTest {
    private static final Set<String> FOLDERS = Set.of("", "team", "team/tools", "other");

    @ParameterizedTest
    @CsvSource({
        "deploy, release",
        "team/deploy, team/release",
        "team/deploy, other/deploy",
        "team/deploy, other/release",
        "deploy, team/deploy",
        "team/deploy, deploy"
    })
    void itemThatLeftItsFolderOrItsNameMovedItself(String from, String to) {
        assertThat(Move.isOfItself(from, to, FOLDERS::contains)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "old/deploy, team/deploy",
        "old/web/deploy, team/web/deploy",
        "team/old/deploy, team/tools/deploy",
        "old/tools/deploy, team/tools/deploy"
    })
    void itemWhoseFolderHasAnotherNameIsCarriedAlong(String from, String to) {
        assertThat(Move.isOfItself(from, to, FOLDERS::contains)).isFalse();
    }
}
