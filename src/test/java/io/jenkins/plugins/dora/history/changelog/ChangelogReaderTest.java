package io.jenkins.plugins.dora.history.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.history.SkipReason;
import io.jenkins.plugins.dora.history.Skipped;
import io.jenkins.plugins.dora.history.Skipped.Cases;
import io.jenkins.plugins.dora.linking.builds.ListedChanges;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.profile.ChangeFilter;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangelogReaderTest {
    private static final Change PRICE =
            new Change("4069939c0b8255bc65c9d135bf83da55a78ad990", Instant.parse("2026-01-01T07:36:45Z"));
    private static final Change MERGE =
            new Change("1111111111111111111111111111111111111111", Instant.parse("2026-01-01T12:00:00Z"), true);

    @TempDir
    private Path build;

    private final Skipped oddities = new Skipped();

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
        assertThat(oddities.of(SkipReason.INCOMPLETE_COMMIT)).map(Cases::count).contains(1);
    }

    @Test
    void subversionTellsRevisions() throws IOException {
        copy("subversion.xml", "changelog.xml");

        assertThat(read(ChangeFilter.EVERYTHING))
                .containsExactly(new Change("4711", Instant.parse("2012-08-08T17:40:00.123456Z")));
        assertThat(oddities.of(SkipReason.INCOMPLETE_COMMIT)).map(Cases::count).contains(1);
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
    void pathsAreComparedByTheirNamesWhateverGitWrites() throws IOException {
        Files.writeString(build.resolve("changelog.xml"), """
                commit 9fceb02d0ae598e95dc970b74767f19372d61af8
                parent 0d1d7fc32e5a947fbd92ee598033d85bfc445a50
                committer A B <a@example.org> 2026-01-01T10:00:00+0000

                    Explain

                :100644 100644 e69de29 0d1d7fc M\t"docs/\\303\\274ber.md"
                """);

        assertThat(read(new ChangeFilter(List.of(new AntPattern("docs/über.md")), List.of(), List.of())))
                .hasSize(1);
        assertThat(read(new ChangeFilter(List.of(), List.of(new AntPattern("docs/**")), List.of())))
                .isEmpty();
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
    void commitOfAYearThatNoEventMayHaveIsLeftOut() throws IOException {
        write("commit a\ncommitter Ann <> +999999999-12-31T23:59:59Z\ncommit b\ncommitter Ann <> 1344447600 +0200\n");

        assertThat(read(ChangeFilter.EVERYTHING)).extracting(Change::id).containsExactly("b");
        assertThat(oddities.of(SkipReason.INCOMPLETE_COMMIT)).isPresent();
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
    void mergeIsOneWhetherItsParentsAreOnOneLineOrTwo() throws IOException {
        String commit = """
                commit %s
                tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904
                %s
                author Ann <ann@example.org> 2026-01-01 08:00:00 +0000
                committer Ann <ann@example.org> 2026-01-01 08:00:00 +0000

                    What was done

                """;
        write(commit.formatted("a", "parent 1 2")
                + commit.formatted("b", "parent 1\nparent 2")
                + commit.formatted("c", "parent 1")
                + commit.formatted("d", "parent "));

        assertThat(read(ChangeFilter.EVERYTHING))
                .filteredOn(Change::merge)
                .extracting(Change::id)
                .containsExactly("b", "a");
        assertThat(read(ChangeFilter.EVERYTHING)).hasSize(4);
    }

    @Test
    void byteOrderMarkDoesNotMatter() throws IOException {
        write("\ufeffcommit a\ncommitter Ann <> 1344447600 +0200\n");
        assertThat(read(ChangeFilter.EVERYTHING)).extracting(Change::id).containsExactly("a");
        write(
                "\ufeff<?xml version='1.0'?><log><logentry revision='7'><date>2026-01-01T08:00:00Z</date></logentry></log>");
        assertThat(read(ChangeFilter.EVERYTHING)).extracting(Change::id).containsExactly("7");
        assertThat(oddities.all()).isEmpty();
    }

    @Test
    void whiteSpaceAroundAPathIsNotPartOfIt() throws IOException {
        write("""
                <log><logentry revision="40"><date>2026-01-01T08:00:00Z</date><paths>
                    <path action="M">/shop/trunk/README.md
                    </path>
                </paths></logentry></log>
                """);

        assertThat(read(new ChangeFilter(List.of(), List.of(new AntPattern("**/*.md")), List.of())))
                .isEmpty();
    }

    @Test
    void commitThatTouchesMoreThanIsReadCounts() throws IOException {
        write("commit a\ncommitter Ann <> 1344447600 +0200\n"
                + ":1 2 3 4 M\tdocs/%s.md\n".formatted("x".repeat(100)).repeat(10_000));

        assertThat(read(new ChangeFilter(List.of(new AntPattern("src/**")), List.of(), List.of())))
                .extracting(Change::id)
                .containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "<log/>",
                "<changelog/>",
                "<changelog>\n</changelog>",
                "Changes in branch main, between a and b\n"
            })
    void changelogWithoutAnEntryListsNothing(String content) throws IOException {
        write(content);

        assertThat(changelogs().listed()).isEqualTo(new ListedChanges(List.of(), true, true));
        assertThat(oddities.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "revno: 17\ncommitter: Ann <ann@example.org>\nmessage:\n  work\n",
                "No changes.\n",
                "<changelog><entry/></changelog>"
            })
    void changelogOfAnotherSystemIsIncomplete(String content) throws IOException {
        write(content);

        assertThat(changelogs().listed()).isEqualTo(ListedChanges.UNREADABLE);
        assertThat(oddities.all()).containsOnlyKeys(SkipReason.UNKNOWN_CHANGELOG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<log><logentry revision='1'>",
                "\0\0\0\0",
                "commit a\ncommitter Ann <> 1344447600 +0200\n:100644 1006"
            })
    void changelogThatIsCutOffOrDamagedIsIncomplete(String content) throws IOException {
        write(content);

        assertThat(changelogs().listed().complete()).isFalse();
        assertThat(oddities.all()).containsOnlyKeys(SkipReason.DAMAGED_CHANGELOG);
    }

    @Test
    void changelogThatEndsWithinACommitKeepsTheOthersAndIsIncomplete() throws IOException {
        write("""
                commit a
                committer Ann <ann@example.org> 2026-01-01 08:00:00 +0000

                    What was done

                commit b
                author Ann <ann@example.org> 2026-01-01 09:00:00 +0000
                """);

        ReadChangelogs read = changelogs();

        assertThat(read.listed())
                .isEqualTo(new ListedChanges(List.of(change("a", "2026-01-01T08:00:00Z")), false, false));
        assertThat(read.ids()).containsExactlyInAnyOrder("a", "b");
        assertThat(oddities.all()).containsOnlyKeys(SkipReason.INCOMPLETE_COMMIT);
    }

    @Test
    void changelogThatIsNoFileIsIncomplete() throws IOException {
        Files.createDirectory(build.resolve("changelog.xml"));

        assertThat(changelogs().listed()).isEqualTo(ListedChanges.UNREADABLE);
        assertThat(oddities.all()).containsOnlyKeys(SkipReason.NO_FILE);
    }

    @Test
    void buildThatVanishedIsIncomplete() {
        assertThat(new ChangelogReader(oddities)
                        .read(build.resolve("gone"), ChangeFilter.EVERYTHING)
                        .listed())
                .isEqualTo(ListedChanges.UNREADABLE);
        assertThat(oddities.all()).containsOnlyKeys(SkipReason.UNREADABLE);
    }

    private static Change change(String id, String committedAt) {
        return new Change(id, Instant.parse(committedAt));
    }

    private void write(String content) throws IOException {
        Files.writeString(build.resolve("changelog.xml"), content);
    }

    private ReadChangelogs changelogs() {
        return new ChangelogReader(oddities).read(build, ChangeFilter.EVERYTHING);
    }

    private List<Change> read(ChangeFilter filter) {
        return new ChangelogReader(oddities).read(build, filter).changes();
    }

    private void copy(String resource, String name) throws IOException {
        try (InputStream in = getClass().getResourceAsStream(resource)) {
            Files.copy(in, build.resolve(name));
        }
    }
}
