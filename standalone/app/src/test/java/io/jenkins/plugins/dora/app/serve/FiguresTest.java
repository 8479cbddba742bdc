package io.jenkins.plugins.dora.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.profile.Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FiguresTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-31T15:00:00Z"), ZoneOffset.UTC);
    private static final String DEPLOYMENT = "{\"id\":\"shop/1\",\"application\":\"shop\",\"version\":\"1\","
            + "\"environment\":\"production\",\"finishedAt\":\"2026-01-31T12:00:00Z\",\"result\":\"SUCCESS\"}";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    private WritableStore store;
    private DashboardServer server;

    @BeforeEach
    void start() throws IOException {
        store = new WritableStore(directory, Profile.defaults(ZoneOffset.UTC), CLOCK);
        server = DashboardServer.startRecording(0, store, CLOCK);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dora/prometheus", "dora/prometheus/"})
    void figuresAreServedWithAndWithoutASlashAtTheEnd(String path) throws Exception {
        HttpResponse<byte[]> answer = scrape(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(answer.headers().firstValue("Vary")).contains("Accept, Accept-Encoding");
        assertThat(text(answer))
                .contains("dora_deployment_count 0.0\n")
                .contains("dora_store_ready 1.0\n")
                .containsPattern("dora_info\\{benchmark=\"[A-Z_0-9]+\",time_zone=\"Z\",version=\"");
    }

    @Test
    void whatIsRecordedIsInTheNextScrape() throws Exception {
        HttpResponse<byte[]> before = scrape("dora/prometheus");
        String tag = before.headers().firstValue("ETag").orElseThrow();
        assertThat(scrape("dora/prometheus", "If-None-Match", tag).statusCode()).isEqualTo(304);

        client.send(
                HttpRequest.newBuilder(server.address().resolve("dora/deployments"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(DEPLOYMENT))
                        .build(),
                BodyHandlers.discarding());
        HttpResponse<byte[]> after = scrape("dora/prometheus", "If-None-Match", tag);

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(text(after))
                .contains("dora_report_deployments_per_day{application=\"shop\",window=\"7d\"} 0.14285714285714285\n");
    }

    @Test
    void answerIsCompressedAndInOpenMetricsIfAskedFor() throws Exception {
        HttpResponse<byte[]> answer = scrape(
                "dora/prometheus",
                "Accept-Encoding",
                "gzip",
                "Accept",
                "application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.2,*/*;q=0.1");

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/openmetrics-text; version=1.0.0; charset=utf-8");
        assertThat(new String(
                        new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(),
                        StandardCharsets.UTF_8))
                .endsWith("# EOF\n");
    }

    @Test
    void storeThatOthersWriteToHasFiguresToo() throws Exception {
        CurrentReporter reporter = new CurrentReporter(directory, Profile.defaults(ZoneOffset.UTC));
        try (DashboardServer reading = DashboardServer.start(0, reporter, CLOCK)) {
            HttpRequest request = HttpRequest.newBuilder(reading.address().resolve("dora/prometheus"))
                    .build();

            assertThat(client.send(request, BodyHandlers.ofString()).body()).contains("dora_store_ready 1.0\n");
        }
    }

    @Test
    void storeThatCannotBeOpenedHasNone() throws Exception {
        Files.writeString(directory.resolve("file"), "");
        WritableStore broken = new WritableStore(directory.resolve("file"), Profile.defaults(ZoneOffset.UTC), CLOCK);
        try (DashboardServer serving = DashboardServer.startRecording(0, broken, CLOCK)) {
            HttpRequest request = HttpRequest.newBuilder(serving.address().resolve("dora/prometheus"))
                    .build();
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("STORAGE_FAILED");
        }
    }

    private HttpResponse<byte[]> scrape(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
