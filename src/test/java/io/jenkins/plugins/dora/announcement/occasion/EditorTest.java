package io.jenkins.plugins.dora.announcement.occasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jenkins.plugins.dora.announcement.format.TextFormat;
import io.jenkins.plugins.dora.announcement.message.Announcement;
import io.jenkins.plugins.dora.announcement.message.Sentence;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.notification.Channel;
import io.jenkins.plugins.dora.profile.notification.DigestTime;
import io.jenkins.plugins.dora.profile.notification.Notification;
import io.jenkins.plugins.dora.profile.notification.Occasion;
import io.jenkins.plugins.dora.profile.notification.Recipient;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.target.Goal;
import io.jenkins.plugins.dora.profile.target.Target;
import io.jenkins.plugins.dora.profile.target.Targets;
import io.jenkins.plugins.dora.report.Reporter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small histories, and what is said about them from one day to the next. */
class EditorTest {
    private static final String PAGE = "https://ci.example.org/dora/";
    private static final Set<Occasion> NO_DIGEST =
            EnumSet.complementOf(EnumSet.of(Occasion.DIGEST, Occasion.DEPLOYMENT));
    private static final LocalDate JUNE = LocalDate.parse("2026-06-01");

    private final History history = new History();
    private Profile profile = Profile.defaults(ZoneOffset.UTC);
    private Set<Occasion> on = NO_DIGEST;
    private List<AntPattern> applications = List.of();
    private DigestTime digest = new DigestTime("0 8 * * 1");
    private Memory memory = Memory.NONE;

    @Test
    void worseLeadTimeIsSaidOnceAfterTwoLooksInARow() {
        deployDaily(JUNE, 90, "shop", 4);
        deployDaily(JUNE.plusDays(90), 60, "shop", 11);

        List<Announcement> said = look(JUNE.plusDays(80), 60);

        // From the look on at which half of the 30 days are worse, the median is; it differs before, by its ranks.
        assertThat(said).hasSize(1);
        assertThat(said.get(0).sentences())
                .extracting(Sentence::code, Sentence::text)
                .containsExactly(tuple("WORSE", "Significantly worse: Lead time for changes rose from 4 h to 11 h."));
        assertThat(said.get(0).sentences().get(0).figures()).containsEntry("previous", 4 * 3600.0);
        assertThat(said.get(0).sentences().get(0).link()).startsWith(PAGE + "?").contains("view=deployments");
    }

    @Test
    void quietMonthsSayNothing() {
        deployDaily(JUNE, 150, "shop", 4);

        assertThat(look(JUNE.plusDays(70), 60)).isEmpty();
    }

    @Test
    void missedTargetIsSaidOnceAndMetAgainOnlyWithAMargin() {
        aimAt("shop*", Map.of(Goal.LEAD_TIME_HOURS, 5.0));
        deployDaily(JUNE, 40, "shop", 6);
        deployDaily(JUNE.plusDays(40), 40, "shop", 4);
        on = EnumSet.of(Occasion.TARGET_MISSED, Occasion.TARGET_MET);

        assertThat(sentences(look(JUNE.plusDays(31), 40)))
                .containsExactly(
                        "Target missed: Lead time for changes of shop* is 6 h; the target is below 5 h.",
                        "Target met again: Lead time for changes of shop* is 4 h; the target is below 5 h.");
    }

    @Test
    void targetThatIsMetByLessThanAMarginStaysMissed() {
        aimAt("shop*", Map.of(Goal.DEPLOYMENTS_PER_WEEK, 7.0));
        deployEvery(2, JUNE, 20, "shop", 4);
        deployDaily(JUNE.plusDays(40), 60, "shop", 4);
        on = EnumSet.of(Occasion.TARGET_MISSED, Occasion.TARGET_MET);

        assertThat(sentences(look(JUNE.plusDays(31), 60)))
                .containsExactly(
                        "Target missed: Deployment frequency of shop* is 3.5 per week; the target is at least 1 per day.");
    }

    @Test
    void valueThatIsAbsentForAWhileIsNotSaidAgain() {
        aimAt("shop*", Map.of(Goal.RESTORE_HOURS, 1.0));
        on = EnumSet.of(Occasion.TARGET_MISSED, Occasion.TARGET_MET);
        deployDaily(JUNE, 150, "shop", 4);
        for (int day = 5; day < 25; day++) {
            incident(JUNE.plusDays(day));
            incident(JUNE.plusDays(day + 70));
        }

        assertThat(sentences(look(JUNE.plusDays(31), 100)))
                .containsExactly("Target missed: Time to restore service of shop* is 3 h; the target is below 1 h.");
    }

    private void incident(LocalDate day) {
        history.incident("i" + day, day + "T10:00:00Z", day + "T13:00:00Z");
    }

    @Test
    void targetOfFewObservationsIsNotJudged() {
        aimAt("shop*", Map.of(Goal.LEAD_TIME_HOURS, 5.0));
        deployEvery(9, JUNE, 12, "shop", 6);

        assertThat(look(JUNE.plusDays(50), 30)).isEmpty();
    }

    @Test
    void nothingIsSaidOfMonthsThatAreRecordedInPart() {
        aimAt("shop*", Map.of(Goal.LEAD_TIME_HOURS, 5.0));
        deployDaily(JUNE, 60, "shop", 6);

        assertThat(look(JUNE.plusDays(5), 25)).isEmpty();
        assertThat(look(JUNE.plusDays(30), 3)).hasSize(1);
    }

    @Test
    void incidentThatStaysOpenIsSaidOnce() {
        deployDaily(JUNE, 60, "shop", 4);
        history.incident("i", "2026-07-20T10:00:00Z", "");

        assertThat(sentences(look(LocalDate.parse("2026-07-10"), 30)))
                .containsExactly("An incident of shop has been open for 3 days.");
    }

    @Test
    void onlyWhatIsAskedForIsSaid() {
        deployDaily(JUNE, 60, "shop", 4);
        history.incident("i", "2026-07-20T10:00:00Z", "");
        on = EnumSet.of(Occasion.WORSE);

        assertThat(look(LocalDate.parse("2026-07-10"), 30)).isEmpty();
    }

    @Test
    void otherApplicationsAreNotMentioned() {
        aimAt("**", Map.of(Goal.LEAD_TIME_HOURS, 5.0));
        deployDaily(JUNE, 60, "shop", 4);
        deployDaily(JUNE, 60, "secret", 9);
        applications = List.of(new AntPattern("sh*"));
        on = Occasion.DEFAULT;

        List<Announcement> said = look(JUNE.plusDays(31), 20);

        assertThat(said).isNotEmpty().allSatisfy(each -> {
            assertThat(each.kind()).isEqualTo(Announcement.Kind.DIGEST);
            assertThat(each.toString()).contains("application=shop").doesNotContain("secret");
        });
    }

    @Test
    void nothingIsSaidWhereNoApplicationIsCovered() {
        deployDaily(JUNE, 60, "shop", 9);
        aimAt("**", Map.of(Goal.LEAD_TIME_HOURS, 5.0));
        applications = List.of(new AntPattern("cart"));
        on = Occasion.DEFAULT;

        assertThat(look(JUNE.plusDays(31), 20)).isEmpty();
    }

    @Test
    void dayOnWhichThePastWasImportedDoesNotCount() {
        aimAt("**", Map.of(Goal.LEAD_TIME_HOURS, 5.0));
        on = Occasion.DEFAULT;
        deployDaily(JUNE.plusDays(75), 3, "shop", 4);
        LocalDate monday = LocalDate.parse("2026-08-17");
        assertThat(look(monday.minusDays(1), 1)).isEmpty();

        deployDaily(JUNE, 75, "shop", 9);

        assertThat(look(monday, 1)).as("the day of the import").isEmpty();
        assertThat(kinds(look(monday.plusDays(1), 1))).as("the digest waits").containsExactly(Announcement.Kind.DIGEST);
        assertThat(sentences(look(monday.plusDays(2), 3)))
                .containsExactly("Target missed: Lead time for changes is 9 h; the target is below 5 h.");
    }

    @Test
    void digestIsWrittenOnceAWeekAndNotBeforeTheFirstIsDue() {
        deployDaily(JUNE, 60, "shop", 4);
        on = EnumSet.of(Occasion.DIGEST);

        assertThat(look(LocalDate.parse("2026-06-17"), 5)).isEmpty();
        assertThat(look(LocalDate.parse("2026-06-22"), 14))
                .extracting(Announcement::id)
                .containsExactly("team-shop/digest/2026-06-22", "team-shop/digest/2026-06-29");
    }

    @Test
    void lateDigestIsWrittenOnceForTheLatestWeek() {
        deployDaily(JUNE, 60, "shop", 4);
        on = EnumSet.of(Occasion.DIGEST);
        look(LocalDate.parse("2026-06-17"), 1);

        assertThat(look(LocalDate.parse("2026-07-08"), 1))
                .extracting(Announcement::id)
                .containsExactly("team-shop/digest/2026-07-06");
    }

    @Test
    void digestOfAWeek() {
        deployDaily(JUNE, 60, "shop", 4);
        history.incident("i", "2026-06-10T10:00:00Z", "");
        on = EnumSet.of(Occasion.DIGEST);
        look(LocalDate.parse("2026-06-17"), 1);

        assertThat(TextFormat.text(look(LocalDate.parse("2026-06-22"), 1).get(0)))
                .isEqualTo("""
                        DORA metrics of team-shop, 2026-06-15 to 2026-06-21

                        Deployment frequency             1 per day (as before)
                        Lead time for changes            4 h (as before)
                        Change failure rate              0 % (within the usual variation, before: 14.3 %)
                        Failed deployment recovery time  no data: No deployment in this period failed, so there was no recovery.
                        Time to restore service          no data: No incident was resolved in this period. If there were any, record them and their resolution.
                        Deployment rework rate           0 % (as before)

                        What stands out:
                        - An incident of shop has been open for 11 days.
                          https://ci.example.org/dora/?application=shop&from=2026-06-15&state=open&tier=PRODUCTION&to=2026-06-22&view=incidents

                        Production, compared with the 7 days before. Times are medians.
                        https://ci.example.org/dora/?from=2026-06-15&tier=PRODUCTION&to=2026-06-22
                        """);
    }

    @Test
    void digestOfAMonth() {
        deployDaily(JUNE, 60, "shop", 4);
        on = EnumSet.of(Occasion.DIGEST);
        digest = new DigestTime("0 8 3 * *");
        look(LocalDate.parse("2026-06-17"), 1);

        Announcement said = look(LocalDate.parse("2026-07-03"), 1).get(0);

        assertThat(said.title()).isEqualTo("DORA metrics of team-shop, June 2026");
        assertThat(said.link()).isEqualTo(PAGE + "?from=2026-06-01&tier=PRODUCTION&to=2026-07-01");
        assertThat(said.sentences()).isEmpty();
        assertThat(TextFormat.text(said)).contains("\nNothing stands out.\n");
    }

    @Test
    void digestOfWeeksBeforeAnythingWasRecordedIsNotWritten() {
        deployDaily(LocalDate.parse("2026-06-23"), 5, "shop", 4);
        on = EnumSet.of(Occasion.DIGEST);
        look(LocalDate.parse("2026-06-17"), 1);

        assertThat(look(LocalDate.parse("2026-06-22"), 1)).isEmpty();
        assertThat(look(LocalDate.parse("2026-06-29"), 1)).hasSize(1);
    }

    @Test
    void linksNameNoApplicationsWhereTheyWouldBeTooLong() {
        aimAt("app*", Map.of(Goal.LEAD_TIME_HOURS, 1.0));
        for (int number = 0; number < 200; number++) {
            deployDaily(JUNE, 2, "application-" + number, 4);
        }
        applications = List.of(new AntPattern("app*"));
        on = EnumSet.of(Occasion.DIGEST);
        look(JUNE.plusDays(2), 1);

        Announcement said = look(JUNE.plusDays(8), 1).get(0);

        assertThat(said.sentences()).isNotEmpty();
        assertThat(Stream.concat(
                        Stream.of(said.link()), said.sentences().stream().map(Sentence::link)))
                .allSatisfy(link -> assertThat(link).hasSizeLessThan(2_100).doesNotContain("application="));
    }

    @Test
    void everyDeploymentIsSaidOnce() {
        on = EnumSet.of(Occasion.DEPLOYMENT);
        history.deployed("1", "2026-06-01T08:00:00Z");
        assertThat(lookAt("2026-06-01T09:00:00Z")).as("what was there before").isEmpty();

        history.deployed("2", "2026-06-01T09:00:30Z");
        history.deployed("3", "2026-06-01T09:00:40Z", builder -> builder.result(Result.FAILURE));
        history.deployed("2", "2026-06-01T09:00:50Z");
        history.deployedTo("staging", "4", "2026-06-01T09:00:50Z", builder -> {});
        List<Announcement> said = lookAt("2026-06-01T09:01:00Z");

        assertThat(sentences(said))
                .containsExactly(
                        "shop 2 was deployed to production.",
                        "Deploying shop 3 to production failed.",
                        "shop was rolled back to 2 in production.");
        assertThat(said.get(0).id()).isEqualTo("team-shop/deployments/2026-06-01T09:01:00Z");
        assertThat(said.get(0).sentences().get(0).link()).contains("application=shop", "view=deployments");
        assertThat(lookAt("2026-06-01T09:02:00Z")).isEmpty();
        assertThat(lookAt("2026-06-02T09:02:00Z")).isEmpty();
    }

    @Test
    void deploymentThatIsRecordedLateIsSaid() {
        on = EnumSet.of(Occasion.DEPLOYMENT);
        history.deployed("1", "2026-06-01T08:00:00Z");
        lookAt("2026-06-01T09:00:00Z");

        history.deployed("2", "2026-06-01T07:00:00Z");
        history.deployed("0", "2026-05-30T07:00:00Z");

        assertThat(sentences(lookAt("2026-06-01T09:01:00Z"))).containsExactly("shop 2 was deployed to production.");
    }

    @Test
    void manyDeploymentsAtOnceAreAnImport() {
        on = EnumSet.of(Occasion.DEPLOYMENT);
        lookAt("2026-06-01T09:00:00Z");
        for (int minute = 10; minute < 21; minute++) {
            history.deployed("1." + minute, "2026-06-01T08:" + minute + ":00Z");
        }

        assertThat(lookAt("2026-06-01T09:01:00Z")).isEmpty();
        history.deployed("2", "2026-06-01T09:01:30Z");
        assertThat(sentences(lookAt("2026-06-01T09:02:00Z"))).containsExactly("shop 2 was deployed to production.");
    }

    private List<Announcement> lookAt(String now) {
        Edition edition = editor().look(new Reporter(history.snapshot(), profile), memory, Instant.parse(now));
        memory = edition.memory();
        return edition.announcements();
    }

    private Editor editor() {
        return new Editor(
                new Notification(
                        "team-shop", new Recipient(Channel.SLACK, "s", "", List.of()), applications, on, digest),
                PAGE);
    }

    private void aimAt(String pattern, Map<Goal, Double> goals) {
        profile = profile.toBuilder()
                .targets(new Targets(List.of(new Target(new AntPattern(pattern), goals))))
                .build();
    }

    private void deployDaily(LocalDate first, int times, String application, int leadTimeHours) {
        deployEvery(1, first, times, application, leadTimeHours);
    }

    private void deployEvery(int days, LocalDate first, int times, String application, int leadTimeHours) {
        for (int number = 0; number < times; number++) {
            Instant finish = first.plusDays((long) days * number).atTime(12, 0).toInstant(ZoneOffset.UTC);
            Change change = new Change("c" + finish, finish.minus(Duration.ofHours(leadTimeHours)));
            history.deployed(
                    application,
                    "production",
                    application + finish,
                    finish.toString(),
                    builder -> builder.changes(ChangesFrom.CHANGELOG, List.of(change)));
        }
    }

    /** Looks once a day at nine; what is recorded later than that is no part of the days that are looked at. */
    private List<Announcement> look(LocalDate first, int days) {
        Editor editor = editor();
        Reporter reporter = new Reporter(history.snapshot(), profile);
        List<Announcement> said = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            Instant now = first.plusDays(day).atTime(9, 0).toInstant(ZoneOffset.UTC);
            assertThat(editor.isDue(memory, now, ZoneOffset.UTC)).isTrue();
            Edition edition = editor.look(reporter, memory, now);
            memory = edition.memory();
            assertThat(editor.isDue(memory, now, ZoneOffset.UTC)).isFalse();
            said.addAll(edition.announcements());
        }
        return said;
    }

    private static List<String> sentences(List<Announcement> said) {
        return said.stream()
                .flatMap(each -> each.sentences().stream())
                .map(Sentence::text)
                .toList();
    }

    private static List<Announcement.Kind> kinds(List<Announcement> said) {
        return said.stream().map(Announcement::kind).toList();
    }
}
