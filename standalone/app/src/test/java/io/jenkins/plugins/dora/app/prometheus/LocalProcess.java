package io.jenkins.plugins.dora.app.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A server in a process of its own, on this machine. */
final class LocalProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;

    private LocalProcess(Process process) {
        this.process = process;
    }

    /** Skips the test where one of {@code programs} is not installed, unless the environment variable requires them. */
    static void assumeInstalled(String required, String... programs) {
        List<Path> missing = Stream.of(programs)
                .map(Path::of)
                .filter(program -> !Files.isExecutable(program))
                .toList();
        if (System.getenv(required) != null) {
            assertThat(missing).as("not installed").isEmpty();
        }
        assumeTrue(missing.isEmpty(), "not installed: " + missing);
    }

    /** Returns a port that nobody listens on. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param log takes what it prints
     * @param ready an address that is answered with status 200 from then on
     */
    static LocalProcess start(List<String> command, Path log, URI ready) throws Exception {
        LocalProcess started = new LocalProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
        try {
            started.awaitAnswer(ready, log);
            return started;
        } catch (AssertionError e) {
            started.kill();
            throw e;
        }
    }

    private void awaitAnswer(URI address, Path log) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isAnswered(address)) {
            assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
            assertThat(Instant.now()).as(Files.readString(log)).isBefore(end);
            Thread.sleep(100);
        }
    }

    private static boolean isAnswered(URI address) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address).build();
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends it without giving it time for anything. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
