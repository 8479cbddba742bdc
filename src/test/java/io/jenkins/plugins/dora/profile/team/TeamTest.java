package io.jenkins.plugins.dora.profile.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamTest {
    @Test
    void needsSomethingThatBelongsToIt() {
        assertThatThrownBy(() -> new Team("checkout", List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("applications, jobs or folders: one of them is required");
    }

    @ParameterizedTest
    @CsvSource({"teams/shop,true", "teams/shop/deploy,true", "teams/shopping/deploy,false", "teams/other,false"})
    void folderHasTheJobsBelowIt(String job, boolean expected) {
        Team team = new Team("checkout", List.of(), List.of(), List.of(Team.folder("/teams/shop/")));
        assertThat(team.hasJob(job + "/main")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"shop*,a folder has no pattern; use jobs for \"shop*\"", "/,the name of the folder is empty"})
    void refusesWhatIsNoFolder(String text, String message) {
        assertThatThrownBy(() -> Team.folder(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
