package io.jenkins.plugins.dora.report.submission;

import static io.jenkins.plugins.dora.model.History.by;
import static io.jenkins.plugins.dora.model.History.commit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jenkins.plugins.dora.linking.sharing.Ownership;
import io.jenkins.plugins.dora.linking.sharing.Recorder;
import io.jenkins.plugins.dora.model.Change;
import io.jenkins.plugins.dora.model.ChangesFrom;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.Reporter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionsTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final Predicate<Optional<String>> OWN =
            job -> job.filter("shop/deploy"::equals).isPresent();
    private static final String BUILD = "'build':{'job':'shop/deploy','number':3}";
    private static final String NEEDED =
            "'application':'shop','version':'2','environment':'production','finishedAt':'2026-01-31T11:00:00Z',"
                    + "'result':'SUCCESS'";

    private final History history = new History()
            .deployed("1", "2026-01-01T10:00:00Z", by("shop/deploy"))
            .deployed("secret", "production", "9", "2026-01-01T10:00:00Z", by("secret/deploy"))
            .incident("i", "2026-01-02T10:00:00Z", "");

    @Test
    void deploymentNeedsNoTypeNoIdAndNoTimeOfRecording() {
        Deployment deployment = deployment(NEEDED + ',' + BUILD + ",'at':'1999-01-01T00:00:00Z'");

        assertThat(deployment.id()).hasSize(36);
        assertThat(deployment.at()).isEqualTo(NOW);
        assertThat(deployment.source()).isEqualTo("rest");
        assertThat(deployment.changesFrom()).isEqualTo(ChangesFrom.NONE);
    }

    @Test
    void whatIsStatedStays() {
        Deployment deployment = deployment(
                NEEDED + ',' + BUILD
                        + ",'type':'deployment','id':'d','source':'script','changes':[{'id':'a','committedAt':'2026-01-31T09:00:00Z'}]");

        assertThat(deployment.id()).isEqualTo("d");
        assertThat(deployment.source()).isEqualTo("script");
        assertThat(deployment.changesFrom()).isEqualTo(ChangesFrom.STATED);
        assertThat(deployment.changes()).extracting(Change::id).containsExactly("a");
    }

    @Test
    void changesOfTheRecordedVersionsAreThoseOfTheDeployment() {
        history.built("1", "2026-01-01T09:00:00Z")
                .built("2", "2026-01-31T09:00:00Z", commit("a", "2026-01-31T08:00:00Z"));

        Deployment deployment = deployment(NEEDED + ',' + BUILD);

        assertThat(deployment.changesFrom()).isEqualTo(ChangesFrom.VERSION);
        assertThat(deployment.changes()).extracting(Change::id).containsExactly("a");
        assertThat(deployment.changesCut()).isFalse();
    }

    @Test
    void whatAVersionLacksTheDeploymentLacksToo() {
        history.built("1", "2026-01-01T09:00:00Z")
                .built("2", "2026-01-31T09:00:00Z", commit("a", "2026-01-31T08:00:00Z"))
                .lackingChanges();

        assertThat(deployment(NEEDED + ',' + BUILD).changesCut()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            build.job  | 'build':{'job':'secret/deploy','number':3}
            build      | 'revision':'x'
            type       | 'type':'incident','build':{'job':'shop/deploy','number':3}
            finishedAt | 'finishedAt':'2026-01-31T12:06:00Z'
            result     | 'result':'GOOD'
            JSON       | 'result':
            version    | 'version':'2'
            """)
    void refusesADeploymentAndNamesTheField(String field, String part) {
        String needed =
                switch (field) {
                    case "finishedAt" ->
                        "'application':'a','version':'2','environment':'e','result':'SUCCESS'," + BUILD;
                    case "result" ->
                        "'application':'a','version':'2','environment':'e','finishedAt':'2026-01-31T11:00:00Z'";
                    default -> NEEDED;
                };
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> deployment(needed + ',' + part))
                .satisfies(e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void ownDeploymentIsReplacedAndAnothersIsNot() {
        assertThat(deployment(NEEDED + ',' + BUILD + ",'id':'1@2026-01-01T10:00:00Z'")
                        .version())
                .isEqualTo("2");
        assertThatExceptionOfType(TakenIdException.class)
                .isThrownBy(() -> deployment(NEEDED + ',' + BUILD + ",'id':'9@2026-01-01T10:00:00Z'"));
    }

    @Test
    void deploymentThatIsSeenButNotOnesOwnIsNotReplaced() {
        Reporter all = reporter();
        Submissions reader = submissions(desk(all, all, false));

        assertThatExceptionOfType(TakenIdException.class)
                .isThrownBy(() -> reader.deployment(bytes(NEEDED + ',' + BUILD + ",'id':'9@2026-01-01T10:00:00Z'")));
    }

    @Test
    void wholeControllerTakesDeploymentsThatNoBuildDid() {
        Reporter all = reporter();

        assertThat(submissions(new Desk(all, all, job -> true, true, this::administrator))
                        .deployment(bytes(NEEDED))
                        .build())
                .isEmpty();
    }

    @Test
    void incidentIsAboutAnApplicationThatIsSeen() {
        assertThat(incident("'application':'shop','openedAt':'2026-01-31T11:00:00Z','id':'j'")
                        .id())
                .isEqualTo("j");
        refusedIncident("application", "'application':'secret','openedAt':'2026-01-31T11:00:00Z'");
        refusedIncident("openedAt", "'application':'shop','openedAt':'2026-02-01T11:00:00Z'");
        refusedIncident("url", "'application':'shop','openedAt':'2026-01-31T11:00:00Z','url':'javascript:alert(1)'");
        refusedIncident(
                "resolvedAt",
                "'application':'shop','openedAt':'2026-01-31T11:00:00Z','resolvedAt':'2026-02-01T11:00:00Z'");
    }

    @Test
    void incidentMayBlameADeploymentOfItsApplicationThatIsSeen() {
        String shop = "'application':'shop','openedAt':'2026-01-31T11:00:00Z'";

        assertThat(incident(shop + ",'deployment':'1@2026-01-01T10:00:00Z'").deployment())
                .contains("1@2026-01-01T10:00:00Z");
        refusedIncident("deployment", shop + ",'deployment':'9@2026-01-01T10:00:00Z'");
        refusedIncident("deployment", shop + ",'deployment':'nothing'");
    }

    @Test
    void incidentOfAnApplicationThatIsNotSeenIsNotReplaced() {
        Reporter all = reporter();
        Reporter other = all.about(job -> job.filter("secret/deploy"::equals).isPresent());

        assertThatExceptionOfType(TakenIdException.class)
                .isThrownBy(() -> submissions(desk(all, other, false))
                        .incident(bytes("'application':'secret','openedAt':'2026-01-31T11:00:00Z','id':'i'")));
    }

    @Test
    void incidentIsResolvedNowOrWhenItWas() {
        assertThat(submissions().resolution("i", new byte[0]).orElseThrow().resolvedAt())
                .contains(NOW);
        assertThat(submissions()
                        .resolution("i", bytes("'resolvedAt':'2026-01-02T11:00:00Z'"))
                        .orElseThrow()
                        .resolvedAt())
                .contains(Instant.parse("2026-01-02T11:00:00Z"));
        assertThat(submissions().resolution("j", new byte[0])).isEmpty();
    }

    @Test
    void incidentIsNotResolvedBeforeItOpenedNorInTheFuture() {
        for (String time : new String[] {"2026-01-02T09:00:00Z", "2026-02-01T00:00:00Z"}) {
            assertThatExceptionOfType(InvalidEventException.class)
                    .isThrownBy(() -> submissions().resolution("i", bytes("'resolvedAt':'" + time + "'")))
                    .satisfies(e -> assertThat(e.field()).isEqualTo("resolvedAt"));
        }
    }

    @Test
    void readsNoMoreThanAMebibyte() throws IOException {
        byte[] most = new byte[1024 * 1024];

        assertThat(Submissions.read(new ByteArrayInputStream(most))).hasSize(most.length);
        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(() -> Submissions.read(new ByteArrayInputStream(new byte[most.length + 1])));
    }

    private void refusedIncident(String field, String json) {
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> incident(json))
                .satisfies(e -> assertThat(e.field()).isEqualTo(field));
    }

    private Deployment deployment(String json) {
        return submissions().deployment(bytes(json));
    }

    private Incident incident(String json) {
        return submissions().incident(bytes(json));
    }

    private Submissions submissions() {
        Reporter all = reporter();
        return submissions(desk(all, all.about(OWN), false));
    }

    private Submissions submissions(Desk desk) {
        return new Submissions(desk, NOW);
    }

    private Desk desk(Reporter all, Reporter seen, boolean anyApplication) {
        return new Desk(all, seen, OWN, anyApplication, this::sender);
    }

    private Ownership sender(String job) {
        Recorder recorder = new Recorder() {
            @Override
            public boolean owns(String application) {
                return false;
            }

            @Override
            public boolean shares(Optional<String> other) {
                return OWN.test(other);
            }

            @Override
            public boolean sees(Optional<String> other) {
                return OWN.test(other) || other.isEmpty();
            }
        };
        return new Ownership(history.snapshot(), recorder, job);
    }

    private Ownership administrator(String job) {
        return new Ownership(history.snapshot(), Recorder.ADMINISTRATOR, job);
    }

    private Reporter reporter() {
        return new Reporter(history.snapshot(), Profile.defaults(ZoneOffset.UTC));
    }

    private static byte[] bytes(String json) {
        return ('{' + json.replace('\'', '"') + '}').getBytes(StandardCharsets.UTF_8);
    }
}
