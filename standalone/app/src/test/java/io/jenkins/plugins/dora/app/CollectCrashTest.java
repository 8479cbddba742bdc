package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.app.serve.DashboardServer;
import io.jenkins.plugins.dora.app.serve.WritableStore;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.journal.JournalDirectory;
import io.jenkins.plugins.dora.store.journal.JournalReader;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that collects three servers while they record, {@code -Ddora.collect.kills=50} times, and stops and starts the
 * servers in between.
 */
@Timeout(300)
class CollectCrashTest {
    private static final int KILLS = Integer.getInteger("dora.collect.kills", 3);
    private static final List<String> CONTROLLERS = List.of("eu", "us", "asia");

    @TempDir
    private Path home;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final List<Served> served = new ArrayList<>();
    private volatile boolean recording = true;

    /** A controller that can be stopped and started at the same address. */
    private final class Served {
        private final Path directory;
        private WritableStore store;
        private DashboardServer server;

        Served(String id) throws IOException {
            directory = home.resolve(id);
            start(0);
        }

        private void start(int port) throws IOException {
            store = new WritableStore(directory, Profile.defaults(ZoneOffset.UTC), Clock.systemUTC());
            server = DashboardServer.startRecording(port, store, Clock.systemUTC());
        }

        synchronized void restart() throws IOException {
            int port = server.address().getPort();
            stop();
            start(port);
        }

        synchronized void stop() throws IOException {
            server.close();
            store.close();
        }

        synchronized URI address() {
            return server.address();
        }
    }

    @BeforeEach
    void serve() throws IOException {
        for (String id : CONTROLLERS) {
            served.add(new Served(id));
        }
    }

    @AfterEach
    void stop() throws IOException {
        for (Served one : served) {
            one.stop();
        }
    }

    @Test
    void everythingThatWasConfirmedIsCollectedOnceHoweverOftenItIsKilled() throws Exception {
        List<Thread> recorders = new ArrayList<>();
        for (int index = 0; index < CONTROLLERS.size(); index++) {
            int number = index;
            Thread recorder = new Thread(() -> record(CONTROLLERS.get(number), served.get(number)));
            recorder.start();
            recorders.add(recorder);
        }
        Random random = new Random(7);
        for (int kill = 0; kill < KILLS; kill++) {
            Process collecting = collect("--follow");
            awaitProgress(collecting, random.nextInt(20));
            collecting.toHandle().destroyForcibly();
            collecting.waitFor();
            served.get(random.nextInt(served.size())).restart();
        }
        recording = false;
        for (Thread recorder : recorders) {
            recorder.join();
        }

        Process last = collect();
        assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(last.exitValue()).isZero();

        List<String> recorded = recorded();
        assertThat(recorded).doesNotHaveDuplicates().containsAll(confirmed);
        assertThat(ids(home.resolve("all"))).containsExactlyInAnyOrderElementsOf(recorded);
        assertThat(recorded).hasSize(recordedByControllers());
        assertThat(confirmed).hasSizeGreaterThan(KILLS);
    }

    /** Lets a process that collects get somewhere: until its store has grown so many times. */
    private void awaitProgress(Process collecting, int times) throws InterruptedException {
        long size = journalSize();
        for (int grown = 0; grown <= times && collecting.isAlive(); ) {
            Thread.sleep(5);
            if (journalSize() > size) {
                size = journalSize();
                grown++;
            }
        }
        assertThat(collecting.isAlive()).isTrue();
    }

    private long journalSize() {
        File[] files = home.resolve("all/events").toFile().listFiles();
        long size = 0;
        for (File file : files == null ? new File[0] : files) {
            size += file.length();
        }
        return size;
    }

    private Process collect(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Dora.class.getName(),
                "collect",
                "--store",
                home.resolve("all").toString()));
        for (int index = 0; index < CONTROLLERS.size(); index++) {
            command.add("--from");
            command.add(CONTROLLERS.get(index) + '=' + served.get(index).address());
        }
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectOutput(home.resolve("out").toFile())
                .redirectError(home.resolve("err").toFile())
                .start();
    }

    /** Records one deployment after the other; what fails while a server is down is not confirmed. */
    private void record(String controller, Served to) {
        for (int number = 0; recording && number < 20_000; number++) {
            String body = "{\"id\":\"d" + number + "\",\"application\":\"shop\",\"version\":\"" + number
                    + "\",\"environment\":\"production\",\"finishedAt\":\"2026-01-31T12:00:00Z\",\"result\":\"SUCCESS\"}";
            try {
                int status = client.send(
                                HttpRequest.newBuilder(URI.create(to.address() + "dora/deployments"))
                                        .header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString(body))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode();
                if (status == 201) {
                    confirmed.add(controller + ":d" + number);
                }
                Thread.sleep(10);
            } catch (IOException e) {
                // The server is being started again.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private int recordedByControllers() throws IOException {
        int all = 0;
        for (String id : CONTROLLERS) {
            all += ids(home.resolve(id)).size();
        }
        return all;
    }

    private static List<String> ids(Path directory) throws IOException {
        try (EventStore store = EventStore.openReadOnly(directory)) {
            return store.snapshot().deployments().stream().map(Deployment::id).toList();
        }
    }

    /** Returns the ids of the lines as they are in the files, those that replace another one included. */
    private List<String> recorded() throws IOException {
        List<String> ids = new ArrayList<>();
        new JournalReader(
                        new JournalDirectory(home.resolve("all")),
                        event -> position -> ids.add(event.id()),
                        damage -> {},
                        torn -> {})
                .read(OpeningProgress.UNHEARD);
        return ids;
    }
}
