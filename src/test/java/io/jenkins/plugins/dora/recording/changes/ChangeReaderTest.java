package io.jenkins.plugins.dora.recording.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import hudson.model.Run;
import hudson.scm.ChangeLogSet;
import io.jenkins.plugins.dora.linking.builds.ListedChanges;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.profile.ChangeFilter;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import jenkins.scm.RunWithSCM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeReaderTest {
    private static final long COMMITTED = Instant.parse("2026-01-01T08:00:00Z").toEpochMilli();

    @TempDir
    private Path directory;

    @Test
    void everyRepositoryOfTheBuildIsRead() {
        Run<?, ?> build = build(
                new Entries(entry("a", COMMITTED), entry("b", COMMITTED + 1)), new Entries(entry("c", COMMITTED)));

        assertThat(read(build, ChangeFilter.EVERYTHING))
                .containsExactly(change("a", COMMITTED), change("b", COMMITTED + 1), change("c", COMMITTED));
    }

    @Test
    void entriesWithoutIdOrTimeMakeTheChangesIncomplete() {
        Run<?, ?> build = build(new Entries(entry(null, COMMITTED), entry("a", -1), entry("b", COMMITTED)));

        assertThat(listed(build, ChangeFilter.EVERYTHING))
                .isEqualTo(new ListedChanges(List.of(change("b", COMMITTED)), false, false));
    }

    @Test
    void buildThatKeepsNoChangelogHasNoChanges() {
        Run<?, ?> build = mock();
        when(build.getRootDir()).thenReturn(directory.toFile());

        assertThat(read(build, ChangeFilter.EVERYTHING)).isEmpty();
    }

    @Test
    void commitsThatTouchOtherPathsDoNotCount() {
        ChangeLogSet.Entry cart = entry("a", COMMITTED);
        when(cart.getAffectedPaths()).thenReturn(List.of("cart/Cart.java", "README.md"));
        ChangeLogSet.Entry shop = entry("b", COMMITTED);
        when(shop.getAffectedPaths()).thenReturn(List.of("shop/Shop.java"));
        ChangeFilter onlyCart = new ChangeFilter(List.of(new AntPattern("cart/**")), List.of(), List.of());

        assertThat(read(build(new Entries(cart, shop)), onlyCart)).containsExactly(change("a", COMMITTED));
    }

    @Test
    void nobodyIsAskedForAuthorsAndPathsWithoutNeed() {
        ChangeLogSet.Entry entry = entry("a", COMMITTED);

        read(build(new Entries(entry)), ChangeFilter.EVERYTHING);

        verify(entry, never()).getAuthor();
        verify(entry, never()).getAffectedPaths();
    }

    @Test
    void changelogKnowsBetterThanTheChangeSet() throws IOException {
        Run<?, ?> build = build(new Entries(entry("a", COMMITTED), entry("b", COMMITTED), entry("c", COMMITTED)));
        changelog("""
                commit c
                parent 1 2
                author somebody <> 2026-01-01 07:00:00 +0000
                committer somebody <> 2026-01-01 08:00:03 +0000
                commit b
                author dependabot[bot] <> 2026-01-01 07:00:00 +0000
                committer somebody <> 2026-01-01 08:00:02 +0000
                commit a
                author somebody <> 2026-01-01 07:00:00 +0000
                committer somebody <> 2026-01-01 08:00:01 +0000
                """);

        assertThat(listed(build, ignoring("dependabot.*")))
                .isEqualTo(new ListedChanges(
                        List.of(
                                change("a", COMMITTED + 1_000),
                                new Change("c", Instant.ofEpochMilli(COMMITTED + 3_000), true)),
                        true,
                        false));
    }

    @Test
    void changeSetCountsWhereTheChangelogIsInItsOwnFormat() throws IOException {
        changelog("<perforce><entry/></perforce>");

        assertThat(listed(build(new Entries(entry("a", COMMITTED))), ChangeFilter.EVERYTHING))
                .isEqualTo(new ListedChanges(List.of(change("a", COMMITTED)), true, false));
        assertThat(listed(build(new Entries()), ChangeFilter.EVERYTHING)).isEqualTo(ListedChanges.UNREADABLE);
    }

    @Test
    void changelogThatIsCutOffIsIncompleteWhateverTheChangeSetMakesOfIt() throws IOException {
        changelog("commit a\nauthor Ann <> 2026-01-01 08:00:00 +0000\n");

        assertThat(listed(build(new Entries(entry("a", COMMITTED))), ChangeFilter.EVERYTHING))
                .isEqualTo(ListedChanges.UNREADABLE);
    }

    private static ChangeFilter ignoring(String author) {
        return new ChangeFilter(List.of(), List.of(), List.of(ValuePattern.anyCase(author)));
    }

    private void changelog(String content) throws IOException {
        Files.writeString(directory.resolve("changelog.xml"), content);
    }

    private static List<Change> read(Run<?, ?> build, ChangeFilter filter) {
        return listed(build, filter).changes();
    }

    private static ListedChanges listed(Run<?, ?> build, ChangeFilter filter) {
        return new ChangeReader(filter).changesOf(build);
    }

    private static Change change(String id, long millis) {
        return new Change(id, Instant.ofEpochMilli(millis));
    }

    private Run<?, ?> build(Entries... sets) {
        Run<?, ?> build = mock(Run.class, withSettings().extraInterfaces(RunWithSCM.class));
        when(build.getRootDir()).thenReturn(directory.toFile());
        doReturn(List.of(sets)).when((RunWithSCM<?, ?>) build).getChangeSets();
        return build;
    }

    private static ChangeLogSet.Entry entry(String id, long millis) {
        ChangeLogSet.Entry entry = mock();
        when(entry.getCommitId()).thenReturn(id);
        when(entry.getTimestamp()).thenReturn(millis);
        return entry;
    }

    private static final class Entries extends ChangeLogSet<ChangeLogSet.Entry> {
        private final List<Entry> entries;

        Entries(Entry... entries) {
            super(null, null);
            this.entries = Arrays.asList(entries);
        }

        @Override
        public Iterator<Entry> iterator() {
            return entries.iterator();
        }

        @Override
        public boolean isEmptySet() {
            return entries.isEmpty();
        }
    }
}
