package io.jenkins.plugins.dora.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.store.journal.SampleEvents;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {
    private static final String LONG = '"' + "x".repeat(501) + '"';
    private static final String INCIDENT =
            "{\"type\":\"incident\",\"id\":\"i1\",\"application\":\"shop\",\"openedAt\":\"2026-11-02T12:00:00Z\"}";
    private static final String VERSION =
            "{\"type\":\"version\",\"id\":\"v1\",\"application\":\"shop\",\"version\":\"1\",\"builtAt\":\"2026-11-02T12:00:00Z\"}";
    private static final Instant DEFAULT_AT = Instant.parse("2026-11-30T23:00:00Z");
    private static final String MINIMAL = """
        {"type":"deployment","id":"d1","application":"shop","version":"1.4.2","environment":"production",\
        "finishedAt":"2026-11-02T12:00:00Z","result":"SUCCESS"}\
        """;

    private final EventCodec codec = new EventCodec();

    static Stream<Event> everyType() {
        return Stream.of(
                SampleEvents.deployment("d1"),
                SampleEvents.fullDeployment(),
                SampleEvents.version(),
                SampleEvents.version().withChanges(List.of(), true),
                SampleEvents.incident(),
                SampleEvents.openIncident(),
                SampleEvents.move("shop/deploy", "store/deploy"),
                SampleEvents.acknowledgedIncident(),
                SampleEvents.removal("d1"),
                new Removal(SampleEvents.NOON, "d1", Optional.of(Removal.Type.DEPLOYMENT)));
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void readsBackWhatItWrote(Event event) {
        String line = codec.encode(event);

        assertThat(codec.decode(line, DEFAULT_AT)).isEqualTo(event);
        assertThat(line).doesNotContain("\n").startsWith("{\"v\":1,\"type\":\"");
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void readsPrettyPrintedObjects(Event event) {
        String pretty = codec.encode(event).replace(",\"", ",\r\n  \"");

        assertThat(codec.decode(pretty, DEFAULT_AT)).isEqualTo(event);
    }

    @Test
    void deploymentMayLeaveOutWhatIsUnknown() {
        Instant finish = Instant.parse("2026-11-02T12:00:00Z");

        assertThat(codec.decode(MINIMAL, DEFAULT_AT))
                .isEqualTo(Deployment.of("shop", "1.4.2", "production")
                        .id("d1")
                        .recordedAt(DEFAULT_AT)
                        .between(finish, finish)
                        .build());
    }

    @Test
    void nullIsMissing() {
        assertThat(codec.decode(with("\"tier\":null,\"build\":null,\"changes\":null,\"at\":null"), DEFAULT_AT))
                .isEqualTo(codec.decode(MINIMAL, DEFAULT_AT));
    }

    @Test
    void unknownFieldsAreIgnored() {
        assertThat(codec.decode(with("\"mood\":{\"good\":[1,2.5,true]}"), DEFAULT_AT))
                .isEqualTo(codec.decode(MINIMAL, DEFAULT_AT));
    }

    @Test
    void changesWithoutSourceAreStated() {
        Deployment deployment = (Deployment) codec.decode(
                with("\"changes\":[{\"id\":\"9fceb02\",\"committedAt\":\"2026-11-01T10:00:00+01:00\"}]"), DEFAULT_AT);

        assertThat(deployment.changesFrom()).isEqualTo(ChangesFrom.STATED);
        assertThat(deployment.changes()).containsExactly(new Change("9fceb02", Instant.parse("2026-11-01T09:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        `"mood":1`                                 | NONE
        `"changes":null`                           | NONE
        `"changes":[]`                             | STATED
        `"changes":[],"changesFrom":"STATED"`      | STATED
        `"changes":[],"changesFrom":"GIT_RANGE"`   | STATED
        `"changes":[],"changesFrom":"NONE"`        | NONE
        `"changesFrom":"GIT_RANGE"`                | GIT_RANGE
        """)
    void emptyListOfChangesStatesThatThereAreNone(String fields, ChangesFrom from) {
        Deployment deployment = (Deployment) codec.decode(with(fields), DEFAULT_AT);

        assertThat(deployment.changesFrom()).isEqualTo(from);
        assertThat(codec.decode(codec.encode(deployment), DEFAULT_AT)).isEqualTo(deployment);
    }

    @Test
    void incidentMayBeAcknowledgedBeforeItWasOpenedHere() {
        Incident incident = (Incident) codec.decode("""
                {"type":"incident","id":"i","application":"shop","openedAt":"2026-11-02T12:30:00Z",
                "acknowledgedAt":"2026-11-02T12:29:00Z","fixedBy":"1.4.3"}""", DEFAULT_AT);

        assertThat(incident.acknowledgedAt()).contains(Instant.parse("2026-11-02T12:29:00Z"));
        assertThat(incident.fixedBy()).contains("1.4.3");
    }

    @Test
    void removalIsOfEverythingOrOfOneType() {
        assertThat(codec.decode("{\"type\":\"removed\",\"id\":\"a\",\"of\":\"version\"}", DEFAULT_AT))
                .isEqualTo(new Removal(DEFAULT_AT, "a", Optional.of(Removal.Type.VERSION)));
        assertThat(codec.decode("{\"type\":\"removed\",\"id\":\"a\"}", DEFAULT_AT))
                .isEqualTo(new Removal(DEFAULT_AT, "a"));
        assertThatThrownBy(() -> codec.decode("{\"type\":\"removed\",\"id\":\"a\",\"of\":\"job\"}", DEFAULT_AT))
                .isInstanceOf(InvalidEventException.class)
                .hasMessage("of: must be one of deployment, version, incident, not \"job\"");
    }

    @Test
    void byteOrderMarkIsSkipped() {
        assertThat(codec.decode('\uFEFF' + MINIMAL, DEFAULT_AT)).isEqualTo(codec.decode(MINIMAL, DEFAULT_AT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        `"v":2`                          | v: 2 is newer than the format understood here, 1
        `"v":0`                          | v: must be 1, not 0
        `"v":1.5`                        | v: must be a whole number, not 1.5
        `"at":"yesterday"`               | at: "yesterday" is not a time such as "2026-11-02T10:00:00Z"
        `"at":"2026-11-02T10:00:00"`     | at: "2026-11-02T10:00:00" has no time zone; add Z for UTC
        `"at":1763690000`                | at: must be a time in quotes, not the number 1763690000
        `"at":"+12026-11-02T10:00:00Z"`  | at: must be in the years 0000 to 9999, not "+12026-11-02T10:00:00Z"
        `"startedAt":"2026-11-02T12:00:01Z"` | finishedAt: 2026-11-02T12:00:00Z is before startedAt 2026-11-02T12:00:01Z
        `"tier":"PROD"`                  | tier: must be one of PRODUCTION, STAGING, TESTING, DEVELOPMENT, OTHER, not "PROD"
        `"kind":"FIX"`                   | kind: must be one of CHANGE, HOTFIX, ROLLBACK, REDEPLOY, not "FIX"
        `"changesFrom":"GIT"`            | changesFrom: must be one of STATED, VERSION, GIT_RANGE, CHANGELOG, NONE, not "GIT"
        `"markedFailed":"yes"`           | markedFailed: must be true or false, not "yes"
        `"source":["jenkins"]`           | source: must be text in quotes, not a list
        `"build":"shop#12"`              | build: must be an object, not "shop#12"
        `"build":{"number":12}`          | build.job: is missing
        `"build":{"job":"shop"}`         | build.number: is missing
        `"build":{"job":"shop","number":0}`    | build.number: must be at least 1, not 0
        `"build":{"job":"shop","number":"12"}` | build.number: must be a number, not "12"
        `"build":{"job":"a","job":"b"}`  | build.job: is given twice
        `"changes":{}`                   | changes: must be a list, not an object
        `"changes":[{"id":"a","committedAt":"2026-11-01T10:00:00Z"},{"id":"b"}]` | changes[1].committedAt: is missing
        `"changes":[null]`               | changes[0]: must be an object, not null
        `"version":"1.4.3"`              | version: is given twice
        `"fixes":["1.4.2"]`              | fixes: must be text in quotes, not a list
        """)
    void refusesWrongFields(String field, String message) {
        assertThatThrownBy(() -> codec.decode(with(field), DEFAULT_AT))
                .isInstanceOf(InvalidEventException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "type":"deployment"      | "type":"deploymnt"       | type: must be one of deployment, version, incident, jobMoved, removed, not "deploymnt"
        "type":"deployment",     | ``                       | type: is missing
        "id":"d1",               | ``                       | id: is missing
        "version":"1.4.2"        | "version":""             | version: must not be empty
        "version":"1.4.2"        | "version":" "            | version: must not be empty
        "version":"1.4.2"        | "version":1.4            | version: must be text in quotes, not the number 1.4
        "environment":           | "stage":                 | environment: is missing
        ,"result":"SUCCESS"      | ``                       | result: is missing
        "result":"SUCCESS"       | "result":"OK"            | result: must be one of SUCCESS, FAILURE, ABORTED, EXPIRED, not "OK"
        "finishedAt":            | "ended":                 | finishedAt: is missing
        "SUCCESS"}               | "SUCCESS"                | JSON: ends too early, at column 152
        "SUCCESS"}               | "SUCCESS"} {}            | JSON: continues at column 154 after the end of the object
        """)
    void refusesBrokenLines(String part, String replacement, String message) {
        assertThat(MINIMAL).contains(part);
        assertThatThrownBy(() -> codec.decode(MINIMAL.replace(part, replacement), DEFAULT_AT))
                .isInstanceOf(InvalidEventException.class)
                .hasMessage(message);
    }

    @Test
    void lineOfMoreThanEightMebibytesIsRefused() {
        byte[] line = with("\"mood\":\"" + "x".repeat(EventCodec.MAX_LINE_BYTES) + '"')
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> codec.decode(line, DEFAULT_AT))
                .hasMessage("line: is longer than 8388608 bytes (8 MiB)");
    }

    @Test
    void overlongTextIsRefused() {
        String longest = "x".repeat(255);

        assertThat(codec.decode(MINIMAL.replace("d1", "x".repeat(500)), DEFAULT_AT)
                        .id())
                .hasSize(500);
        assertThat(((Deployment) codec.decode(MINIMAL.replace("shop", longest), DEFAULT_AT)).application())
                .isEqualTo(longest);
        assertThatThrownBy(() -> codec.decode(MINIMAL.replace("shop", longest + 'x'), DEFAULT_AT))
                .hasMessage("application: is 256 characters long; at most 255 are allowed");
        assertThatThrownBy(() -> codec.decode(MINIMAL.replace("d1", "x".repeat(501)), DEFAULT_AT))
                .hasMessage("id: is 501 characters long; at most 500 are allowed");
    }

    @Test
    void everyTextIsBounded() {
        Map<String, String> lines = Map.of(
                "version", MINIMAL.replace("\"1.4.2\"", LONG),
                "environment", MINIMAL.replace("\"production\"", LONG),
                "source", MINIMAL.replace("}", ",\"source\":" + LONG + "}"),
                "revision", MINIMAL.replace("}", ",\"revision\":" + LONG + "}"),
                "build.job", MINIMAL.replace("}", ",\"build\":{\"number\":1,\"job\":" + LONG + "}}"),
                "changes[0].id", MINIMAL.replace("}", ",\"changes\":[{\"id\":" + LONG + "}]}"),
                "title", INCIDENT.replace("}", ",\"title\":" + LONG + "}"),
                "url", INCIDENT.replace("}", ",\"url\":\"https://" + "x".repeat(2_000) + "\"}"),
                "components[0].application", VERSION.replace("}", ",\"components\":[{\"application\":" + LONG + "}]}"),
                "from", "{\"type\":\"jobMoved\",\"to\":\"a\",\"from\":" + LONG + "}");

        lines.forEach((field, line) -> assertThatThrownBy(() -> codec.decode(line, DEFAULT_AT))
                .isInstanceOf(InvalidEventException.class)
                .hasMessageStartingWith(field + ": is ")
                .hasMessageEndingWith("are allowed"));
    }

    @Test
    void whiteSpaceAroundATextNeverCounts() {
        Deployment deployment = (Deployment) codec.decode(
                MINIMAL.replace("shop", "\u3000 shop ").replace("production", "production\\n"), DEFAULT_AT);

        assertThat(deployment.application()).isEqualTo("shop");
        assertThat(deployment.environment()).isEqualTo("production");
    }

    @Test
    void whatWasRecordedIsMendedAndNotRefused() {
        String line = MINIMAL.replace("shop", "sh\\u0007p ").replace("production", "x".repeat(300));

        Deployment deployment = (Deployment) codec.decodeRecorded(line.getBytes(StandardCharsets.UTF_8), DEFAULT_AT);

        assertThat(deployment.application()).isEqualTo("sh\uFFFDp");
        assertThat(deployment.environment()).hasSize(255).startsWith("xxx").contains("x…");
        assertThatThrownBy(() -> codec.decode(line, DEFAULT_AT))
                .hasMessage("application: must not contain a control character (U+0007)");
    }

    @Test
    void moveWithoutATimeIsTheSameWheneverItIsRecorded() {
        String line = "{\"type\":\"jobMoved\",\"from\":\"a\",\"to\":\"b\"}";

        assertThat(codec.decode(line, DEFAULT_AT).id())
                .isEqualTo(codec.decode(line, DEFAULT_AT.plusSeconds(1)).id());
        assertThat(codec.encode(codec.decode(line, DEFAULT_AT))).doesNotContain("\"at\"");
    }

    @Test
    void everyWholeCharacterIsWelcome() {
        Event event = SampleEvents.deployment("d1", "1.4 – „Straße“ 🚀 \\ \"\uFEFF");

        assertThat(codec.decode(codec.encode(event), DEFAULT_AT)).isEqualTo(event);
        assertThat(codec.encode(event)).contains("Straße“ 🚀");
    }

    @Test
    void halfACharacterIsRefused() {
        assertThatThrownBy(() -> codec.decode(MINIMAL.replace("shop", "shop\\ud83d"), DEFAULT_AT))
                .hasMessage("application: must not contain half a character (U+D83D)");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] line = MINIMAL.getBytes(StandardCharsets.UTF_8);
        line[MINIMAL.indexOf("shop")] = (byte) 0xFF;

        assertThatThrownBy(() -> codec.decode(line, DEFAULT_AT))
                .isInstanceOf(InvalidEventException.class)
                .hasMessageStartingWith("JSON: is malformed at column 48: Invalid UTF-8");
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> codec.decode(with("\"mood\":" + "[".repeat(100_000)), DEFAULT_AT))
                .isInstanceOf(InvalidEventException.class)
                .hasMessageStartingWith("JSON: is malformed: ");
    }

    @Test
    void typesOfLaterVersionsAreNoEventsOfAJournal() {
        byte[] line = "{\"v\":1,\"type\":\"survey\",\"answers\":3}".getBytes(StandardCharsets.UTF_8);

        assertThat(codec.decodeKnown(line, DEFAULT_AT)).isEmpty();
    }

    @Test
    void versionsAndIncidentsInsistOnTheirTimes() {
        assertThatThrownBy(() ->
                        codec.decode(codec.encode(SampleEvents.version()).replace("builtAt", "built"), DEFAULT_AT))
                .hasMessage("builtAt: is missing");
        assertThatThrownBy(() -> codec.decode(
                        codec.encode(SampleEvents.incident()).replace("2026-11-02T11:59:00Z", "2026-11-02T12:00:01Z"),
                        DEFAULT_AT))
                .hasMessage("resolvedAt: 2026-11-02T12:00:00Z is before openedAt 2026-11-02T12:00:01Z");
    }

    @Test
    void blankOptionalTextIsMissing() {
        ApplicationVersion version = (ApplicationVersion) codec.decode(
                codec.encode(SampleEvents.version()).replace("\"9fceb02\",\"changes", "\" \",\"changes"), DEFAULT_AT);

        assertThat(version.revision()).isEqualTo(Optional.empty());
        assertThat(version.changes())
                .isEqualTo(List.copyOf(SampleEvents.version().changes()));
    }

    private static String with(String field) {
        return MINIMAL.substring(0, MINIMAL.length() - 1) + ',' + field + '}';
    }

    @Test
    void ownerIsReadAsItWasWritten() {
        String line =
                "{\"v\":1,\"type\":\"incident\",\"id\":\"i\",\"at\":\"2026-01-31T12:00:00Z\",\"application\":\"shop\","
                        + "\"openedAt\":\"2026-01-31T12:00:00Z\",\"owner\":\"team/watch\"}";

        Event event = new EventCodec().decode(line, Instant.EPOCH);

        assertThat(event)
                .isInstanceOfSatisfying(
                        Incident.class, incident -> assertThat(incident.owner()).contains("team/watch"));
        assertThat(new EventCodec().encode(event)).isEqualTo(line);
    }
}
