package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.Deployment;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the process that collects three servers while they record, and one of the servers, each {@code
 * -Ddora.collect.kills=50} times.
 */
@Timeout(900)
class CollectCrashTest {
    private static final int KILLS = Integer.getInteger("dora.collect.kills", 3);
    private static final List<String> CONTROLLERS = List.of("eu", "us", "asia");

    @TempDir
    private Path home;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final List<Served> served = new ArrayList<>();
    private volatile boolean recording = true;

    /** A controller that can be killed and started again at the same address. */
    private final class Served {
        private static final String ADDRESS = "The dashboard is at ";

        private final Path directory;
        private volatile URI address = URI.create("http://127.0.0.1:0/");
        private Process process;

        Served(String id) throws IOException {
            directory = home.resolve(id);
            start();
        }

        /** Returns when it listens. */
        private void start() throws IOException {
            process = dora("serve", "--record", "--store", directory, "--port", String.valueOf(address.getPort()))
                    .redirectError(directory
                            .resolveSibling(directory.getFileName() + ".err")
                            .toFile())
                    .start();
            String line = process.inputReader().readLine();
            assertThat(line).startsWith(ADDRESS);
            address = URI.create(line.substring(ADDRESS.length()));
        }

        void killAndStart() throws IOException, InterruptedException {
            stop();
            start();
        }

        void stop() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        URI address() {
            return address;
        }
    }

    @BeforeEach
    void serve() throws IOException {
        for (String id : CONTROLLERS) {
            served.add(new Served(id));
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
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
            served.get(random.nextInt(served.size())).killAndStart();
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
        List<Object> arguments = new ArrayList<>(List.of("collect", "--store", home.resolve("all")));
        for (int index = 0; index < CONTROLLERS.size(); index++) {
            arguments.add("--from");
            arguments.add(CONTROLLERS.get(index) + '=' + served.get(index).address());
        }
        arguments.addAll(List.of(more));
        return dora(arguments.toArray())
                .redirectOutput(home.resolve("out").toFile())
                .redirectError(home.resolve("err").toFile())
                .start();
    }

    private static ProcessBuilder dora(Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Dora.class.getName()));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        return new ProcessBuilder(command);
    }

    /** Records one deployment after the other; what fails while a server is down is not confirmed. */
    private void record(String controller, Served to) {
        for (int number = 0; recording; number++) {
            String body = "{\"id\":\"d" + number + "\",\"application\":\"shop\",\"version\":\"" + number
                    + "\",\"environment\":\"production\",\"finishedAt\":\"2026-01-31T12:00:00Z\",\"result\":\"SUCCESS\"}";
            try {
                if (post(to.address(), body) == 201) {
                    confirmed.add(controller + ":d" + number);
                }
                Thread.sleep(10);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Returns the status of the answer; 0 if there is none, because the server was killed and is being started again. */
    private int post(URI address, String body) throws InterruptedException {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address + "dora/deployments"))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
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
