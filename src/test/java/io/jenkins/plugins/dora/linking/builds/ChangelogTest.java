package io.jenkins.plugins.dora.linking.builds;

import static io.jenkins.plugins.dora.linking.builds.MadeUpBuilds.commit;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.linking.FoundChanges;
import io.jenkins.plugins.dora.linking.StartingPoint;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangelogTest {
    private static final SeenBuilds NEVER_SEEN = (job, after, first, last) -> Optional.empty();

    private final MadeUpBuilds builds = new MadeUpBuilds();
    private final List<String> warnings = new ArrayList<>();

    @Test
    void changesOfEveryBuildSinceTheStartRideAlongOldestFirst() {
        builds.build("deploy", 3, "before").build("deploy", 4, "a").build("deploy", 5, "b", "c");

        assertThat(since("deploy", 3, "deploy", 5)).contains(changelog("a", "b", "c"));
        assertThat(warnings).isEmpty();
    }

    @Test
    void noBuildIsLoadedThatDoesNotLieInBetween() {
        builds.build("deploy", 3)
                .build("deploy", 4, "a")
                .build("deploy", 5, "b")
                .build("deploy", 6);

        since("deploy", 3, "deploy", 5);

        assertThat(builds.loaded()).containsExactly(new BuildNumber("deploy", 5), new BuildNumber("deploy", 4));
    }

    @Test
    void missingBuildCutsTheChangelog() {
        builds.build("deploy", 4, "a").build("deploy", 6, "b");

        assertThat(since("deploy", 3, "deploy", 6)).contains(cut("a", "b"));
        assertThat(warnings).containsExactly("deploy #5 is gone or cannot be read");
    }

    @Test
    void everyGapIsNamed() {
        builds.build("deploy", 6, "a").build("deploy", 9, "b");

        assertThat(since("deploy", 3, "deploy", 9)).contains(cut("a", "b"));
        assertThat(warnings)
                .containsExactly(
                        "deploy #7 to #8 are gone or cannot be read", "deploy #4 to #5 are gone or cannot be read");
    }

    @Test
    void unreadableBuildCutsTheChangelogToo() {
        builds.damaged("deploy", 4).build("deploy", 5, "a");

        assertThat(since("deploy", 3, "deploy", 5)).contains(cut("a"));
        assertThat(warnings).containsExactly("deploy #4 is gone or cannot be read");
    }

    @Test
    void deletedBuildThatWasSeenBeforeIsRemembered() {
        builds.build("deploy", 6, "c");
        SeenBuilds seen = (job, after, first, last) -> {
            assertThat(List.of(after, first, last)).containsExactly(3, 4, 5);
            return Optional.of(List.of(commit("a"), commit("b")));
        };

        assertThat(since("deploy", 3, "deploy", 6, seen)).contains(changelog("c", "a", "b"));
        assertThat(warnings).isEmpty();
    }

    @Test
    void noMoreThanAThousandBuildsAreRead() {
        for (int number = 1; number <= ChangelogWalk.MOST_BUILDS + 5; number++) {
            builds.build("deploy", number, "c" + number);
        }

        FoundChanges found =
                since("deploy", 1, "deploy", ChangelogWalk.MOST_BUILDS + 5).orElseThrow();

        assertThat(found.changes()).hasSize(ChangelogWalk.MOST_BUILDS).contains(commit("c6"));
        assertThat(found.cut()).isTrue();
        assertThat(warnings).containsExactly("deploy #2 to #5 are gone or cannot be read");
    }

    @Test
    void jobsWithoutChangesHaveNone() {
        builds.build("deploy", 4).build("deploy", 5);

        assertThat(since("deploy", 3, "deploy", 5)).contains(FoundChanges.NONE);
    }

    @Test
    void startInTheSameOrALaterBuildLeavesNothingInBetween() {
        builds.build("deploy", 3, "a").build("deploy", 5, "b");

        assertThat(since("deploy", 5, "deploy", 5)).contains(FoundChanges.NONE);
        assertThat(since("deploy", 5, "deploy", 3)).contains(FoundChanges.NONE);
        assertThat(builds.loaded()).isEmpty();
    }

    @Test
    void startThatNoBuildBroughtTellsNothing() {
        Changelog changelog = new Changelog(new BuildNumber("deploy", 5), builds, NEVER_SEEN);

        assertThat(changelog.since(new StartingPoint("1.0", Optional.empty(), Optional.empty()), warnings::add))
                .isEmpty();
        assertThat(warnings).containsExactly("it is not known which build contains 1.0");
    }

    @Test
    void changesOfTheJobsThatTriggeredItRideAlong() {
        builds.build("build", 35, "before").build("build", 36, "a").build("build", 37, "b");
        builds.triggered("deploy", 11, List.of(new BuildNumber("build", 35)));
        builds.triggered("deploy", 12, List.of(new BuildNumber("build", 37)), "script");

        assertThat(since("deploy", 11, "deploy", 12)).contains(changelog("script", "a", "b"));
        assertThat(warnings).isEmpty();
    }

    @Test
    void chainOfJobsIsFollowedToItsEnd() {
        chain(1, 35, 11);
        chain(2, 37, 12);
        builds.build("build", 35, "before").build("build", 36, "a").build("build", 37, "b");

        assertThat(since("testing", 1, "testing", 2)).contains(changelog("a", "b"));
    }

    @Test
    void chainIsFollowedThroughABuildThatIsGone() {
        builds.triggered("testing", 1, List.of(new BuildNumber("deploy", 11), new BuildNumber("build", 35)));
        builds.triggered("testing", 2, List.of(new BuildNumber("deploy", 12), new BuildNumber("build", 36)));
        builds.build("build", 36, "a");

        assertThat(since("testing", 1, "testing", 2)).contains(cut("a"));
        assertThat(warnings).containsExactly("deploy #12 is gone or cannot be read");
    }

    @Test
    void buildBetweenThatWasTriggeredLaterCountsToo() {
        builds.build("build", 35).build("build", 36, "a").build("build", 37, "b");
        builds.triggered("deploy", 11, List.of(new BuildNumber("build", 35)));
        builds.triggered("deploy", 12, List.of(new BuildNumber("build", 37)));
        builds.build("deploy", 13);

        assertThat(since("deploy", 11, "deploy", 13)).contains(changelog("a", "b"));
    }

    @Test
    void twoJobsTriggeredByOneBringItsChangesOnce() {
        BuildNumber before = new BuildNumber("build", 35);
        BuildNumber after = new BuildNumber("build", 36);
        builds.build("build", 36, "a").build("build", 35);
        builds.triggered("images", 2, List.of(after)).triggered("docs", 8, List.of(after));
        builds.triggered("deploy", 1, List.of(new BuildNumber("images", 1), new BuildNumber("docs", 7), before));
        builds.triggered("deploy", 2, List.of(new BuildNumber("images", 2), new BuildNumber("docs", 8)));

        assertThat(since("deploy", 1, "deploy", 2)).contains(changelog("a"));
    }

    @Test
    void whereTheStartIsGoneTheEarliestKnownTriggerIsTaken() {
        builds.build("build", 35, "unknown").build("build", 36, "a").build("build", 37, "b");
        builds.triggered("deploy", 10, List.of(new BuildNumber("build", 34)));
        builds.triggered("deploy", 12, List.of(new BuildNumber("build", 36)));
        builds.triggered("deploy", 13, List.of(new BuildNumber("build", 37)));

        assertThat(since("deploy", 11, "deploy", 13)).contains(cut("a", "b"));
        assertThat(warnings).containsExactly("deploy #11 is gone, so the changes of build are counted from #36");
    }

    @Test
    void triggerThatTheStartDidNotHaveIsAStartItself() {
        builds.build("build", 36, "a").build("deploy", 11);
        builds.triggered("deploy", 12, List.of(new BuildNumber("build", 36)), "script");

        assertThat(since("deploy", 11, "deploy", 12)).contains(changelog("script"));
        assertThat(warnings).containsExactly("deploy #11 was not triggered by build");
    }

    @Test
    void anotherJobsStartTellsNothingOfThisJob() {
        builds.build("hotfix", 1).build("deploy", 5, "a");

        assertThat(since("hotfix", 1, "deploy", 5)).isEmpty();
        assertThat(warnings).containsExactly("hotfix #1 was not triggered by deploy");
    }

    @Test
    void anotherJobsStartTellsOfTheJobsThatTriggeredBoth() {
        builds.build("build", 35).build("build", 36, "a");
        builds.triggered("hotfix", 1, List.of(new BuildNumber("build", 35)));
        builds.triggered("deploy", 5, List.of(new BuildNumber("build", 36)), "script");

        assertThat(since("hotfix", 1, "deploy", 5)).contains(changelog("a"));
    }

    @Test
    void firstBuildOfABranchBringsWhatTheOtherJobListsUpToItsRevision() {
        builds.of("r57", "main", 57, "before").of("r58", "main", 58, "a").of("r59", "main", 59, "b");
        builds.of("r60", "main", 60, "c").of("r59", "release", 1);

        assertThat(since(start("main", 57, "r57"), "release", 1)).contains(changelog("a", "b"));
    }

    @Test
    void startOnABranchIsWhereItsRevisionWasBuiltInThisJob() {
        builds.of("r58", "main", 58, "a").of("r59", "main", 59, "b").of("r60", "main", 60, "c");
        builds.of("r59", "release", 1);

        assertThat(since(start("release", 1, "r59"), "main", 60)).contains(changelog("c"));
    }

    @Test
    void firstBuildOfABranchIsIncompleteWhereNobodyBuiltItsRevision() {
        builds.of("r57", "main", 57, "before").of("r58", "main", 58, "a").of("rx", "feature", 1);

        assertThat(since(start("main", 57, "r57"), "feature", 1)).contains(cut());
        assertThat(warnings)
                .containsExactly(
                        "main #57 was not triggered by feature",
                        "the changes of the first build of feature, #1, are not known",
                        "the changes of feature #1 since main #57 are not known");
    }

    @Test
    void otherJobThatBuiltTheSameRevisionBringsNothing() {
        builds.of("r57", "main", 57, "before").of("r57", "release", 1);

        assertThat(since(start("main", 57, "r57"), "release", 1)).contains(FoundChanges.NONE);
    }

    @Test
    void firstBuildThatIsThereIsIncompleteUnlessItHasTheRevisionOfTheStart() {
        builds.of("r58", "deploy", 58).of("r59", "deploy", 59, "b");

        assertThat(since(start("deploy", 57, "r57"), "deploy", 59)).contains(cut("b"));
        assertThat(warnings)
                .containsExactly(
                        "deploy #58 is the first existing build, and has no change sets because no earlier build existed");
        assertThat(since(start("deploy", 57, "r58"), "deploy", 59)).contains(changelog("b"));
    }

    @Test
    void firstBuildThatIsThereIsCompleteIfTheRecordsShowItsRevisionBefore() {
        builds.of("r58", "deploy", 58).of("r59", "deploy", 59, "b");
        SeenBuilds seen = new SeenBuilds() {
            @Override
            public Optional<List<Change>> changes(String job, int after, int first, int last) {
                return first == 56 && last == 57 ? Optional.of(List.of(commit("a"))) : Optional.empty();
            }

            @Override
            public boolean wasBuilt(String revision, String job, int after, int before) {
                return revision.equals("r58") && job.equals("deploy") && after == 55 && before == 58;
            }
        };

        assertThat(new Changelog(new BuildNumber("deploy", 59), builds, seen)
                        .since(start("deploy", 55, "r55"), warnings::add))
                .contains(changelog("b", "a"));
        assertThat(warnings).isEmpty();
    }

    @Test
    void firstBuildOfABranchThatTriggeredItIsIncomplete() {
        builds.build("main", 57).of("rx", "feature", 1);
        builds.triggered("deploy", 11, List.of(new BuildNumber("main", 57)));
        builds.triggered("deploy", 12, List.of(new BuildNumber("feature", 1)));

        assertThat(since("deploy", 11, "deploy", 12)).contains(cut());
        assertThat(warnings)
                .containsExactly(
                        "deploy #11 was not triggered by feature",
                        "the changes of the first build of feature, #1, are not known");
    }

    private static StartingPoint start(String job, int number, String revision) {
        return new StartingPoint("1.0", Optional.of(new BuildReference(job, number, "")), Optional.of(revision));
    }

    private Optional<FoundChanges> since(StartingPoint start, String job, int last) {
        return new Changelog(new BuildNumber(job, last), builds, NEVER_SEEN).since(start, warnings::add);
    }

    /** Adds a build of testing, that deploy triggered, that build triggered. */
    private void chain(int testing, int build, int deploy) {
        builds.triggered("deploy", deploy, List.of(new BuildNumber("build", build)));
        builds.triggered(
                "testing", testing, List.of(new BuildNumber("deploy", deploy), new BuildNumber("build", build)));
    }

    private Optional<FoundChanges> since(String startJob, int start, String job, int last) {
        return since(startJob, start, job, last, NEVER_SEEN);
    }

    private Optional<FoundChanges> since(String startJob, int start, String job, int last, SeenBuilds seen) {
        StartingPoint point =
                new StartingPoint("1.0", Optional.of(new BuildReference(startJob, start, "")), Optional.empty());
        return new Changelog(new BuildNumber(job, last), builds, seen).since(point, warnings::add);
    }

    private static FoundChanges changelog(String... commits) {
        return new FoundChanges(ChangesFrom.CHANGELOG, changes(commits), false);
    }

    private static FoundChanges cut(String... commits) {
        return new FoundChanges(ChangesFrom.CHANGELOG, changes(commits), true);
    }

    private static List<Change> changes(String... commits) {
        return Arrays.stream(commits).map(MadeUpBuilds::commit).toList();
    }
}
