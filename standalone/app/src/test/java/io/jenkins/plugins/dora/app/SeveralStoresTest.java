package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.app.serve.CurrentReporter;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.story.CommitBrowser;
import io.jenkins.plugins.dora.store.feed.Controller;
import io.jenkins.plugins.dora.store.union.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveralStoresTest {
    @TempDir
    private Path home;

    @BeforeEach
    void record() throws IOException {
        record("eu", 10);
        record("us", 20);
    }

    @Test
    void reportIsOnAllOfThem() {
        CommandRun run = report("--store", home.resolve("eu"), "--store", "west=" + home.resolve("us"));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("\"byEnvironment\":{\"production\":2}");
    }

    @Test
    void reportMayBeOnOneOfThem() {
        Object[] stores = {"--store", home.resolve("eu"), "--store", home.resolve("us"), "--controller", "us"};

        assertThat(report(stores).out())
                .contains("\"byEnvironment\":{\"production\":1}", "\"controllers\":[\"eu\",\"us\"]");
        stores[5] = "asia";
        assertThat(report(stores).exitCode()).isEqualTo(2);
        assertThat(report(stores).err())
                .contains("--controller: \"asia\" has no deployments here; those that do are eu, us");
    }

    @Test
    void addressesBelongToStores() {
        String[] addresses = {"us=https://ci.example.org/", "eu=ftp://ci.example.org/", "eu=https://user@/?a"};
        String[] problems = {
            "--address: no store has the id us",
            "--address: \"eu=ftp:",
            "--address: \"eu=https://user@/?a\" is not ID=URL"
        };
        for (int i = 0; i < addresses.length; i++) {
            CommandRun run = CommandRun.of("serve", "--store", home.resolve("eu"), "--address", addresses[i]);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains(problems[i]);
        }
    }

    @Test
    void oneStoreIsReadAsItIs() {
        assertThat(report("--store", home.resolve("eu")).out()).contains("\"byEnvironment\":{\"production\":1}");
    }

    @Test
    void idsAndDirectoriesAreNamedOnce() throws IOException {
        Path other = Files.createDirectories(home.resolve("other/eu"));

        assertThat(report("--store", home.resolve("eu"), "--store", other).err())
                .contains("--store: two stores have the id eu; name them as ID=DIR");
        assertThat(report("--store", "a=" + home.resolve("eu"), "--store", "b=" + home.resolve("eu"))
                        .err())
                .contains("--store: a directory is named twice");
        assertThat(report("--store", home.resolve("eu"), "--store", home.resolve("us us"))
                        .err())
                .contains("\"us us\" cannot be an id");
    }

    @Test
    void directoryMayHaveAnEqualsSignInItsName() throws IOException {
        Path odd = home.resolve("a=b");
        Files.move(home.resolve("eu"), odd);

        assertThat(report("--store", odd).out()).contains("\"byEnvironment\":{\"production\":1}");
    }

    @Test
    void severalAreNotRecordedTo() {
        CommandRun run = CommandRun.of(
                "serve", "--record", "--store", home.resolve("eu"), "--store", home.resolve("us"), "--port", "0");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--record: records to one store");
    }

    @Test
    void serverSeesWhatIsRecordedToAnyOfThemMeanwhile() throws Exception {
        CurrentReporter reporter = new CurrentReporter(
                List.of(
                        new Part(home.resolve("eu"), Optional.of(new Controller("eu", ""))),
                        new Part(home.resolve("us"), Optional.of(new Controller("us", "")))),
                Profile.defaults(ZoneOffset.UTC));
        assertThat(reporter.get().deployment("us:d20", CommitBrowser.NONE)).isPresent();

        record("us", 30);

        while (reporter.get().deployment("us:d30", CommitBrowser.NONE).isEmpty()) {
            Thread.sleep(20);
        }
        assertThat(reporter.get().deployment("eu:d10", CommitBrowser.NONE)).isPresent();
    }

    private static CommandRun report(Object... stores) {
        Object[] arguments = new Object[stores.length + 7];
        System.arraycopy(
                new Object[] {"report", "--from", "2026-01-01", "--to", "2026-02-01", "--format", "json"},
                0,
                arguments,
                0,
                7);
        System.arraycopy(stores, 0, arguments, 7, stores.length);
        return CommandRun.of(arguments);
    }

    private void record(String store, int number) throws IOException {
        Path file = Files.writeString(home.resolve(store + ".jsonl"), """
                {"type":"deployment","id":"d%s","application":"shop","version":"%s","environment":"production",\
                "finishedAt":"2026-01-31T12:00:00Z","result":"SUCCESS"}""".formatted(number, number));
        assertThat(CommandRun.of("record", "--store", home.resolve(store), file).exitCode())
                .isZero();
    }
}
