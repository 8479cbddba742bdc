package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command that opens a store, while somebody else writes to that store. */
@Timeout(60)
class WritingCommandTest {
    private Path directory;
    private EventStore other;

    @BeforeEach
    void storeIsInUse(@TempDir Path temporary) throws IOException {
        directory = temporary;
        Files.writeString(temporary.resolve("events.jsonl"), "");
        Files.writeString(temporary.resolve("body.json"), "{}");
        Files.writeString(
                temporary.resolve("dora.yaml"),
                "dora: {rules: [{jobs: deploy, application: shop, environment: live}]}\n");
        Files.createDirectories(temporary.resolve("home/jobs"));
        other = EventStore.open(temporary.resolve("S"), Clock.systemUTC());
    }

    @AfterEach
    void storeIsLeft() throws IOException {
        other.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "record --store S events.jsonl             | if it is dora serve --record or Jenkins, POST deployments and"
                        + " incidents to its address, such as http://127.0.0.1:8080/dora/deployments",
                "import --home home --profile dora.yaml --store S | if it is Jenkins, import there: Manage Jenkins, Import DORA"
                        + " history",
                "collect --from http://127.0.0.1:9/ --store S | collect into another store: report and serve read several as"
                        + " one",
                "webhook --source json --store S body.json | if it is dora serve --record or Jenkins, POST the body to its"
                        + " webhook, such as http://127.0.0.1:8080/dora-webhook/NAME",
                "serve --record --port 0 --store S         | leave out --record to read the store only"
            })
    void nobodyWritesMeanwhileAndTheMessageNamesWhatHelps(String command, String alternative) {
        CommandRun run = run(command);

        assertThat(run)
                .isEqualTo(new CommandRun(
                        1,
                        "",
                        "dora: The store " + directory.resolve("S")
                                + " is being written by this process; close that writer first, or " + alternative
                                + System.lineSeparator()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report --store S",
                "export --store S --format csv --output tables",
                "export --store S --format openmetrics --output history.txt",
                "import --home home --profile dora.yaml --store S --dry-run",
                "waiting --store S",
                "announce --store S --profile dora.yaml --page https://dora.example.org/dora/ --dry-run"
            })
    void readersAreNotDisturbed(String command) {
        assertThat(run(command).exitCode()).isZero();
    }

    @Test
    void storeThatIsLeftCanBeWrittenAgain() throws IOException {
        other.close();

        assertThat(run("record --store S events.jsonl").exitCode()).isZero();
    }

    /** Runs a command whose files are in the directory of the test. */
    private CommandRun run(String command) {
        return CommandRun.of((Object[])
                command.replaceAll("(?<= )(S|home|tables|[a-z]+\\.(jsonl|json|yaml|txt))(?= |$)", directory + "/$1")
                        .split(" +"));
    }
}
