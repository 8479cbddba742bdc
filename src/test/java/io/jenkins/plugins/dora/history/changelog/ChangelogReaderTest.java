package io.jenkins.plugins.dora.history.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.history.Oddities;
import io.jenkins.plugins.dora.history.Oddities.Cases;
import io.jenkins.plugins.dora.history.Oddity;
import io.jenkins.plugins.dora.model.Change;
import io.jenkins.plugins.dora.profile.ChangeFilter;
import io.jenkins.plugins.dora.profile.matching.AntPattern;
import io.jenkins.plugins.dora.profile.matching.ValuePattern;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangelogReaderTest {
    private static final Change PRICE =
            new Change("4069939c0b8255bc65c9d135bf83da55a78ad990", Instant.parse("2026-01-01T07:36:45Z"));
    private static final Change MERGE =
            new Change("1111111111111111111111111111111111111111", Instant.parse("2026-01-01T12:00:00Z"), true);

    @TempDir
    private Path build;

    private final Oddities oddities = new Oddities();

    @Test
    void gitTellsTheCommittersTime() throws IOException {
        copy("git-present.txt", "changelog.xml");

        assertThat(read(ChangeFilter.EVERYTHING)).containsExactly(MERGE, PRICE);
        assertThat(oddities.all()).isEmpty();
    }

    @Test
    void gitOfFormerYearsToldSeconds() throws IOException {
        copy("git-seconds.txt", "changelog.xml");

        assertThat(read(ChangeFilter.EVERYTHING))
                .containsExactly(
                        new Change("3333333333333333333333333333333333333333", Instant.parse("2012-08-08T17:40:01Z")),
                        new Change("2222222222222222222222222222222222222222", Instant.parse("2012-08-08T17:40:00Z")));
        assertThat(oddities.of(Oddity.INCOMPLETE_COMMIT)).map(Cases::count).contains(1);
    }

    @Test
    void subversionTellsRevisions() throws IOException {
        copy("subversion.xml", "changelog.xml");

        assertThat(read(ChangeFilter.EVERYTHING))
                .containsExactly(new Change("4711", Instant.parse("2012-08-08T17:40:00.123456Z")));
        assertThat(oddities.of(Oddity.INCOMPLETE_COMMIT)).map(Cases::count).contains(1);
    }

    @Test
    void mercurialTellsNodes() throws IOException {
        copy("mercurial.xml", "changelog.xml");

        assertThat(read(ChangeFilter.EVERYTHING))
                .containsExactly(
                        new Change("cc40ce84d7f15f670250a8f7889ba9b6fb4c6c12", Instant.ofEpochSecond(1344447800)),
                        new Change("bb40ce84d7f15f670250a8f7889ba9b6fb4c6c12", Instant.ofEpochSecond(1344447700), true),
                        new Change("aa40ce84d7f15f670250a8f7889ba9b6fb4c6c12", Instant.ofEpochSecond(1344447600)));
    }

    @Test
    void pipelineHasAFileForEachCheckout() throws IOException {
        copy("git-present.txt", "changelog5514711.xml");
        copy("subversion.xml", "changelog914711.xml");
        Files.createFile(build.resolve("changelog0.xml"));
        Files.createFile(build.resolve("build.xml"));

        assertThat(read(ChangeFilter.EVERYTHING))
                .extracting(Change::id)
                .containsExactly(MERGE.id(), PRICE.id(), "4711");
    }

    @Test
    void pathsDecideInEveryFormat() throws IOException {
        copy("git-present.txt", "changelog1.xml");
        copy("subversion.xml", "changelog2.xml");
        copy("mercurial.xml", "changelog3.xml");

        assertThat(read(new ChangeFilter(List.of(new AntPattern("**/Price.java")), List.of(), List.of())))
                .extracting(Change::id)
                .containsExactly(
                        MERGE.id(),
                        PRICE.id(),
                        "4711",
                        "bb40ce84d7f15f670250a8f7889ba9b6fb4c6c12",
                        "aa40ce84d7f15f670250a8f7889ba9b6fb4c6c12");
        assertThat(read(new ChangeFilter(List.of(new AntPattern("docs/new.md")), List.of(), List.of())))
                .extracting(Change::id)
                .contains(PRICE.id())
                .doesNotContain("cc40ce84d7f15f670250a8f7889ba9b6fb4c6c12");
    }

    @Test
    void authorsDecideInEveryFormat() throws IOException {
        copy("git-present.txt", "changelog1.xml");
        copy("subversion.xml", "changelog2.xml");
        copy("mercurial.xml", "changelog3.xml");
        ChangeFilter filter = new ChangeFilter(
                List.of(), List.of(), List.of(ValuePattern.anyCase("dependabot.*"), ValuePattern.anyCase("ann.*")));

        assertThat(read(filter))
                .extracting(Change::id)
                .containsExactly(
                        "cc40ce84d7f15f670250a8f7889ba9b6fb4c6c12", "bb40ce84d7f15f670250a8f7889ba9b6fb4c6c12");
    }

    @Test
    void buildWithoutAChangelogListsNoChanges() throws IOException {
        assertThat(read(ChangeFilter.EVERYTHING)).isEmpty();
        Files.writeString(build.resolve("changelog.xml"), "<log/>");
        assertThat(read(ChangeFilter.EVERYTHING)).isEmpty();
        assertThat(oddities.all()).isEmpty();
    }

    @Test
    void changelogThatIsDamagedSaysNothing() throws IOException {
        Files.writeString(build.resolve("changelog.xml"), "<log><logentry revision='1'>");

        assertThat(new ChangelogReader(oddities).read(build, ChangeFilter.EVERYTHING))
                .isEmpty();
        assertThat(oddities.all()).containsOnlyKeys(Oddity.DAMAGED_CHANGELOG);
    }

    @Test
    void changelogOfAnotherSystemSaysNothing() throws IOException {
        Files.writeString(build.resolve("changelog.xml"), "<changelog><entry/></changelog>");

        assertThat(new ChangelogReader(oddities).read(build, ChangeFilter.EVERYTHING))
                .isEmpty();
        assertThat(oddities.all()).containsOnlyKeys(Oddity.UNKNOWN_CHANGELOG);
    }

    @Test
    void buildThatVanishedSaysNothing() {
        assertThat(new ChangelogReader(oddities).read(build.resolve("gone"), ChangeFilter.EVERYTHING))
                .isEmpty();
        assertThat(oddities.all()).containsOnlyKeys(Oddity.UNREADABLE);
    }

    private List<Change> read(ChangeFilter filter) {
        return new ChangelogReader(oddities).read(build, filter).orElseThrow();
    }

    private void copy(String resource, String name) throws IOException {
        try (InputStream in = getClass().getResourceAsStream(resource)) {
            Files.copy(in, build.resolve(name));
        }
    }
}
