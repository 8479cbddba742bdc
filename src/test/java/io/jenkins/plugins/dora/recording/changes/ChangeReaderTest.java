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
import io.jenkins.plugins.dora.model.Change;
import io.jenkins.plugins.dora.profile.ChangeFilter;
import io.jenkins.plugins.dora.profile.matching.AntPattern;
import io.jenkins.plugins.dora.profile.matching.ValuePattern;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import jenkins.scm.RunWithSCM;
import org.junit.jupiter.api.Test;

class ChangeReaderTest {
    private static final long COMMITTED = Instant.parse("2026-01-01T08:00:00Z").toEpochMilli();

    @Test
    void everyRepositoryOfTheBuildIsRead() {
        Run<?, ?> build = build(
                new Entries(entry("a", COMMITTED), entry("b", COMMITTED + 1)), new Entries(entry("c", COMMITTED)));

        assertThat(read(build, ChangeFilter.EVERYTHING))
                .containsExactly(change("a", COMMITTED), change("b", COMMITTED + 1), change("c", COMMITTED));
    }

    @Test
    void entriesWithoutIdOrTimeAreLeftOut() {
        Run<?, ?> build = build(new Entries(entry(null, COMMITTED), entry("a", -1), entry("b", COMMITTED)));

        assertThat(read(build, ChangeFilter.EVERYTHING)).containsExactly(change("b", COMMITTED));
    }

    @Test
    void buildThatKeepsNoChangelogHasNoChanges() {
        assertThat(read(mock(), ChangeFilter.EVERYTHING)).isEmpty();
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
    void versionControlSystemKnowsBetterThanTheChangeSet() throws IOException {
        Run<?, ?> build = build(new Entries(entry("a", COMMITTED), entry("b", COMMITTED)));
        SourceControl git = mock();
        when(git.commitsOf(build))
                .thenReturn(Map.of(
                        "a", new ListedCommit("somebody", COMMITTED + 1),
                        "b", new ListedCommit("dependabot[bot]", COMMITTED + 2)));

        assertThat(read(build, ignoring("dependabot.*"), List.of(git))).containsExactly(change("a", COMMITTED + 1));
    }

    @Test
    void changeSetCountsWhereTheSystemCannotBeAsked() throws IOException {
        Run<?, ?> build = build(new Entries(entry("a", COMMITTED)));
        SourceControl git = mock();
        when(git.commitsOf(build)).thenThrow(new IOException("gone"));

        assertThat(read(build, ChangeFilter.EVERYTHING, List.of(git))).containsExactly(change("a", COMMITTED));
    }

    private static ChangeFilter ignoring(String author) {
        return new ChangeFilter(List.of(), List.of(), List.of(ValuePattern.anyCase(author)));
    }

    private static List<Change> read(Run<?, ?> build, ChangeFilter filter) {
        return read(build, filter, List.of());
    }

    private static List<Change> read(Run<?, ?> build, ChangeFilter filter, List<SourceControl> systems) {
        return new ChangeReader(filter, systems).changesOf(build);
    }

    private static Change change(String id, long millis) {
        return new Change(id, Instant.ofEpochMilli(millis));
    }

    private static Run<?, ?> build(Entries... sets) {
        Run<?, ?> build = mock(Run.class, withSettings().extraInterfaces(RunWithSCM.class));
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
