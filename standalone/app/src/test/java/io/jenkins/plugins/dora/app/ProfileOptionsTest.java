package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileOptionsTest {
    private Path store;
    private Path file;

    @BeforeEach
    void recordADeployment(@TempDir Path directory) throws IOException {
        store = directory.resolve("store");
        file = directory.resolve("dora.yaml");
        Path events = directory.resolve("events.jsonl");
        Files.writeString(events, """
                {"type":"deployment","id":"1","application":"shop","version":"1","environment":"moon","finishedAt":"2026-01-05T12:00:00Z","result":"SUCCESS"}
                """);
        assertThat(CommandRun.of("record", "--store", store, events).exitCode()).isZero();
        Files.writeString(file, """
                dora:
                  timeZone: Asia/Tokyo
                  benchmark: DORA_2024
                  environments: [{pattern: moon, tier: PRODUCTION}]
                """);
    }

    @Test
    void profileSaysWhatCounts() {
        assertThat(report("--profile", file).out())
                .contains(
                        "\"benchmark\":\"DORA_2024\"",
                        "\"benchmarkYear\":\"2024\"",
                        "\"timeZone\":\"Asia/Tokyo\"",
                        "\"total\":1");
        assertThat(report().out()).contains("\"benchmark\":\"CLASSIC\"", "\"total\":0");
    }

    @Test
    void zoneIsThatOfTheOptionBeforeThatOfTheProfile() {
        assertThat(report("--profile", file, "--zone", "Europe/Berlin").out())
                .contains("\"benchmark\":\"DORA_2024\"", "\"timeZone\":\"Europe/Berlin\"");
    }

    @Test
    void everyMistakeInAProfileIsTold() throws IOException {
        Files.writeString(file, "dora:\n  benchmark: BEST\n  timezone: UTC\n");

        CommandRun run = report("--profile", file);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .hasSize(4)
                .startsWith("dora report: --profile: " + file)
                .anySatisfy(line -> assertThat(line).startsWith("  line 2: benchmark: \"BEST\" is not one of"))
                .anySatisfy(line -> assertThat(line).startsWith("  line 3: timezone: is unknown"));
    }

    @Test
    void fileThatCannotBeReadIsNamed() throws IOException {
        assertThat(report("--profile", store.resolve("nowhere")))
                .isEqualTo(new CommandRun(1, "", "dora: " + store.resolve("nowhere") + ": does not exist\n"));
        assertThat(report("--profile", store))
                .isEqualTo(new CommandRun(1, "", "dora: " + store + ": is a directory\n"));

        Files.write(file, new byte[] {'d', (byte) 0xff});
        assertThat(report("--profile", file))
                .isEqualTo(new CommandRun(1, "", "dora: " + file + ": is not text in UTF-8\n"));
    }

    @Test
    void serveReadsTheProfileToo() throws IOException {
        Files.writeString(file, "dora:\n  benchmark: BEST\n");

        CommandRun run = CommandRun.of("serve", "--store", store, "--port", "0", "--profile", file);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("  line 2: benchmark: \"BEST\" is not one of");
    }

    private CommandRun report(Object... options) {
        Object[] start = {"report", "--store", store, "--format", "json", "--from", "2026-01-01", "--to", "2026-01-15"};
        return CommandRun.of(Stream.concat(Stream.of(start), Stream.of(options)).toArray());
    }
}
