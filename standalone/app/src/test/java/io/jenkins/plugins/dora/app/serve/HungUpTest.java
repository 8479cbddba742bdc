package io.jenkins.plugins.dora.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.profile.Profile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is made of those who hang up, are slow, or are many. */
@Timeout(60)
class HungUpTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-31T15:00:00Z"), ZoneOffset.UTC);

    private final Logger logger = Logger.getLogger("io.jenkins.plugins.dora.app.serve");
    private final List<LogRecord> logged = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord logRecord) {
            logged.add(logRecord);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @TempDir
    private Path directory;

    private WritableStore store;
    private DashboardServer server;

    @BeforeEach
    void start() throws IOException {
        store = new WritableStore(directory, Profile.defaults(ZoneOffset.UTC), CLOCK);
        server = DashboardServer.startRecording(0, store, CLOCK);
        logger.setLevel(Level.ALL);
        logger.addHandler(listener);
    }

    @AfterEach
    void stop() throws IOException {
        logger.removeHandler(listener);
        logger.setLevel(null);
        server.close();
        store.close();
    }

    @Test
    void senderWhoHangsUpIsNoFaultOfTheStore() throws Exception {
        try (Socket socket = post("{\"id\":", 500)) {
            socket.shutdownOutput();

            assertThat(status(socket)).contains(" 400 ");
        }
        assertThat(logged).allMatch(line -> line.getLevel().intValue() <= Level.FINE.intValue());
    }

    @Test
    void senderWhoIsGoneIsNoFaultOfTheStore() throws Exception {
        post("{\"id\":", 500).close();

        awaitLog();
        assertThat(logged).isNotEmpty().allMatch(line -> line.getLevel().intValue() <= Level.FINE.intValue());
        assertThat(get("dora/deployments/api/json?tree=total").statusCode()).isEqualTo(200);
    }

    @Test
    void malformedBodyIsRefused() throws Exception {
        try (Socket socket = connect("Transfer-Encoding: chunked", "no length\r\n")) {
            assertThat(status(socket)).contains(" 400 ");
        }
        assertThat(logged).allMatch(line -> line.getLevel().intValue() <= Level.FINE.intValue());
    }

    @Test
    void manySlowSendersKeepNobodyWaiting() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                slow.add(post("{", 500));
            }
            assertThat(get("dora/api/json?tree=benchmark").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private void awaitLog() {
        while (logged.isEmpty()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + path))
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        BodyHandlers.ofString());
    }

    /** Sends the beginning of a body that is said to be longer. */
    private Socket post(String beginning, int length) throws IOException {
        return connect("Content-Length: " + length, beginning);
    }

    private Socket connect(String header, String body) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.address().getPort());
        String request = "POST /dora/deployments HTTP/1.1\r\nHost: 127.0.0.1:" + socket.getPort()
                + "\r\nContent-Type: application/json\r\n" + header + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String status(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }
}
