package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.jenkins.plugins.dora.app.serve.DashboardServer;
import io.jenkins.plugins.dora.app.serve.WritableStore;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CollectCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T15:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path home;

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void eventsOfSeveralControllersAreInOneStoreAndASecondRunChangesNothing() throws Exception {
        String eu = serve("eu", deployment("d1", 1), deployment("d2", 2));
        String us = serve("us", deployment("d1", 1), new JobMoved(CLOCK.instant(), "shop", "store"));
        Object[] arguments = {"collect", "--from", "eu=" + eu, "--from", "us=" + us, "--store", home.resolve("all")};

        CommandRun first = CommandRun.of(arguments);

        assertThat(first.err()).isEmpty();
        assertThat(first.exitCode()).isZero();
        assertThat(first.out().lines())
                .containsExactly("eu: 2 new, 0 replaced, 0 unchanged", "us: 2 new, 0 replaced, 0 unchanged");
        assertThat(collected()).extracting(Deployment::id).containsExactlyInAnyOrder("eu:d1", "eu:d2", "us:d1");
        assertThat(collected())
                .filteredOn(deployment -> deployment.id().equals("eu:d1"))
                .extracting(deployment -> deployment.build().orElseThrow())
                .containsExactly(new BuildReference("eu/shop", 1, eu + "job/shop/1/"));

        CommandRun ofOne = CommandRun.of(
                "report", "--store", home.resolve("all"), "--controller", "us", "--tier", "ALL", "--format", "json");
        assertThat(ofOne.out()).contains("\"choices\"", "\"controllers\":[\"eu\",\"us\"]");

        String journal = journal();
        CommandRun second = CommandRun.of(arguments);
        assertThat(second.out().lines())
                .containsExactly("eu: 0 new, 0 replaced, 0 unchanged", "us: 0 new, 0 replaced, 0 unchanged");
        assertThat(journal()).isEqualTo(journal);
    }

    @Test
    void eventsThatArriveAgainChangeNothing() throws Exception {
        String eu = serve("eu", deployment("d1", 1), deployment("d2", 2));
        Object[] arguments = {"collect", "--from", "eu=" + eu, "--store", home.resolve("all")};
        CommandRun.of(arguments);
        String journal = journal();

        Files.delete(home.resolve("all/collect/eu.json"));

        assertThat(CommandRun.of(arguments).out()).startsWith("eu: 0 new, 0 replaced, 2 unchanged");
        assertThat(journal()).isEqualTo(journal);
    }

    @Test
    void followerCollectsWhatIsRecordedNextUntilItIsEnded() throws Exception {
        String eu = serve("eu", deployment("d1", 1));
        CompletableFuture<CommandRun> run = new CompletableFuture<>();
        Thread follower = new Thread(() -> run.complete(
                CommandRun.of("collect", "--from", "eu=" + eu, "--store", home.resolve("all"), "--follow")));
        follower.start();
        awaitLines(1);

        record(eu, "d2");
        awaitLines(2);
        follower.interrupt();

        assertThat(run.get().exitCode()).isZero();
        assertThat(run.get().out()).startsWith("eu: 2 new, 0 replaced, 0 unchanged");
    }

    private static void record(String address, String id) throws Exception {
        String body = "{\"id\":\"" + id + "\",\"application\":\"shop\",\"version\":\"1\","
                + "\"environment\":\"production\",\"finishedAt\":\"2026-01-31T12:00:00Z\",\"result\":\"SUCCESS\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "dora/deployments"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }

    private void awaitLines(int lines) throws Exception {
        while (!Files.exists(home.resolve("all/events")) || journal().lines().count() != lines + 1) {
            Thread.sleep(20);
        }
    }

    @Test
    void storeThatWasRestoredFromAnOlderCopyCollectsWhatItLacks() throws Exception {
        String eu = serve("eu", deployment("d1", 1), deployment("d2", 2));
        Object[] arguments = {"collect", "--from", "eu=" + eu, "--store", home.resolve("all")};
        CommandRun.of(arguments);

        Path file = files(home.resolve("all/events")).get(0);
        Files.writeString(file, Files.readAllLines(file).get(0) + "\n");

        assertThat(CommandRun.of(arguments).out()).startsWith("eu: 1 new, 0 replaced, 1 unchanged");
    }

    @Test
    void replacementsAndRemovalsArriveToo() throws Exception {
        String eu = serve(
                "eu",
                deployment("d1", 1),
                deployment("d2", 2),
                deployment("d2", 3),
                new Removal(CLOCK.instant(), "d1"));

        assertThat(CommandRun.of("collect", "--from", "eu=" + eu, "--store", home.resolve("all"))
                        .out())
                .startsWith("eu: 3 new, 1 replaced, 0 unchanged");
        assertThat(collected())
                .singleElement()
                .satisfies(deployment ->
                        assertThat(deployment.build().orElseThrow().number()).isEqualTo(3));
    }

    @Test
    void controllerThatCannotBeReadKeepsNoOther() throws Exception {
        String eu = serve("eu", deployment("d1", 1));
        String forbidden = answer(403, "");

        CommandRun run = CommandRun.of(
                "collect", "--from", "no=" + forbidden, "--from", "eu=" + eu, "--store", home.resolve("all"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "no: 0 new, 0 replaced, 0 unchanged; not complete: answers with status 403; it takes a token of"
                                + " its feed, or of a user with Overall/Administer, in --tokens or in DORA_TOKEN_NO",
                        "eu: 1 new, 0 replaced, 0 unchanged");
        assertThat(collected()).hasSize(1);
    }

    @Test
    void linesThatTheControllerCannotReadAreReported() throws Exception {
        String eu = serve("eu", deployment("d1", 1));
        Files.writeString(files(home.resolve("eu/events")).get(0), "half a line\n", StandardOpenOption.APPEND);
        stopAll();
        eu = serve("eu", deployment("d2", 2));

        CommandRun run = CommandRun.of("collect", "--from", "eu=" + eu, "--store", home.resolve("all"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .contains("eu: left out a line that it cannot read: events/2026-11.jsonl, line 2 (UNREADABLE)");
        assertThat(run.out()).startsWith("eu: 2 new, 0 replaced, 0 unchanged, 1 left out by the controller");
    }

    @Test
    void whatIsNoEventIsRefusedAndTheRestRecorded() throws Exception {
        String odd = answer(200, """
                {"type":"deployment","id":"d1"}
                {"type":"star","id":"d2"}
                {"type":"incident","id":"i1","application":"shop","openedAt":"2026-01-31T12:00:00Z"}
                """);

        CommandRun run = CommandRun.of("collect", "--from", "odd=" + odd, "--store", home.resolve("all"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "odd: sent a line that is not an event: application: ",
                        "odd: sent an event of the type \"star\", which only a later version knows");
        assertThat(run.out()).startsWith("odd: 1 new, 0 replaced, 0 unchanged, 2 refused");
    }

    @Test
    void newerControllerIsNotMisunderstood() throws Exception {
        String newer = answer(200, "{\"v\":2,\"type\":\"deployment\"}\n");

        CommandRun run = CommandRun.of("collect", "--from", "new=" + newer, "--store", home.resolve("all"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("a newer version of the plugin runs there");
        assertThat(home.resolve("all/collect/new.json")).doesNotExist();
    }

    @Test
    void idStaysWithItsAddressAndAddressWithItsId() throws Exception {
        String eu = serve("eu", deployment("d1", 1));
        String us = serve("us", deployment("d1", 1));
        CommandRun.of("collect", "--from", "eu=" + eu, "--store", home.resolve("all"));

        CommandRun otherAddress = CommandRun.of("collect", "--from", "eu=" + us, "--store", home.resolve("all"));
        assertThat(otherAddress.exitCode()).isEqualTo(1);
        assertThat(otherAddress.out()).contains("the id was used for " + eu);
        CommandRun otherId = CommandRun.of("collect", "--from", "europe=" + eu, "--store", home.resolve("all"));
        assertThat(otherId.out()).contains("was collected with the id eu before; use eu=" + eu);
        assertThat(collected()).extracting(Deployment::id).containsExactly("eu:d1");
    }

    @Test
    void argumentsThatMakeNoSenseAreRefused() {
        assertThat(CommandRun.of("collect", "--from", "a=http://h/", "--from", "A=http://i/", "--store", home)
                        .err())
                .contains("--from: two controllers have the id a");
        assertThat(CommandRun.of("collect", "--from", "http://me:secret@h/", "--store", home)
                        .err())
                .contains("must not contain a user or a token")
                .doesNotContain("secret");
        assertThat(CommandRun.of("collect", "--store", home).exitCode()).isEqualTo(2);
    }

    private static Deployment deployment(String id, int build) {
        return Deployment.of("shop", "1.4.2", "production")
                .id(id)
                .recordedAt(CLOCK.instant())
                .between(CLOCK.instant(), CLOCK.instant())
                .deployedBy(new BuildReference("shop", build, "job/shop/" + build + "/"))
                .build();
    }

    /** Records events and serves them; returns the address. */
    private String serve(String name, Event... events) throws IOException {
        Path directory = home.resolve(name);
        try (EventStore store = EventStore.open(directory, CLOCK)) {
            for (Event event : events) {
                store.record(event);
            }
        }
        WritableStore store = new WritableStore(directory, Profile.defaults(ZoneOffset.UTC), CLOCK);
        DashboardServer server = DashboardServer.startRecording(0, store, CLOCK);
        open.add(server);
        open.add(store);
        return server.address().toString();
    }

    private void stopAll() throws Exception {
        close();
        open.clear();
    }

    /** Answers every first request like a feed, and every other one with an empty page; returns the address. */
    private String answer(int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            boolean first = !exchange.getRequestURI().getQuery().contains("after=");
            byte[] bytes = (first ? body : "").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Dora-Cursor", "next");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        open.add(() -> server.stop(0));
        return "http://127.0.0.1:" + server.getAddress().getPort() + '/';
    }

    private List<Deployment> collected() throws IOException {
        try (EventStore store = EventStore.openReadOnly(home.resolve("all"))) {
            return List.copyOf(store.snapshot().deployments());
        }
    }

    private String journal() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files(home.resolve("all/events"))) {
            all.append(file.getFileName()).append('\n').append(Files.readString(file));
        }
        return all.toString();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}
