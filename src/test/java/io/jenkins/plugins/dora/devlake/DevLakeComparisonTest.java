package io.jenkins.plugins.dora.devlake;

import static io.jenkins.plugins.dora.model.History.commit;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.linking.history.SnapshotHistory;
import io.jenkins.plugins.dora.metrics.LeadTime;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.LeadTimeFrom;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The cases of Apache DevLake's end-to-end tests of its DORA plugin in our words; where its rule is another one, its
 * answer is computed beside ours.
 *
 * @see <a href="https://github.com/apache/devlake/tree/main/backend/plugins/dora/e2e">Apache DevLake, end-to-end
 *     tests</a>
 */
class DevLakeComparisonTest {
    private final History history = new History();

    /** What DevLake tells apart by pipeline scope and repository is an application here. */
    @Nested
    class PreviousSuccessfulDeployment {
        @Test
        void isOfTheSameApplicationAndEnvironment() {
            deploy("web", "production", "1", "2022-09-11T06:51:47Z", Result.SUCCESS);
            deploy("cart", "production", "2", "2022-09-12T06:51:47Z", Result.SUCCESS);
            deploy("web", "production", "5", "2022-09-16T06:51:47Z", Result.SUCCESS);
            deploy("cart", "production", "6", "2022-09-17T06:51:47Z", Result.SUCCESS);
            deploy("web", "staging", "7", "2022-09-18T06:51:47Z", Result.SUCCESS);
            deploy("web", "staging", "8", "2022-09-19T06:51:47Z", Result.SUCCESS);
            deploy("web", "production", "9", "2022-09-20T06:51:47Z", Result.SUCCESS);
            deploy("cart", "production", "10", "2022-09-21T06:51:47Z", Result.SUCCESS);

            assertThat(previousOfAll()).containsExactly("1 -", "2 -", "5 1", "6 2", "7 -", "8 7", "9 5", "10 6");
        }

        @Test
        void isNoneThatFailed() {
            deploy("web", "production", "3", "2022-09-14T06:51:47Z", Result.SUCCESS);
            deploy("web", "production", "11", "2022-09-22T06:51:47Z", Result.FAILURE);
            deploy("web", "production", "13", "2022-09-24T06:51:47Z", Result.SUCCESS);

            assertThat(previousOfAll()).contains("13 3");
        }

        /** DevLake gives a failed attempt no previous one; ours has a baseline, from which its changes are told. */
        @Test
        void isKnownOfAFailedAttemptToo() {
            deploy("web", "production", "3", "2022-09-14T06:51:47Z", Result.SUCCESS);
            deploy("web", "production", "11", "2022-09-22T06:51:47Z", Result.FAILURE);

            assertThat(previousOfAll()).containsExactly("3 -", "11 3");
        }

        @Test
        void isTheOneThatFinishedLastWhateverWasRecordedLast() {
            deploy("web", "production", "4", "2022-09-15T06:51:47Z", Result.SUCCESS);
            deploy("web", "production", "12", "2022-09-23T06:51:47Z", Result.SUCCESS);
            deploy("web", "production", "late", "2022-09-10T06:51:47Z", Result.SUCCESS);

            assertThat(previousOfAll()).containsExactly("4 late", "12 4", "late -");
        }

        private List<String> previousOfAll() {
            return history.snapshot().deployments().stream()
                    .map(deployment -> deployment.version()
                            + ' '
                            + new SnapshotHistory(history.snapshot())
                                    .baselineOf(deployment)
                                    .map(baseline -> baseline.deployment().version())
                                    .orElse("-"))
                    .toList();
        }
    }

    @Nested
    class IncidentLinking {
        @Test
        void isToTheLatestSuccessBefore() {
            history.deployed("1", "2022-09-11T06:51:47Z")
                    .deployed("3", "2022-09-14T06:51:47Z")
                    .deployed("4", "2022-09-15T06:51:47Z")
                    .incident("1373792478", "2022-09-15T01:56:16Z", "2022-09-15T02:13:18Z");

            assertThat(blamed(Duration.ofHours(48))).contains("3").isEqualTo(latestStrictlyBefore());
        }

        /** DevLake looks back without end; we stop at the window, because something else is to blame after two months. */
        @Test
        void endsWithTheWindow() {
            history.deployed("12", "2022-09-23T06:51:47Z")
                    .deployed("13", "2022-09-24T06:51:47Z")
                    .incident("1367714738", "2022-11-13T23:37:21Z", "2022-11-15T22:37:21Z");

            assertThat(latestStrictlyBefore()).contains("13");
            assertThat(blamed(Duration.ofHours(48))).isEmpty();
            assertThat(blamed(Duration.ofDays(90))).contains("13");
        }

        /** DevLake looks strictly before the incident; what finished at that very moment is to blame for us. */
        @Test
        void includesTheMomentOfTheFinish() {
            history.deployed("3", "2022-09-14T06:51:47Z")
                    .deployed("4", "2022-09-15T06:51:47Z")
                    .incident("i", "2022-09-15T06:51:47Z", "");

            assertThat(latestStrictlyBefore()).contains("3");
            assertThat(blamed(Duration.ofHours(48))).contains("4");
        }

        @Test
        void passesOverFailedAttemptsAndOtherApplications() {
            history.deployed("13", "2022-09-24T06:51:47Z");
            deploy("cart", "production", "15", "2022-09-24T07:51:47Z", Result.SUCCESS);
            deploy("shop", "production", "14", "2022-09-24T08:51:47Z", Result.FAILURE);
            history.incident("i", "2022-09-24T09:00:00Z", "");

            assertThat(blamed(Duration.ofHours(48))).contains("13");
        }

        private Optional<String> blamed(Duration window) {
            Profile profile =
                    Profile.builder(ZoneOffset.UTC).incidentWindow(window).build();
            return Assessment.of(history.snapshot(), profile).deployments().stream()
                    .filter(AssessedDeployment::failed)
                    .map(assessed -> assessed.deployment().version())
                    .findFirst();
        }

        private Optional<String> latestStrictlyBefore() {
            Instant opened = history.snapshot().incidents().get(0).openedAt();
            return history.snapshot().deployments().stream()
                    .filter(deployment -> deployment.finishedAt().isBefore(opened))
                    .max(Comparator.comparing(Deployment::finishedAt))
                    .map(Deployment::version);
        }
    }

    /** DevLake measures pull requests; what compares is the way of their first commit into production. */
    @Nested
    class LeadTimeFromFirstCommit {
        @Test
        void isTheSameButForTheRoundingToMinutes() {
            deployTwoPullRequests();

            LeadTime leadTime = leadTime(LeadTimeFrom.OLDEST_CHANGE);

            assertThat(leadTime.seconds().median()).hasValue(268_647);
            assertThat(minutesRoundedUp(268_647)).isEqualTo(4_478);
        }

        /** DevLake leaves a negative span empty; we leave the commit out and say so. */
        @Test
        void dropsCommitsAfterTheDeployment() {
            deployTwoPullRequests();

            LeadTime leadTime = leadTime(LeadTimeFrom.EACH_CHANGE);

            assertThat(leadTime.seconds().count()).isEqualTo(4);
            assertThat(leadTime.ignoredNegative()).isEqualTo(2);
            assertThat(leadTime.seconds().median()).hasValue((182_247 + 95_847) / 2.0);
        }

        private void deployTwoPullRequests() {
            history.deployed("commit1", "2023-04-10T06:52:47Z")
                    .deployed(
                            "commit5",
                            "2023-04-13T07:29:14Z",
                            commit("first of one", "2023-04-10T04:51:47Z"),
                            commit("second of one", "2023-04-11T04:51:47Z"),
                            commit("third of one", "2023-04-12T04:51:47Z"),
                            commit("first of two", "2023-04-13T04:51:47Z"),
                            commit("second of two", "2023-04-14T04:51:47Z"),
                            commit("third of two", "2023-04-15T04:51:47Z"));
        }

        private LeadTime leadTime(LeadTimeFrom from) {
            Profile profile = Profile.builder(ZoneOffset.UTC).leadTimeFrom(from).build();
            Period april = new Period(LocalDate.of(2023, 4, 1), LocalDate.of(2023, 5, 1), ZoneOffset.UTC);
            Assessment assessment = Assessment.of(history.snapshot(), profile);
            return Metrics.of(Selection.of(assessment, Scope.ALL), april, profile)
                    .leadTime();
        }

        private static long minutesRoundedUp(long seconds) {
            return (seconds + 59) / 60;
        }
    }

    private void deploy(String application, String environment, String version, String finishedAt, Result result) {
        history.deployed(application, environment, version, finishedAt, builder -> builder.result(result));
    }
}
