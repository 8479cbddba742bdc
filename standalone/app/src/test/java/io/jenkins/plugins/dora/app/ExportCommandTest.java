package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTest {
    @TempDir
    private Path directory;

    private Path store;
    private Path output;

    @BeforeEach
    void record() throws Exception {
        store = directory.resolve("store");
        output = directory.resolve("history.txt");
        Path events = directory.resolve("events.jsonl");
        Files.writeString(events, event(1, "2026-01-01T10:00:00Z") + event(2, "2026-01-02T10:00:00Z"));
        assertThat(CommandRun.of("record", "--store", store, events).exitCode()).isZero();
    }

    private static String event(int version, String finishedAt) {
        return """
                {"type":"deployment","id":"shop-%d","application":"shop","version":"%d","environment":"production",\
                "finishedAt":"%s","result":"SUCCESS"}
                """.formatted(version, version, finishedAt);
    }

    @Test
    void historyBeginsWithTheFirstDayAndEndsWhereItIsToldTo() throws Exception {
        CommandRun run = export("--to", "2026-01-03", "--step", "12h", "--zone", "UTC");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(Files.readAllLines(output))
                .filteredOn(line -> line.startsWith("dora_deployment_count "))
                .containsExactly(
                        "dora_deployment_count 0 1767225600",
                        "dora_deployment_count 1 1767268800",
                        "dora_deployment_count 1 1767312000",
                        "dora_deployment_count 2 1767355200",
                        "dora_deployment_count 2 1767398400");
        assertThat(output).content().endsWith("\n# EOF\n");
        assertThat(directory.resolve("history.txt.part")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "--step, 1x, '''1x'' is not a duration such as 30s, 15m, 1h or 1d'",
        "--step, 0h, '''0h'' is not a duration such as 30s, 15m, 1h or 1d'",
        "--from, 2999-01-01, is not before --to",
        "--step, 1s, too short for the days since 2026-01-01",
        "--format, xml, expected one of"
    })
    void whatMakesNoSenseIsRefused(String option, String value, String message) {
        CommandRun run = option.equals("--format")
                ? CommandRun.of("export", "--store", store, "--output", output, option, value)
                : export(option, value);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(output).doesNotExist();
    }

    @Test
    void outputThatCannotBeWrittenIsSaidToBe() {
        CommandRun run = CommandRun.of(
                "export",
                "--store",
                store,
                "--format",
                "openmetrics",
                "--output",
                directory.resolve("none/history.txt"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("history.txt.part");
    }

    private CommandRun export(Object... more) {
        Object[] words = new Object[7 + more.length];
        Object[] first = {"export", "--store", store, "--format", "openmetrics", "--output", output};
        System.arraycopy(first, 0, words, 0, first.length);
        System.arraycopy(more, 0, words, first.length, more.length);
        return CommandRun.of(words);
    }
}
