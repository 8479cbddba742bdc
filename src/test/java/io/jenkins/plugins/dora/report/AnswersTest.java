package io.jenkins.plugins.dora.report;

import static io.jenkins.plugins.dora.model.History.by;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.deployments.DeploymentRow;
import io.jenkins.plugins.dora.report.story.CommitBrowser;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    private final Reporter all = new Reporter(
            new History()
                    .deployed("1", "2026-01-10T10:00:00Z", by("shop"))
                    .deployed("2", "2026-01-11T10:00:00Z", by("secret"))
                    .deployed("3", "2026-01-12T10:00:00Z")
                    .snapshot(),
            Profile.defaults(ZoneOffset.UTC));

    @Test
    void knowNoMoreThanTheirReader() {
        Answers answers = answers(all.about(job -> job.filter("shop"::equals).isPresent()), NOW);

        assertThat(answers.deployments().page().deployments())
                .extracting(DeploymentRow::version)
                .containsExactly("1");
        assertThat(answers.deployment("2~402026-01-11T10~3A00~3A00Z", CommitBrowser.NONE))
                .isEmpty();
        assertThat(answers.deployment("1~402026-01-10T10~3A00~3A00Z", CommitBrowser.NONE))
                .isPresent();
        assertThat(answers.environments()
                        .applications()
                        .get(0)
                        .environments()
                        .get(0)
                        .version())
                .isEqualTo("1");
        assertThat(answers.report().attempts().total()).isEqualTo(1);
    }

    @Test
    void readersWhoSeeTheSameShareAReporterAndOthersDoNot() {
        Reporter reader = all.about(job -> job.filter("shop"::equals).isPresent());

        assertThat(all.about(job -> job.isPresent() && job.get().startsWith("sho")))
                .isSameAs(reader);
        assertThat(all.about(job -> true)).isNotSameAs(reader);
    }

    @Test
    void permissionIsAskedForOnceForEachJob() {
        List<Optional<String>> asked = new ArrayList<>();

        all.about(asked::add);

        assertThat(asked).containsExactlyInAnyOrder(Optional.empty(), Optional.of("shop"), Optional.of("secret"));
    }

    @Test
    void incidentOfAnApplicationThatWasNeverDeployedIsSeenByWhoSeesEverything() {
        Reporter reporter = new Reporter(
                new History().incident("i", "2026-01-30T00:00:00Z", "").snapshot(), all.profile());

        assertThat(answers(reporter.about(job -> true), NOW).incidents().total())
                .isOne();
        assertThat(answers(reporter.about(Optional::isPresent), NOW).incidents().total())
                .isZero();
    }

    @Test
    void tagStaysWhileNothingChanges() {
        EntityTag tag = answers(all.about(job -> true), NOW).tag("/dora/api/json?a=b");

        assertThat(tag.value()).matches("\"[0-9a-f-]{36}\"");
        assertThat(answers(all.about(job -> true), NOW.plusSeconds(60)).tag("/dora/api/json?a=b"))
                .isEqualTo(tag);
    }

    @Test
    void tagChangesWithTheReaderTheDayTheAddressAndWhatIsRecorded() {
        EntityTag tag = answers(all.about(job -> true), NOW).tag("/dora/api/json");

        assertThat(List.of(
                        answers(all.about(Optional::isPresent), NOW).tag("/dora/api/json"),
                        answers(all.about(job -> true), NOW.plusSeconds(86_400)).tag("/dora/api/json"),
                        answers(all.about(job -> true), NOW).tag("/dora/api/xml"),
                        answers(new Reporter(new History().snapshot(), all.profile()), NOW)
                                .tag("/dora/api/json")))
                .doesNotContain(tag)
                .doesNotHaveDuplicates();
    }

    @Test
    void tagOfAnAnswerChangesOnlyWithWhatItsReaderSees() {
        History history = new History().deployed("1", "2026-01-10T10:00:00Z", by("shop"));
        EntityTag[] before = tagsOfTheShop(history);
        history.deployed("2", "2026-01-11T10:00:00Z", by("secret"));
        EntityTag[] hidden = tagsOfTheShop(history);
        history.deployed("3", "2026-01-12T10:00:00Z", by("shop"));
        EntityTag[] seen = tagsOfTheShop(history);

        assertThat(hidden).isEqualTo(before);
        for (int i = 0; i < seen.length; i++) {
            assertThat(seen[i]).isNotEqualTo(before[i]);
        }
        assertThat(before).doesNotHaveDuplicates();
    }

    /** Returns the tags of what a reader of the job shop is answered. */
    private EntityTag[] tagsOfTheShop(History history) {
        Answers answers = answers(
                new Reporter(history.snapshot(), all.profile())
                        .about(job -> job.filter("shop"::equals).isPresent()),
                NOW);
        return new EntityTag[] {
            answers.tag("/", answers.report()),
            answers.tag("/", answers.deployments()),
            answers.tag("/", answers.deployments().page()),
            answers.tag("/", answers.environments())
        };
    }

    @Test
    void tagIsRecognisedInAListAndWhenAProxyCallsItWeak() {
        EntityTag tag = answers(all, NOW).tag("/");

        assertThat(tag.isNamedIn("\"other\", W/" + tag.value())).isTrue();
        assertThat(tag.isNamedIn("\"other\"")).isFalse();
        assertThat(tag.isNamedIn(null)).isFalse();
    }

    private static Answers answers(Reporter reporter, Instant now) {
        return new Answers(reporter, Map.of(), now);
    }
}
