package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnounceCommandTest {
    @TempDir
    private Path directory;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int status = 200;
    private Path store;
    private Path profile;
    private Path secrets;

    @BeforeEach
    void digestIsDue() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        store = directory.resolve("store");
        Path events = directory.resolve("events.jsonl");
        Files.writeString(
                events,
                IntStream.rangeClosed(1, 20)
                        .mapToObj(day -> """
                                {"type":"deployment","id":"%1$d","application":"shop","version":"%1$d",\
                                "environment":"production","finishedAt":"%2$s","result":"SUCCESS"}
                                """.formatted(day, Instant.now().minus(day, ChronoUnit.DAYS)))
                        .collect(Collectors.joining()));
        assertThat(CommandRun.of("record", "--store", store, events).exitCode()).isZero();
        profile = write("profile.yaml", """
                dora:
                  notifications:
                    - {name: team-shop, to: {slack: slack-shop}}
                """);
        secrets = write(
                "secrets.txt",
                "slack-shop=http://127.0.0.1:" + server.getAddress().getPort() + "/s3cret");
        write("store/announcements/team-shop.json", """
                {"memory":{"lookedOn":"2020-01-01","digestOf":"2020-01-01","counted":0,"watched":{}},"queue":[]}""");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void dryRunPrintsAndSendsNothing() {
        for (int time = 0; time < 2; time++) {
            CommandRun run = announce("--dry-run", "--page", "https://dora.example.org/dora/");

            assertThat(run.err()).isEmpty();
            assertThat(run.exitCode()).isZero();
            assertThat(run.out())
                    .startsWith("To team-shop (SLACK):\n  DORA metrics of team-shop, ")
                    .contains("Deployment frequency", "https://dora.example.org/dora/?from=");
        }
        assertThat(received).isEmpty();
    }

    @Test
    void digestIsSentOnce() {
        assertThat(announce()).isEqualTo(new CommandRun(0, "", ""));
        assertThat(announce()).isEqualTo(new CommandRun(0, "", ""));

        assertThat(received).hasSize(1);
        assertThat(received.get(0)).contains("DORA metrics of team-shop, ").doesNotContain("http://");
    }

    @Test
    void messageThatDoesNotArriveIsNamedWithoutItsAddress() {
        status = 500;

        CommandRun run = announce();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("dora: team-shop has been failing since ")
                .contains(": the answer has status 500")
                .doesNotContain("s3cret");
    }

    @Test
    void stateMayBeElsewhere() {
        Path elsewhere = directory.resolve("state");

        assertThat(announce("--state", elsewhere).exitCode()).isZero();

        assertThat(received).isEmpty();
        assertThat(elsewhere.resolve("team-shop.json")).exists();
    }

    @Test
    void storeThatIsNotThereIsNamed() {
        CommandRun run = CommandRun.of("announce", "--store", directory.resolve("nowhere"), "--profile", profile);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("nowhere");
    }

    @Test
    void mailIsLeftToJenkins() throws IOException {
        write("profile.yaml", "dora: {notifications: [{name: boss, to: {mail: [boss@example.org]}}]}");

        assertThat(announce()).isEqualTo(new CommandRun(0, "", "dora: boss: mail is sent only by Jenkins\n"));
    }

    @Test
    void pageIsAnAddress() {
        CommandRun run = announce("--page", "dora.example.org");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--page: no address with http or https: dora.example.org");
    }

    private CommandRun announce(Object... more) {
        Object[] arguments = new Object[7 + more.length];
        List<Object> first = List.of("announce", "--store", store, "--profile", profile, "--secrets", secrets);
        System.arraycopy(first.toArray(), 0, arguments, 0, first.size());
        System.arraycopy(more, 0, arguments, first.size(), more.length);
        return CommandRun.of(arguments);
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
