package io.jenkins.plugins.dora.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jenkins.plugins.dora.linking.history.SnapshotHistory;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Change;
import io.jenkins.plugins.dora.model.Component;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.snapshot.SnapshotBuilder;
import io.jenkins.plugins.dora.snapshot.packed.PreparedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VersionHistoryTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final List<ApplicationVersion> versions = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> read = new ArrayList<>();

    @Test
    void bringsTheChangesOfEveryVersionBuiltSince() {
        built("shop", "1", "a");
        built("shop", "2", "b", "c");
        built("shop", "3", "c", "d");
        built("shop", "4", "e");

        assertThat(changes("shop", "1", "3")).contains(List.of("b", "c", "d"));
    }

    @Test
    void orderIsThatOfBuildingNotOfRecording() {
        built("shop", "1", "a");
        built("shop", "2", "b");
        built("shop", "3", "c");
        Collections.reverse(versions);

        assertThat(changes("shop", "1", "2")).contains(List.of("b"));
    }

    @Test
    void earlierVersionBringsNothing() {
        built("shop", "1", "a");
        built("shop", "2", "b");

        assertThat(changes("shop", "2", "1")).contains(List.of());
        assertThat(changes("shop", "2", "2")).contains(List.of());
    }

    @Test
    void unrecordedVersionIsUnknown() {
        built("shop", "1", "a");

        assertThat(changes("shop", "1", "2")).isEmpty();
        assertThat(changes("shop", "0", "1")).isEmpty();
        assertThat(changes("cart", "1", "2")).isEmpty();
    }

    @Test
    void componentsBringTheirChangesSinceTheOnesBefore() {
        built("cart", "6", "c6");
        built("cart", "7", "c7");
        built("cart", "8", "c8");
        built("money", "1", "m1");
        built("money", "2", "m2");
        contains("cart", "8", "money 2");
        contains("cart", "6", "money 1");
        built("shop", "1", "s1");
        contains("shop", "1", "cart 6");
        built("shop", "2", "s2");
        contains("shop", "2", "cart 8");

        assertThat(changes("shop", "1", "2")).contains(List.of("s2", "c7", "c8", "m2"));
    }

    @Test
    void sharedComponentIsComparedWithWhatEachPartHadBefore() {
        built("log", "1", "l1");
        built("log", "2", "l2");
        built("log", "3", "l3");
        built("cart", "1");
        contains("cart", "1", "log 2");
        built("cart", "2");
        contains("cart", "2", "log 3");
        built("mail", "1");
        contains("mail", "1", "log 1");
        built("mail", "2");
        contains("mail", "2", "log 3");
        built("shop", "1");
        contains("shop", "1", "cart 1", "mail 1");
        built("shop", "2");
        contains("shop", "2", "cart 2", "mail 2");

        assertThat(changes("shop", "1", "2")).contains(List.of("l3", "l2"));
    }

    @Test
    void newComponentBringsNothing() {
        built("cart", "6", "c6");
        built("cart", "7", "c7");
        built("shop", "1", "s1");
        built("shop", "2", "s2");
        contains("shop", "2", "cart 7");

        assertThat(changes("shop", "1", "2")).contains(List.of("s2"));
    }

    @Test
    void componentThatIsThereTwiceIsTheOneNamedFirst() {
        built("cart", "1", "c1");
        built("cart", "2", "c2");
        built("cart", "3", "c3");
        built("shop", "1", "s1");
        contains("shop", "1", "cart 2", "cart 1");
        built("shop", "2", "s2");
        contains("shop", "2", "cart 3");

        assertThat(changes("shop", "1", "2")).contains(List.of("s2", "c3"));
    }

    @Test
    void componentsOfTheVersionsInBetweenDoNotMatter() {
        built("cart", "1", "c1");
        built("cart", "2", "c2");
        built("cart", "3", "c3");
        built("shop", "1", "s1");
        contains("shop", "1", "cart 1");
        built("shop", "2", "s2");
        contains("shop", "2", "cart 3");
        built("shop", "3", "s3");
        contains("shop", "3", "cart 2");

        assertThat(changes("shop", "1", "3")).contains(List.of("s2", "s3", "c2"));
    }

    @Test
    void whatAVersionLacksTheDeploymentLacksToo() {
        built("cart", "1", "c1");
        built("cart", "2", "c2");
        lacksChanges("cart", "2");
        built("shop", "1", "s1");
        lacksChanges("shop", "1");
        contains("shop", "1", "cart 1");
        built("shop", "2", "s2");
        lacksChanges("shop", "2");
        built("shop", "3", "s3");
        contains("shop", "3", "cart 2");

        FoundChanges found = history().changes("shop", "1", "3", warnings::add).orElseThrow();

        assertThat(found.cut()).isTrue();
        assertThat(found.changes()).extracting(Change::id).containsExactly("s2", "s3", "c2");
        assertThat(warnings).containsExactly("not all changes of shop 2, cart 2 are known");
    }

    @Test
    void whatOtherVersionsLackIsNoConcern() {
        built("shop", "1", "s1");
        lacksChanges("shop", "1");
        built("shop", "2", "s2");

        assertThat(history()
                        .changes("shop", "1", "2", warnings::add)
                        .orElseThrow()
                        .cut())
                .isFalse();
        assertThat(warnings).isEmpty();
    }

    @Test
    void onlyWhatWasBuiltInBetweenIsRead() {
        for (int version = 0; version < 1_000; version++) {
            built("shop", String.valueOf(version), "c" + version);
        }

        assertThat(changes("shop", "500", "503")).contains(List.of("c501", "c502", "c503"));
        assertThat(read).containsExactlyInAnyOrder("shop501", "shop502", "shop503");
    }

    @Test
    void ofTooManyVersionsTheLatestAreRead() {
        for (int version = 0; version <= VersionChanges.MOST_VERSIONS + 2; version++) {
            built("shop", String.valueOf(version), "c" + version);
        }

        FoundChanges found =
                history().changes("shop", "0", "5002", warnings::add).orElseThrow();

        assertThat(read).hasSize(5_000);
        assertThat(found.cut()).isTrue();
        assertThat(found.changes().get(0).id()).isEqualTo("c3");
        assertThat(warnings)
                .containsExactly("the changes of 2 versions are left out, since there are more than 5000 of them");
    }

    @Test
    void ofTooManyChangesTheLatestAreRead() {
        for (int version = 0; version < 10; version++) {
            String name = String.valueOf(version);
            String[] commits = IntStream.range(0, 6_000)
                    .mapToObj(commit -> name + '-' + commit)
                    .toArray(String[]::new);
            built("shop", name, commits);
        }

        FoundChanges found = history().changes("shop", "0", "9", warnings::add).orElseThrow();

        assertThat(read).containsExactly("shop9", "shop8", "shop7", "shop6");
        assertThat(found.cut()).isTrue();
        assertThat(found.changes().get(0).id()).isEqualTo("6-0");
        assertThat(warnings)
                .containsExactly("the changes of 5 versions are left out, since there are more than 20000 changes");
    }

    @Test
    void versionsWhoseChangesAreNotKnownAreNamedWhileTheyAreFew() {
        for (int version = 0; version <= 12; version++) {
            built("shop", String.valueOf(version));
            lacksChanges("shop", String.valueOf(version));
        }

        changes("shop", "0", "12");

        assertThat(warnings)
                .containsExactly("not all changes of shop 1, shop 2, shop 3, shop 4, shop 5, shop 6, shop 7, shop 8,"
                        + " shop 9, shop 10, and 2 more are known");
    }

    @Test
    void cycleIsRefusedWithItsWay() {
        built("shop", "1");
        built("cart", "7");
        contains("cart", "7", "money 2");
        built("money", "2");
        contains("money", "2", "shop 1");
        contains("shop", "1", "cart 7");

        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> history().refuseCycle(version("shop", "1")))
                .withMessage("components: shop 1 contains cart 7 contains money 2 contains shop 1,"
                        + " which no version can");
    }

    @Test
    void versionInsideItselfIsRefused() {
        built("shop", "1");
        contains("shop", "1", "shop 1");

        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> history().refuseCycle(version("shop", "1")))
                .withMessage("components: shop 1 contains shop 1, which no version can");
    }

    @Test
    void sharedComponentIsNoCycle() {
        built("log", "1");
        built("cart", "7");
        contains("cart", "7", "log 1");
        built("shop", "1");
        contains("shop", "1", "cart 7", "log 1");

        assertThatCode(() -> history().refuseCycle(version("shop", "1"))).doesNotThrowAnyException();
    }

    @Test
    void recordedCycleDoesNotGoOnForEver() {
        built("shop", "1", "s1");
        built("shop", "2", "s2");
        built("cart", "1", "c1");
        built("cart", "2", "c2");
        contains("shop", "1", "cart 1");
        contains("shop", "2", "cart 2");
        contains("cart", "1", "shop 1");
        contains("cart", "2", "shop 2");

        assertThat(changes("shop", "1", "2")).contains(List.of("s2", "c2"));
    }

    private Optional<List<String>> changes(String application, String from, String to) {
        return history()
                .changes(application, from, to, warnings::add)
                .map(found -> found.changes().stream().map(Change::id).toList());
    }

    private VersionHistory history() {
        SnapshotBuilder builder = new SnapshotBuilder(position -> {
            ApplicationVersion version = versions.get((int) position);
            read.add(version.id());
            return version;
        });
        for (int position = 0; position < versions.size(); position++) {
            builder.add(PreparedEvent.of(versions.get(position)), position);
        }
        return new VersionHistory(new SnapshotHistory(builder.snapshot()));
    }

    private ApplicationVersion version(String application, String name) {
        return versions.stream()
                .filter(version -> version.application().equals(application)
                        && version.version().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void built(String application, String version, String... commits) {
        Instant builtAt = START.plusSeconds(versions.size());
        List<Change> changes =
                Arrays.stream(commits).map(id -> new Change(id, START)).toList();
        versions.add(record(application, version, builtAt, changes, List.of()));
    }

    private void lacksChanges(String application, String version) {
        ApplicationVersion old = version(application, version);
        versions.set(versions.indexOf(old), old.withChanges(old.changes(), true));
    }

    private void contains(String application, String version, String... components) {
        ApplicationVersion old = version(application, version);
        List<Component> parts = Arrays.stream(components)
                .map(component -> component.split(" "))
                .map(words -> new Component(words[0], words[1]))
                .toList();
        versions.set(versions.indexOf(old), record(application, version, old.builtAt(), old.changes(), parts));
    }

    private static ApplicationVersion record(
            String application, String version, Instant builtAt, List<Change> changes, List<Component> components) {
        return new ApplicationVersion(
                application + version,
                builtAt,
                application,
                version,
                builtAt,
                Optional.empty(),
                Optional.empty(),
                changes,
                components);
    }
}
