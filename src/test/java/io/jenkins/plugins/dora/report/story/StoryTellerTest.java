package io.jenkins.plugins.dora.report.story;

import static io.jenkins.plugins.dora.model.History.by;
import static io.jenkins.plugins.dora.model.History.causedBy;
import static io.jenkins.plugins.dora.model.History.commit;
import static io.jenkins.plugins.dora.model.History.fixedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.pattern.CommitUrl;
import io.jenkins.plugins.dora.report.incidents.IncidentRow;
import io.jenkins.plugins.dora.report.link.DeploymentLink;
import io.jenkins.plugins.dora.report.link.VisibleHistory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class StoryTellerTest {
    private static final String FAILED = "2@2026-01-02T10:00:00Z";

    private Optional<CommitUrl> commitUrl = Optional.empty();
    private CommitBrowser browser = CommitBrowser.NONE;

    private final History history = new History()
            .built("2", "2026-01-02T09:00:00Z")
            .deployed("1", "2026-01-01T10:00:00Z", by("shop"))
            .deployedTo("staging", "2", "2026-01-02T09:30:00Z", by("shop"))
            .deployed(
                    "2",
                    "2026-01-02T10:00:00Z",
                    by("shop")
                            .andThen(builder -> builder.revision("r2")
                                    .changes(
                                            ChangesFrom.CHANGELOG,
                                            List.of(
                                                    commit("a", "2026-01-02T08:00:00Z"),
                                                    new Change("m", Instant.parse("2026-01-02T08:30:00Z"), true)))))
            .deployed("1", "2026-01-02T11:00:00Z", by("repair"))
            .incident("i", "2026-01-02T10:10:00Z", "2026-01-02T11:10:00Z");

    @Test
    void tellsWhatItBroughtAndHowLongThatTook() {
        DeploymentStory story = story(FAILED).orElseThrow();

        assertThat(story.changes())
                .containsExactly(
                        new ChangeBean("a", "2026-01-02T08:00:00Z", false, true, 7_200.0, null),
                        new ChangeBean("m", "2026-01-02T08:30:00Z", true, false, null, null));
        assertThat(story.changesFrom()).isEqualTo("CHANGELOG");
        assertThat(story.revision()).isEqualTo("r2");
        assertThat(story.waypoints())
                .containsExactly(
                        new MilestoneBean("BUILD", "2026-01-02T09:00:00Z"),
                        new MilestoneBean("STAGING", "2026-01-02T09:30:00Z"));
    }

    @Test
    void tellsWhatCameBeforeAndAfter() {
        DeploymentStory story = story(FAILED).orElseThrow();

        assertThat(story.previous()).extracting(DeploymentLink::version).isEqualTo("1");
        assertThat(story.next()).extracting(DeploymentLink::kind).isEqualTo("ROLLBACK");
        assertThat(story.repairs()).isEmpty();
        assertThat(story("1@2026-01-01T10:00:00Z").orElseThrow().previous()).isNull();
    }

    @Test
    void tellsEveryReasonWhyItFailed() {
        DeploymentStory story = story(FAILED).orElseThrow();

        assertThat(story.failures())
                .extracting(FailureBean::cause, FailureBean::message)
                .containsExactlyInAnyOrder(
                        tuple("UNDONE_BY_ROLLBACK", "A rollback to 1 undid it."),
                        tuple("INCIDENT", "It caused an incident: i"));
        assertThat(story.failures())
                .filteredOn(failure -> failure.incident() != null)
                .extracting(FailureBean::incident)
                .extracting(IncidentRow::durationSeconds)
                .containsExactly(3_600.0);
        assertThat(story.recoveredAt()).isEqualTo("2026-01-02T11:00:00Z");
    }

    @Test
    void rollbackTellsWhatItRepaired() {
        assertThat(story("1@2026-01-02T11:00:00Z").orElseThrow().repairs())
                .extracting(DeploymentLink::id)
                .containsExactly(FAILED);
    }

    @Test
    void hotfixNamesWhatItFixesAndAllThatItRepaired() {
        history.deployedTo(
                        "staging", "9", "2026-01-03T09:00:00Z", by("shop").andThen(builder -> builder.id("elsewhere")))
                .deployed("3", "2026-01-03T10:00:00Z", by("shop"))
                .deployed("4", "2026-01-03T11:00:00Z", by("shop").andThen(builder -> builder.fixes("elsewhere")));

        DeploymentStory story = story("4@2026-01-03T11:00:00Z").orElseThrow();

        assertThat(story.fixes()).isEqualTo("elsewhere");
        assertThat(story.kind()).isEqualTo("HOTFIX");
        assertThat(story.repairs()).extracting(DeploymentLink::id).containsExactly("elsewhere");
    }

    @Test
    void whatRepairedAnIncidentIsAReason() {
        history.deployed("3", "2026-01-03T10:00:00Z", by("shop"))
                .deployed("3", "2026-01-03T11:00:00Z", by("shop"))
                .incident(
                        "i",
                        "2026-01-03T10:30:00Z",
                        incident -> fixedBy("3@2026-01-03T11:00:00Z")
                                .apply(causedBy("3@2026-01-03T10:00:00Z").apply(incident)));

        assertThat(story("3@2026-01-03T10:00:00Z").orElseThrow().failures())
                .extracting(FailureBean::cause, FailureBean::message)
                .contains(tuple("REPAIRED_BY_HOTFIX", "The deployment of 3 repaired it."));
    }

    @Test
    void hotfixAndMarkAreReasons() {
        history.deployed("3", "2026-01-03T10:00:00Z", by("shop").andThen(builder -> builder.markedFailed(true)))
                .deployed("4", "2026-01-03T11:00:00Z", by("shop").andThen(builder -> builder.kind(Kind.HOTFIX)));

        assertThat(story("3@2026-01-03T10:00:00Z").orElseThrow().failures())
                .extracting(FailureBean::message)
                .containsExactlyInAnyOrder("The hotfix 4 repaired it.", "It was marked as failed.");
    }

    @Test
    void namesNothingThatTheReaderMayNotSee() {
        DeploymentStory story =
                story(FAILED, job -> job.filter("shop"::equals).isPresent()).orElseThrow();

        assertThat(story.next()).isNull();
        assertThat(story.failures())
                .filteredOn(failure -> failure.cause().equals("UNDONE_BY_ROLLBACK"))
                .containsExactly(new FailureBean("UNDONE_BY_ROLLBACK", "A rollback undid it.", null, null));
    }

    @Test
    void nobodyMovesUpBehindABaselineThatIsNotSeen() {
        history.deployed("5", "2026-01-04T10:00:00Z", by("shop"));

        assertThat(story(
                                "5@2026-01-04T10:00:00Z",
                                job -> job.filter("shop"::equals).isPresent())
                        .orElseThrow()
                        .previous())
                .isNull();
    }

    @Test
    void whatIsNotSeenHasNoStory() {
        assertThat(story("nothing")).isEmpty();
        assertThat(story(FAILED, job -> false)).isEmpty();
    }

    @Test
    void commitsLinkToTheAddressOfTheProfile() {
        commitUrl = Optional.of(CommitUrl.of("https://git.example.org/${application}/commit/${id}"));
        browser = job -> Optional.of(commit -> Optional.of("https://browser.example.org/" + commit));

        DeploymentStory story = story(FAILED).orElseThrow();

        assertThat(story.changes())
                .extracting(ChangeBean::url)
                .containsExactly("https://git.example.org/shop/commit/a", "https://git.example.org/shop/commit/m");
        assertThat(story.revisionUrl()).isEqualTo("https://git.example.org/shop/commit/r2");
    }

    @Test
    void withoutOneTheyLinkToTheRepositoryOfTheJobThatFoundThem() {
        browser = job -> Optional.of(commit -> Optional.of("https://browser.example.org/" + job + '/' + commit));

        assertThat(story(FAILED).orElseThrow().changes())
                .extracting(ChangeBean::url)
                .contains("https://browser.example.org/shop/a");
        assertThat(story(FAILED).orElseThrow().revisionUrl()).isEqualTo("https://browser.example.org/shop/r2");
    }

    @Test
    void jobThatBuiltTheVersionKnowsTheRepositoryBetter() {
        history.builtBy("shop-build", "3", "2026-01-03T09:00:00Z")
                .deployed("3", "2026-01-03T10:00:00Z", commit("b", "2026-01-03T08:00:00Z"));
        browser = job -> Optional.of(commit -> Optional.of("https://browser.example.org/" + job + '/' + commit));

        assertThat(story("3@2026-01-03T10:00:00Z").orElseThrow().changes())
                .extracting(ChangeBean::url)
                .containsExactly("https://browser.example.org/shop-build/b");
    }

    @Test
    void changesThatSomebodyStatedMayBeOfAnyRepository() {
        history.deployed(
                "3",
                "2026-01-03T10:00:00Z",
                by("shop")
                        .andThen(builder ->
                                builder.changes(ChangesFrom.STATED, List.of(commit("b", "2026-01-03T08:00:00Z")))));
        browser = job -> Optional.of(commit -> Optional.of("https://browser.example.org/" + commit));

        assertThat(story("3@2026-01-03T10:00:00Z").orElseThrow().changes())
                .extracting(ChangeBean::url)
                .containsOnlyNulls();
    }

    @Test
    void addressThatWouldRunAScriptIsLeftOut() {
        browser = job -> Optional.of(commit -> Optional.of("javascript:alert('" + commit + "')"));

        assertThat(story(FAILED).orElseThrow().changes())
                .extracting(ChangeBean::url)
                .containsOnlyNulls();
    }

    private Optional<DeploymentStory> story(String id) {
        return story(id, job -> true);
    }

    private Optional<DeploymentStory> story(String id, Predicate<Optional<String>> visible) {
        Assessment assessment = Assessment.of(history.snapshot(), Profile.defaults(ZoneOffset.UTC));
        return new StoryTeller(new VisibleHistory(assessment, visible), commitUrl, browser).story(id);
    }
}
