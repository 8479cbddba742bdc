package io.jenkins.plugins.dora.intake.submission;

import static io.jenkins.plugins.dora.model.History.by;
import static io.jenkins.plugins.dora.model.History.commit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jenkins.plugins.dora.intake.Intake;
import io.jenkins.plugins.dora.intake.TakenIdException;
import io.jenkins.plugins.dora.linking.sharing.Recorder;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Recorder SENDER = new Recorder() {
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

    @TempDir
    private Path directory;

    private EventStore store;

    private final History history = new History()
            .deployed("1", "2026-01-01T10:00:00Z", by("shop/deploy"))
            .deployed("secret", "production", "9", "2026-01-01T10:00:00Z", by("secret/deploy"))
            .incident("i", "2026-01-02T10:00:00Z", "");

    @BeforeEach
    void open() throws IOException {
        store = EventStore.open(directory, CLOCK);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void deploymentNeedsNoTypeNoIdAndNoTimeOfRecording() throws IOException {
        Deployment deployment = deployment(NEEDED + ',' + BUILD + ",'at':'1999-01-01T00:00:00Z'");

        assertThat(deployment.id()).hasSize(36);
        assertThat(deployment.at()).isEqualTo(NOW);
        assertThat(deployment.source()).isEqualTo("rest");
        assertThat(deployment.changesFrom()).isEqualTo(ChangesFrom.NONE);
    }

    @Test
    void whatIsStatedStays() throws IOException {
        Deployment deployment = deployment(
                NEEDED + ',' + BUILD
                        + ",'type':'deployment','id':'d','source':'script','changes':[{'id':'a','committedAt':'2026-01-31T09:00:00Z'}]");

        assertThat(deployment.id()).isEqualTo("d");
        assertThat(deployment.source()).isEqualTo("script");
        assertThat(deployment.changesFrom()).isEqualTo(ChangesFrom.STATED);
        assertThat(deployment.changes()).extracting(Change::id).containsExactly("a");
    }

    @Test
    void changesOfTheRecordedVersionsAreThoseOfTheDeployment() throws IOException {
        history.built("1", "2026-01-01T09:00:00Z")
                .built("2", "2026-01-31T09:00:00Z", commit("a", "2026-01-31T08:00:00Z"));

        Deployment deployment = deployment(NEEDED + ',' + BUILD);

        assertThat(deployment.changesFrom()).isEqualTo(ChangesFrom.VERSION);
        assertThat(deployment.changes()).extracting(Change::id).containsExactly("a");
        assertThat(deployment.changesCut()).isFalse();
    }

    @Test
    void whatAVersionLacksTheDeploymentLacksToo() throws IOException {
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
    void refusesADeploymentAndNamesTheField(String field, String part) throws IOException {
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
    void ownDeploymentIsReplacedAndAnothersIsNot() throws IOException {
        assertThat(deployment(NEEDED + ',' + BUILD + ",'id':'1@2026-01-01T10:00:00Z'")
                        .version())
                .isEqualTo("2");
        assertThatExceptionOfType(TakenIdException.class)
                .isThrownBy(() -> deployment(NEEDED + ',' + BUILD + ",'id':'9@2026-01-01T10:00:00Z'"));
    }

    @Test
    void deploymentThatIsSeenButNotOnesOwnIsNotReplaced() throws IOException {
        Submissions reader = submissions(desk(job -> true));

        assertThatExceptionOfType(TakenIdException.class)
                .isThrownBy(() -> reader.deployment(bytes(NEEDED + ',' + BUILD + ",'id':'9@2026-01-01T10:00:00Z'")));
    }

    @Test
    void wholeControllerTakesDeploymentsThatNoBuildDid() throws IOException {
        assertThat(submissions(Desk.ADMINISTRATOR)
                        .deployment(bytes(NEEDED))
                        .event()
                        .build())
                .isEmpty();
    }

    @Test
    void incidentIsAboutAnApplicationThatIsSeen() throws IOException {
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
    void incidentMayBlameADeploymentOfItsApplicationThatIsSeen() throws IOException {
        String shop = "'application':'shop','openedAt':'2026-01-31T11:00:00Z'";

        assertThat(incident(shop + ",'deployment':'1@2026-01-01T10:00:00Z'").deployment())
                .contains("1@2026-01-01T10:00:00Z");
        refusedIncident("deployment", shop + ",'deployment':'9@2026-01-01T10:00:00Z'");
        refusedIncident("deployment", shop + ",'deployment':'nothing'");
    }

    @Test
    void incidentOfAnApplicationThatIsNotSeenIsNotReplaced() throws IOException {
        Predicate<Optional<String>> other =
                job -> job.filter("secret/deploy"::equals).isPresent();

        assertThatExceptionOfType(TakenIdException.class)
                .isThrownBy(() -> submissions(desk(other))
                        .incident(bytes("'application':'secret','openedAt':'2026-01-31T11:00:00Z','id':'i'")));
    }

    @Test
    void incidentIsResolvedNowOrWhenItWas() throws IOException {
        assertThat(submissions()
                        .resolution("i", new byte[0])
                        .orElseThrow()
                        .event()
                        .resolvedAt())
                .contains(NOW);
        assertThat(submissions()
                        .resolution("i", bytes("'resolvedAt':'2026-01-02T11:00:00Z'"))
                        .orElseThrow()
                        .event()
                        .resolvedAt())
                .contains(Instant.parse("2026-01-02T11:00:00Z"));
        assertThat(submissions().resolution("j", new byte[0])).isEmpty();
    }

    @Test
    void incidentIsNotResolvedBeforeItOpenedNorInTheFuture() throws IOException {
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

    private Deployment deployment(String json) throws IOException {
        return submissions().deployment(bytes(json)).event();
    }

    private Incident incident(String json) throws IOException {
        return submissions().incident(bytes(json)).event();
    }

    private Submissions submissions() throws IOException {
        return submissions(desk(OWN));
    }

    private Submissions submissions(Desk desk) throws IOException {
        return new Submissions(new Intake(recorded(), CLOCK), desk, CLOCK);
    }

    private EventStore recorded() throws IOException {
        Snapshot told = history.snapshot();
        List<Event> events = new ArrayList<>(told.deployments());
        events.addAll(told.versions());
        events.addAll(told.incidents());
        store.record(events);
        return store;
    }

    private static Desk desk(Predicate<Optional<String>> visible) {
        return new Desk(visible, OWN, false, job -> SENDER);
    }

    private static byte[] bytes(String json) {
        return ('{' + json.replace('\'', '"') + '}').getBytes(StandardCharsets.UTF_8);
    }
}
