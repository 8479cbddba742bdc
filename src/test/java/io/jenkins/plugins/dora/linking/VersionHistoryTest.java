package io.jenkins.plugins.dora.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jenkins.plugins.dora.linking.history.SnapshotHistory;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.Component;
import io.jenkins.plugins.dora.snapshot.SnapshotBuilder;
import io.jenkins.plugins.dora.snapshot.packed.PreparedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionHistoryTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Pattern VERSION = Pattern.compile("(\\w+) (\\w+)(?: \\[([^]]*)])?(.*)");

    private final List<ApplicationVersion> versions = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> read = new ArrayList<>();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "unknown", textBlock = """
            every version built since counts          | 1 | 3 | b c d       | shop 1 a; shop 2 b c; shop 3 c d; shop 4 e
            an earlier version brings nothing         | 2 | 1 | ''          | shop 1 a; shop 2 b
            the same version brings nothing           | 2 | 2 | ''          | shop 1 a; shop 2 b
            the deployed version is not recorded      | 1 | 2 | unknown     | shop 1 a
            the version before is not recorded        | 0 | 1 | unknown     | shop 1 a
            another application has these versions    | 1 | 2 | unknown     | cart 1 a; cart 2 b
            components bring theirs since before      | 1 | 2 | s2 c7 c8 m2 | cart 6 [money 1] c6; cart 7 c7; cart 8 [money 2] c8;\
             money 1 m1; money 2 m2; shop 1 [cart 6] s1; shop 2 [cart 8] s2
            a shared one is compared part by part     | 1 | 2 | l3 l2       | log 1 l1; log 2 l2; log 3 l3; cart 1 [log 2];\
             cart 2 [log 3]; mail 1 [log 1]; mail 2 [log 3]; shop 1 [cart 1, mail 1]; shop 2 [cart 2, mail 2]
            a new component brings nothing            | 1 | 2 | s2          | cart 6 c6; cart 7 c7; shop 1 s1; shop 2 [cart 7] s2
            of a component twice the first counts     | 1 | 2 | s2 c3       | cart 1 c1; cart 2 c2; cart 3 c3;\
             shop 1 [cart 2, cart 1] s1; shop 2 [cart 3] s2
            components in between do not count        | 1 | 3 | s2 s3 c2    | cart 1 c1; cart 2 c2; cart 3 c3;\
             shop 1 [cart 1] s1; shop 2 [cart 3] s2; shop 3 [cart 2] s3
            a recorded cycle ends                     | 1 | 2 | s2 c2       | shop 1 [cart 1] s1; shop 2 [cart 2] s2;\
             cart 1 [shop 1] c1; cart 2 [shop 2] c2
            """)
    void bringsTheChangesBetweenTwoVersions(
            String rule, String from, String to, @Nullable String expected, String built) {
        for (String version : built.split("; *")) {
            built(version);
        }

        assertThat(changes(from, to)).isEqualTo(Optional.ofNullable(expected).map(VersionHistoryTest::words));
    }

    @Test
    void orderIsThatOfBuildingNotOfRecording() {
        built("shop 1 a");
        built("shop 2 b");
        built("shop 3 c");
        Collections.reverse(versions);

        assertThat(changes("1", "2")).contains(List.of("b"));
    }

    @Test
    void whatAVersionLacksTheDeploymentLacksToo() {
        built("cart 1 c1");
        built("cart 2 c2");
        lacksChanges("cart", "2");
        built("shop 1 [cart 1] s1");
        lacksChanges("shop", "1");
        built("shop 2 s2");
        lacksChanges("shop", "2");
        built("shop 3 [cart 2] s3");

        FoundChanges found = history().changes("shop", "1", "3", warnings::add).orElseThrow();

        assertThat(found.cut()).isTrue();
        assertThat(found.changes()).extracting(Change::id).containsExactly("s2", "s3", "c2");
        assertThat(warnings).containsExactly("not all changes of shop 2, cart 2 are known");
    }

    @Test
    void whatOtherVersionsLackIsNoConcern() {
        built("shop 1 s1");
        lacksChanges("shop", "1");
        built("shop 2 s2");

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
            built("shop " + version + " c" + version);
        }

        assertThat(changes("500", "503")).contains(List.of("c501", "c502", "c503"));
        assertThat(read).containsExactlyInAnyOrder("shop501", "shop502", "shop503");
    }

    @Test
    void ofTooManyVersionsTheLatestAreRead() {
        for (int version = 0; version <= VersionChanges.MOST_VERSIONS + 2; version++) {
            built("shop " + version + " c" + version);
        }

        FoundChanges found =
                history().changes("shop", "0", "5002", warnings::add).orElseThrow();

        assertThat(read).hasSize(5_000);
        assertThat(found.cut()).isTrue();
        assertThat(found.changes().get(0).id()).isEqualTo("c3");
        assertThat(warnings)
                .containsExactly("the changes of 2 versions are left out, because there are more than 5000 of them");
    }

    @Test
    void ofTooManyChangesTheLatestAreRead() {
        for (int version = 0; version < 10; version++) {
            String prefix = " " + version + "-";
            built("shop " + version
                    + IntStream.range(0, 6_000)
                            .mapToObj(commit -> prefix + commit)
                            .collect(Collectors.joining()));
        }

        FoundChanges found = history().changes("shop", "0", "9", warnings::add).orElseThrow();

        assertThat(read).containsExactly("shop9", "shop8", "shop7", "shop6");
        assertThat(found.cut()).isTrue();
        assertThat(found.changes().get(0).id()).isEqualTo("6-0");
        assertThat(warnings)
                .containsExactly("the changes of 5 versions are left out, because there are more than 20000 changes");
    }

    @Test
    void versionsWhoseChangesAreNotKnownAreNamedWhileTheyAreFew() {
        for (int version = 0; version <= 12; version++) {
            built("shop " + version);
            lacksChanges("shop", String.valueOf(version));
        }

        changes("0", "12");

        assertThat(warnings)
                .containsExactly("not all changes of shop 1, shop 2, shop 3, shop 4, shop 5, shop 6, shop 7, shop 8,"
                        + " shop 9, shop 10, and 2 more are known");
    }

    @Test
    void cycleIsRefusedWithItsWay() {
        built("shop 1 [cart 7]");
        built("cart 7 [money 2]");
        built("money 2 [shop 1]");

        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> history().refuseCycle(version("shop", "1")))
                .withMessage("components: shop 1 contains cart 7 contains money 2 contains shop 1,"
                        + " which no version can");
    }

    @Test
    void versionInsideItselfIsRefused() {
        built("shop 1 [shop 1]");

        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> history().refuseCycle(version("shop", "1")))
                .withMessage("components: shop 1 contains shop 1, which no version can");
    }

    @Test
    void sharedComponentIsNoCycle() {
        built("log 1");
        built("cart 7 [log 1]");
        built("shop 1 [cart 7, log 1]");

        assertThatCode(() -> history().refuseCycle(version("shop", "1"))).doesNotThrowAnyException();
    }

    private Optional<List<String>> changes(String from, String to) {
        return history()
                .changes("shop", from, to, warnings::add)
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

    /** Records a version, written as {@code application version [components] commits}, one second after the one before. */
    private void built(String text) {
        Matcher parts = VERSION.matcher(text);
        assertThat(parts.matches()).as(text).isTrue();
        Instant builtAt = START.plusSeconds(versions.size());
        versions.add(new ApplicationVersion(
                parts.group(1) + parts.group(2),
                builtAt,
                parts.group(1),
                parts.group(2),
                builtAt,
                Optional.empty(),
                Optional.empty(),
                words(parts.group(4)).stream().map(id -> new Change(id, START)).toList(),
                components(parts.group(3))));
    }

    private static List<Component> components(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(", "))
                        .map(component -> component.split(" "))
                        .map(words -> new Component(words[0], words[1]))
                        .toList();
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" "));
    }

    private void lacksChanges(String application, String version) {
        ApplicationVersion old = version(application, version);
        versions.set(versions.indexOf(old), old.withChanges(old.changes(), true));
    }
}
