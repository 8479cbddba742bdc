package io.jenkins.plugins.dora.recording.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.harness.LocalCheckouts;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.recording.GitRepository;
import io.jenkins.plugins.dora.recording.RecordingJenkinsTest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever reads a commit sees its author and the time of its committer. */
@LocalCheckouts
class IgnoredAuthorsJenkinsTest extends RecordingJenkinsTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "CHANGELOG, ''",
        "CHANGELOG, authorInChangelog()",
        "GIT_RANGE, ''",
    })
    void commitsOfABotDoNotCountWhateverTheJobShowsOfThem(String source, String extension) throws Exception {
        DoraConfiguration.get().setIgnoredAuthors(List.of("dependabot.*"));
        GitRepository shop = GitRepository.create(directory.resolve("shop"));
        run(script(shop.checkout(extension), source, "1.0"));
        shop.commitOf("dependabot[bot]", "09:00");
        String commit = shop.commitOf("Grace Hopper", "10:00");

        run(script(shop.checkout(extension), source, "1.1"));

        assertThat(last().changesFrom()).hasToString(source);
        assertThat(last().changes()).containsExactly(new Change(commit, Instant.parse("2026-01-01T10:00:00Z")));
    }

    private static String script(String checkout, String source, String version) {
        return source.equals("GIT_RANGE")
                ? "node {" + checkout + deploy(version, "production") + "}"
                : "node {" + checkout + "}\n" + deploy(version, "production");
    }
}
