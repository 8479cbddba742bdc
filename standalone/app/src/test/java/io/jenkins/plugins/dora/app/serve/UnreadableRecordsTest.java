package io.jenkins.plugins.dora.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.jenkins.plugins.dora.app.demo.DemoTeam;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered when somebody else has changed the oldest part of the journal since it was opened. */
@Timeout(60)
class UnreadableRecordsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T15:00:00Z"), ZoneOffset.UTC);
    private static final String ALL = "tier=ALL&from=2025-11-01";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Logger logger = Logger.getLogger(ErrorHandling.class.getName());
    private final LoggedMessages logged = new LoggedMessages();
    private EventStore store;
    private DashboardServer server;

    @BeforeEach
    void serve(@TempDir Path directory) throws IOException {
        try (EventStore recorded = EventStore.open(directory, CLOCK)) {
            recorded.record(DemoTeam.events(CLOCK));
        }
        store = EventStore.openReadOnly(directory);
        Reporter reporter = new Reporter(store.snapshot(), Profile.defaults(CLOCK.getZone()));
        server = DashboardServer.start(0, () -> reporter, CLOCK);
        overwriteFirstHalf(directory);
        logger.setUseParentHandlers(false);
        logger.addHandler(logged);
    }

    private static void overwriteFirstHalf(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            Path journal = files.filter(file -> file.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(journal);
            Arrays.fill(bytes, 0, bytes.length / 2, (byte) 'x');
            Files.write(journal, bytes);
        }
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        store.close();
        logger.removeHandler(logged);
        logger.setUseParentHandlers(true);
    }

    @Test
    void tableIsBrokenOffSoThatNobodyTakesItForAWholeOne() {
        assertThatIOException().isThrownBy(() -> get("dora/deployments.csv?" + ALL));

        assertThat(logged.messages).hasSize(1).first().asString().contains("/dora/deployments.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dora/deployments.csv?to=2026-02-01&", "dora/deployments/api/json?to=2026-02-01&"})
    void answerThatHasNotBegunIsAnError(String path) throws Exception {
        HttpResponse<String> answer = get(path + ALL);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body())
                .startsWith("{\"error\":{\"code\":\"STORAGE_FAILED\","
                        + "\"message\":\"The recorded data cannot be read or written: Changed by something else: ");
        assertThat(logged.messages).hasSize(1);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(), BodyHandlers.ofString());
    }

    private static final class LoggedMessages extends Handler {
        private final List<String> messages = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord logRecord) {
            messages.add(logRecord.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
