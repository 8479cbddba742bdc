package io.jenkins.plugins.dora.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import hudson.model.Run;
import hudson.scm.ChangeLogSet;
import io.jenkins.plugins.dora.linking.BuildChanges;
import io.jenkins.plugins.dora.model.Change;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import jenkins.scm.RunWithSCM;
import org.junit.jupiter.api.Test;

class BuildChangeSetsTest {
    private static final long COMMITTED = Instant.parse("2026-01-01T08:00:00Z").toEpochMilli();

    @Test
    void buildsAreWalkedBackAndListedOldestFirst() {
        Run<?, ?> build2 = build(2, null, entry("old", COMMITTED));
        Run<?, ?> build3 = build(3, build2, entry("a", COMMITTED));
        Run<?, ?> build5 = build(5, build3, entry("b", COMMITTED), entry("c", COMMITTED + 1));

        List<BuildChanges> builds = new BuildChangeSets(build5).between(2, 5);

        assertThat(builds)
                .containsExactly(
                        new BuildChanges(3, List.of(change("a", COMMITTED))),
                        new BuildChanges(5, List.of(change("b", COMMITTED), change("c", COMMITTED + 1))));
    }

    @Test
    void theBaselinesBuildIsNotEvenLoaded() {
        Run<?, ?> build3 = build(3, null, entry("a", COMMITTED));

        new BuildChangeSets(build3).between(2, 3);

        verify(build3, never()).getPreviousBuild();
    }

    @Test
    void entriesWithoutIdOrTimeAreLeftOut() {
        Run<?, ?> build = build(3, null, entry(null, COMMITTED), entry("a", -1), entry("b", COMMITTED));

        assertThat(new BuildChangeSets(build).between(2, 3).get(0).changes()).containsExactly(change("b", COMMITTED));
    }

    @Test
    void buildWithUnreadableChangelogCountsAsGone() {
        Run<?, ?> build = build(3, null);
        when(((RunWithSCM<?, ?>) build).getChangeSets()).thenThrow(new IllegalStateException("damaged"));

        assertThat(new BuildChangeSets(build).between(2, 3)).isEmpty();
    }

    @Test
    void buildThatKeepsNoChangelogHasNoChanges() {
        Run<?, ?> build = mock();
        when(build.getNumber()).thenReturn(3);

        assertThat(new BuildChangeSets(build).between(2, 3)).containsExactly(new BuildChanges(3, List.of()));
    }

    private static Change change(String id, long millis) {
        return new Change(id, Instant.ofEpochMilli(millis));
    }

    private static Run<?, ?> build(int number, Run<?, ?> previous, ChangeLogSet.Entry... entries) {
        Run<?, ?> build = mock(Run.class, withSettings().extraInterfaces(RunWithSCM.class));
        when(build.getNumber()).thenReturn(number);
        doReturn(previous).when(build).getPreviousBuild();
        doReturn(List.of(new Entries(entries))).when((RunWithSCM<?, ?>) build).getChangeSets();
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
