package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordCommandTest {
    private static final String GOOD = """
            {"type":"deployment","id":"shop-1","application":"shop","version":"1",\
            "environment":"production","finishedAt":"2026-01-31T12:00:00Z","result":"SUCCESS"}
            """;

    private Path store;
    private Path file;

    @BeforeEach
    void places(@TempDir Path directory) {
        store = directory.resolve("store");
        file = directory.resolve("events.jsonl");
    }

    @Test
    void tellsWhatIsNewReplacedAndUnchanged() throws IOException {
        write(GOOD, GOOD.replace("shop-1", "shop-2"));
        assertThat(record().out()).isEqualToIgnoringNewLines("2 new, 0 replaced, 0 unchanged, 0 refused");

        write(GOOD, GOOD.replace("shop-1", "shop-2").replace("SUCCESS", "FAILURE"), GOOD.replace("shop-1", "shop-3"));
        CommandRun second = record();

        assertThat(second)
                .isEqualTo(new CommandRun(0, "1 new, 1 replaced, 1 unchanged, 0 refused" + System.lineSeparator(), ""));
        assertThat(recorded()).containsExactly("shop-1", "shop-2", "shop-3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"type\":\"deployment\", oops                   | JSON: is malformed at column",
                "[1,2]                                            | JSON: must be an object",
                "{\"type\":\"party\",\"id\":\"1\"}                | type: must be one of deployment, version, incident",
                "{\"type\":\"removed\"}                           | id: "
            })
    void refusesALineThatIsNoEvent(String line, String reason) throws IOException {
        refuses(line, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12:00:00Z | 12:00:00                                        | finishedAt: \"2026-01-31T12:00:00\" has no time zone",
                "\"finishedAt | \"startedAt\":\"2026-02-01T00:00:00Z\",\"finishedAt | finishedAt: 2026-01-31T12:00:00Z is before startedAt",
                "\"version\":\"1\" | \"version\":\"\"                        | version: must not be empty",
                "SUCCESS   | GREAT                                           | result: must be one of SUCCESS, FAILURE",
                "2026-01-31 | 2026-02-31                                     | finishedAt: "
            })
    void refusesAnEventWithAWrongField(String right, String wrong, String reason) throws IOException {
        refuses(GOOD.strip().replace(right, wrong), reason);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "finishedAt,|'type':'deployment','version':'1','environment':'e','result':'SUCCESS'|",
                "openedAt,|'type':'incident'|",
                "resolvedAt,|'type':'incident','openedAt':'2026-01-01T00:00:00Z'|",
                "builtAt,|'type':'version','version':'1'|"
            })
    void refusesTheFuture(String field, String others) throws IOException {
        String line = "{'id':'1','application':'a'," + others + ",'" + field + "':'2100-01-01T00:00:00Z'}";

        refuses(line.replace('\'', '"'), field + ": 2100-01-01T00:00:00Z is in the future");
    }

    @Test
    void deploymentBringsTheChangesOfTheRecordedVersions() throws IOException {
        write(
                version("1", "2026-01-01T00:00:00Z"),
                deployment("1", "2026-01-02T00:00:00Z"),
                version("2", "2026-01-03T00:00:00Z"),
                version("3", "2026-01-04T00:00:00Z"),
                deployment("3", "2026-01-05T00:00:00Z"));

        assertThat(record().exitCode()).isZero();
        write(version("2.5", "2026-01-03T12:00:00Z"), deployment("3", "2026-01-05T00:00:00Z"));
        assertThat(record().out()).startsWith("1 new, 0 replaced, 1 unchanged, 0 refused");

        try (EventStore events = EventStore.openReadOnly(store)) {
            Deployment deployment = events.snapshot().deployments().get(1);
            assertThat(deployment.changesFrom()).isEqualTo(ChangesFrom.VERSION);
            assertThat(deployment.changes()).extracting(Change::id).containsExactly("c2", "c3");
        }
    }

    private static String version(String version, String builtAt) {
        return """
                {"type":"version","id":"v%s","application":"shop","version":"%s","builtAt":"%s",\
                "changes":[{"id":"c%s","committedAt":"2026-01-01T00:00:00Z"}]}
                """.formatted(version, version, builtAt, version);
    }

    private static String deployment(String version, String finishedAt) {
        return """
                {"type":"deployment","id":"d%s","application":"shop","version":"%s","environment":"production",\
                "finishedAt":"%s","result":"SUCCESS"}
                """.formatted(version, version, finishedAt);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"type\":\"deployment\",\"id\":\"d\",\"application\":\"a\",\"version\":\"1\",\"environment\":\"e\",\"result\":\"SUCCESS\",\"finishedAt\":\"2099-01-01T00:00:00Z\"} | finishedAt: 2099-01-01T00:00:00Z is in the future",
                "{\"type\":\"version\",\"id\":\"v\",\"application\":\"a\",\"version\":\"1\",\"builtAt\":\"2099-01-01T00:00:00Z\"} | builtAt: 2099-01-01T00:00:00Z is in the future",
                "{\"type\":\"incident\",\"id\":\"i\",\"application\":\"a\",\"openedAt\":\"2020-01-01T00:00:00Z\",\"acknowledgedAt\":\"2099-01-01T00:00:00Z\"} | acknowledgedAt: 2099-01-01T00:00:00Z is in the future"
            })
    void refusesWhatLiesInTheFuture(String line, String reason) throws IOException {
        refuses(line, reason);
    }

    @Test
    void refusesAVersionThatContainsItself() throws IOException {
        write(
                version("shop", "2", "cart", "7"),
                version("cart", "7", "mail", "1"),
                version("mail", "1", "shop", "2"),
                version("mail", "2", "shop", "2"));

        CommandRun run = record();

        assertThat(run.exitCode()).isOne();
        assertThat(run.out()).startsWith("3 new, 0 replaced, 0 unchanged, 1 refused");
        assertThat(run.err())
                .isEqualToIgnoringNewLines(
                        file + ":3: components: mail 1 contains shop 2 contains cart 7 contains mail 1,"
                                + " which no version can");
    }

    private static String version(String application, String version, String component, String componentVersion) {
        return """
                {"type":"version","id":"%1$s-%2$s","application":"%1$s","version":"%2$s",\
                "builtAt":"2026-01-31T12:00:00Z","components":[{"application":"%3$s","version":"%4$s"}]}
                """.formatted(application, version, component, componentVersion);
    }

    @Test
    void refusesALineOfTenMegabytes() throws IOException {
        refuses("{\"type\":\"" + "x".repeat(10_000_000) + "\"}", "line: is longer than 8388608 bytes");
    }

    @Test
    void refusesBinaryRubbish() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] rubbish = new byte[100_000];
        new Random(1).nextBytes(rubbish);
        bytes.writeBytes(rubbish);
        bytes.write('\n');
        bytes.writeBytes(GOOD.getBytes(StandardCharsets.UTF_8));
        Files.write(file, bytes.toByteArray());

        CommandRun run = record();

        assertThat(run.exitCode()).isOne();
        assertThat(run.err().lines()).isNotEmpty().allMatch(line -> line.matches("\\S+events.jsonl:\\d+: .+"));
        assertThat(run.err()).doesNotContainPattern("[\\p{Cc}&&[^\\r\\n]]");
        assertThat(recorded()).containsExactly("shop-1");
    }

    @Test
    void leavesOutBlankLinesAndReadsTheLastOneWithoutItsEnd() throws IOException {
        write("\n", "  \r\n", GOOD.strip());

        assertThat(record().out()).startsWith("1 new, 0 replaced, 0 unchanged, 0 refused");
    }

    @Test
    void readsTheStandardInput() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream((GOOD + "rubbish").getBytes(StandardCharsets.UTF_8)));
            CommandRun run = CommandRun.of("record", "--store", store, "-");

            assertThat(run.out()).startsWith("1 new");
            assertThat(run.err()).startsWith("standard input:2: JSON");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void saysInOneLineThatAFileIsMissingOrADirectory() {
        assertThat(record())
                .isEqualTo(new CommandRun(1, "", "dora: " + file + ": does not exist" + System.lineSeparator()));
        assertThat(CommandRun.of("record", "--store", store, file.getParent()).err())
                .isEqualToIgnoringNewLines("dora: " + file.getParent() + ": is a directory");
        assertThat(store).doesNotExist();
    }

    @Test
    void saysInOneLineThatTheStoreIsNoDirectory() throws IOException {
        write(GOOD);
        Files.writeString(store, "a file");

        CommandRun run = record();

        assertThat(run.exitCode()).isOne();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("dora: Cannot open the store " + store).hasLineCount(1);
        assertThat(store).hasContent("a file");
    }

    @Test
    void saysInOneLineThatTheStoreIsReadOnly() throws IOException {
        write(GOOD);
        Files.createDirectory(store);
        assumeFalse(!store.toFile().setWritable(false) || Files.isWritable(store), "somebody who may write everywhere");

        CommandRun run = record();

        assertThat(run.exitCode()).isOne();
        assertThat(run.err()).contains("permission denied").hasLineCount(1);
        assertThat(store).isEmptyDirectory();
    }

    private void refuses(String line, String reason) throws IOException {
        write(GOOD, line + "\n", GOOD.replace("shop-1", "shop-2"));

        CommandRun run = record();

        assertThat(run.exitCode()).isOne();
        assertThat(run.out()).isEqualToIgnoringNewLines("2 new, 0 replaced, 0 unchanged, 1 refused");
        assertThat(run.err()).startsWith(file + ":2: " + reason).hasLineCount(1);
        assertThat(recorded()).containsExactly("shop-1", "shop-2");
    }

    private void write(String... lines) throws IOException {
        Files.writeString(file, String.join("", lines));
    }

    private CommandRun record() {
        return CommandRun.of("record", "--store", store, file);
    }

    private List<String> recorded() throws IOException {
        try (EventStore events = EventStore.openReadOnly(store)) {
            return events.snapshot().deployments().stream().map(Deployment::id).toList();
        }
    }
}
