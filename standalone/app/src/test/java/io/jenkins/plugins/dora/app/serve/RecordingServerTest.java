package io.jenkins.plugins.dora.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.rest.Endpoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RecordingServerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-31T15:00:00Z"), ZoneOffset.UTC);
    private static final String DEPLOYMENT = "{\"id\":\"shop/1\",\"application\":\"shop\",\"version\":\"1\","
            + "\"environment\":\"production\",\"finishedAt\":\"2026-01-31T12:00:00Z\",\"result\":\"SUCCESS\"}";

    private static final OpenApi OPEN_API = new OpenApi();
    private static final Pattern DOCUMENTED_POST = Pattern.compile("(?s)\"\\$DORA/([^\"\\n]+)\" -d '(.*?)'\\n");

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

    @Test
    void pageSaysThatItCanBeRecordedHere() throws Exception {
        assertThat(send(HttpRequest.newBuilder(server.address())).body()).contains("data-record=\"true\"");
    }

    @Test
    void deploymentIsRecordedOnceAndThenReplaced() throws Exception {
        HttpResponse<String> created = post("dora/deployments", DEPLOYMENT);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body()).isEqualTo("{\"id\":\"shop/1\",\"key\":\"shop~2F1\",\"outcome\":\"NEW\"}");

        assertThat(post("dora/deployments", DEPLOYMENT).body()).contains("UNCHANGED");
        HttpResponse<String> replaced = post("dora/deployments", DEPLOYMENT.replace("SUCCESS", "FAILURE"));
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(replaced.body()).contains("REPLACED");
        assertThat(get("dora/deployments/shop~2F1/api/json?tree=result")).contains("\"result\":\"FAILURE\"");
    }

    @Test
    void whatIsRecordedChangesTheAnswerAndItsTag() throws Exception {
        HttpResponse<String> before = send(HttpRequest.newBuilder(uri("dora/api/json")));
        String tag = before.headers().firstValue("ETag").orElseThrow();
        assertThat(send(HttpRequest.newBuilder(uri("dora/api/json")).header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);

        post("dora/deployments", DEPLOYMENT);

        HttpResponse<String> after =
                send(HttpRequest.newBuilder(uri("dora/api/json")).header("If-None-Match", tag));
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains("\"choices\":{\"applications\":[\"shop\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dora/deployments/api/json",
                "dora/deployments/shop~2F1/api/json",
                "dora/deployments.csv",
                "dora/environments/api/json"
            })
    void whatCannotBeReadIsSaidInJson(String resource) throws Exception {
        post("dora/deployments", DEPLOYMENT);
        truncate(directory);

        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri(resource)));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body()).startsWith("{\"error\":{\"code\":\"STORAGE_FAILED\",\"message\":");
    }

    private static void truncate(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("events"))) {
            for (Path journal : files.filter(Files::isRegularFile).toList()) {
                Files.write(journal, new byte[0]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyEndpointIsAnswered(Endpoint endpoint) throws Exception {
        post("dora/deployments", DEPLOYMENT);
        String path = "dora/" + endpoint.path().replace("{key}", "nothing");

        String body = endpoint.method() == Endpoint.Method.GET
                ? get(path)
                : post(path, "{}").body();

        assertThat(body).isNotEmpty().doesNotContain("UNKNOWN_ADDRESS");
    }

    @Test
    void feedHasWhatWasRecordedInItsOrderAndNothingTwice() throws Exception {
        post("dora/deployments", DEPLOYMENT);
        HttpResponse<String> first = send(HttpRequest.newBuilder(uri("dora/events?limit=10")));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        assertThat(first.body()).contains("\"id\":\"shop/1\"").hasLineCount(1);

        post("dora/deployments", DEPLOYMENT.replace("SUCCESS", "FAILURE"));
        String next = first.headers().firstValue("Link").orElseThrow().replaceAll("<(.*)>; rel=\"next\"", "$1");
        HttpResponse<String> second = send(HttpRequest.newBuilder(uri("dora/" + next)));
        assertThat(second.body()).contains("\"result\":\"FAILURE\"").hasLineCount(1);

        String end = second.headers().firstValue("Dora-Cursor").orElseThrow();
        assertThat(get("dora/events?after=" + end)).isEmpty();
    }

    @Test
    void feedIsCompressedForWhoAcceptsIt() throws Exception {
        post("dora/deployments", DEPLOYMENT);

        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(uri("dora/events"))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
        String body = new String(
                new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(body).isEqualTo(get("dora/events"));
    }

    @Test
    void feedWaitsForWhatIsRecordedNext() throws Exception {
        post("dora/deployments", DEPLOYMENT);
        String end = send(HttpRequest.newBuilder(uri("dora/events")))
                .headers()
                .firstValue("Dora-Cursor")
                .orElseThrow();
        CompletableFuture<HttpResponse<String>> waiting = client.sendAsync(
                HttpRequest.newBuilder(uri("dora/events?wait=30&after=" + end)).build(),
                HttpResponse.BodyHandlers.ofString());

        post("dora/deployments", DEPLOYMENT.replace("shop/1", "shop/2"));

        assertThat(waiting.get().body()).contains("\"id\":\"shop/2\"");
    }

    @ParameterizedTest
    @CsvSource({"after=x, after", "limit=0, limit", "limit=10001, limit", "wait=31, wait", "from=2026-01-01, from"})
    void feedRefusesWhatMakesNoSense(String query, String field) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("dora/events?" + query)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("INVALID_PARAMETER", "\"field\":\"" + field + '"');
    }

    @Test
    void documentedExamplesAreAccepted() throws Exception {
        String page = Files.readString(Path.of("../../docs/rest-api.md"));
        List<MatchResult> examples = DOCUMENTED_POST.matcher(page).results().toList();
        assertThat(examples)
                .extracting(example -> example.group(1))
                .containsExactly("deployments", "incidents", "incidents/INC-7/resolve");

        for (MatchResult example : examples) {
            HttpResponse<String> answer = post("dora/" + example.group(1), example.group(2));
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        }
        assertThat(get("dora/incidents/api/json")).contains("\"resolvedAt\":\"2026-01-31T13:05:00Z\"");
    }

    @Test
    void everyAnswerIsAsItIsDescribed() throws Exception {
        post("dora/deployments", DEPLOYMENT);
        post(
                "dora/deployments",
                DEPLOYMENT
                        .replace("shop/1", "2")
                        .replace("T12", "T13")
                        .replace("\"1\"", "\"2\"")
                        .replace("}", ",\"changes\":[{\"id\":\"a\",\"committedAt\":\"2026-01-31T12:30:00Z\"}]}"));
        post("dora/deployments", DEPLOYMENT.replace("shop/1", "3").replace("T12", "T14"));
        post("dora/incidents", "{\"id\":\"i\",\"application\":\"shop\",\"openedAt\":\"2026-01-31T13:20:00Z\"}");

        assertThat(get("dora/api/json")).contains("\"rework\":1");
        assertThat(get("dora/deployments/2/api/json")).contains("UNDONE_BY_ROLLBACK", "INCIDENT");
        assertThat(get("dora/deployments/3/api/json")).contains("\"repairs\":[{");
        assertThat(get("dora/environments/api/json")).contains("\"since\":\"2026-01-31T14:00:00Z\"");
        assertThat(get("dora/incidents/api/json")).contains("\"deployments\":[{");
        assertThat(get("dora/deployments.csv")).hasLineCount(4);
    }

    @Test
    void incidentIsOpenedAndResolved() throws Exception {
        post("dora/deployments", DEPLOYMENT);
        String incident = "{\"id\":\"INC 7\",\"application\":\"shop\",\"openedAt\":\"2026-01-31T12:20:00Z\"}";
        assertThat(post("dora/incidents", incident).statusCode()).isEqualTo(201);
        assertThat(get("dora/incidents/api/json?state=open")).contains("\"total\":1");

        HttpResponse<String> resolved =
                post("dora/incidents/INC~207/resolve", "{\"resolvedAt\":\"2026-01-31T13:00:00Z\"}");

        assertThat(resolved.statusCode()).isEqualTo(200);
        assertThat(get("dora/incidents/api/json?state=open")).contains("\"total\":0");
        assertThat(get("dora/incidents/api/json")).contains("\"durationSeconds\":2400.0");
        assertThat(post("dora/incidents/nothing/resolve", "").body()).contains("\"code\":\"NOT_FOUND\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {                                | JSON
            []                               | JSON
            {"type":"incident"}              | type
            {"application":"shop"}           | version
            {"id":"d","id":"e"}              | id
            """)
    void whatMakesNoSenseIsRefusedAndNotWritten(String body, String field) throws Exception {
        HttpResponse<String> answer = post("dora/deployments", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + '"');
        assertThat(get("dora/deployments/api/json?tier=ALL")).contains("\"total\":0");
    }

    @Test
    void longerCodeOfACharacterIsNotReadAsIt() throws Exception {
        byte[] body = DEPLOYMENT.replace("shop/1", "shop\u00C0\u00AF1").getBytes(StandardCharsets.ISO_8859_1);

        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("dora/deployments"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"JSON\"", "UTF-8");
        assertThat(get("dora/deployments/api/json?tier=ALL")).contains("\"total\":0");
        assertThat(send(HttpRequest.newBuilder(uri("dora/deployments/shop~C0~AF1/api/json")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void longBodiesAreRefused() throws Exception {
        HttpResponse<String> answer = post("dora/deployments", " ".repeat(1024 * 1024 + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"BODY_TOO_LARGE\"");
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Type, text/plain, 415, UNSUPPORTED_MEDIA_TYPE",
        "Content-Type, application/x-www-form-urlencoded, 415, UNSUPPORTED_MEDIA_TYPE",
        "Origin, https://evil.example, 403, FORBIDDEN",
        "Origin, null, 403, FORBIDDEN",
        "Sec-Fetch-Site, cross-site, 403, FORBIDDEN",
        "Sec-Fetch-Site, same-site, 403, FORBIDDEN"
    })
    void pagesOfOthersCannotRecord(String header, String value, int status, String code) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("dora/deployments"))
                .header("Content-Type", "application/json")
                .setHeader(header, value)
                .POST(BodyPublishers.ofString(DEPLOYMENT)));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).startsWith("{\"error\":{\"code\":\"" + code + '"');
        assertThat(get("dora/deployments/api/json?tier=ALL")).contains("\"total\":0");
    }

    @Test
    void theOwnPageCanRecord() throws Exception {
        String origin = server.address().toString().replaceAll("/$", "");

        assertThat(send(HttpRequest.newBuilder(uri("dora/deployments"))
                                .header("Content-Type", "application/json; charset=utf-8")
                                .header("Origin", origin)
                                .header("Sec-Fetch-Site", "same-origin")
                                .POST(BodyPublishers.ofString(DEPLOYMENT)))
                        .statusCode())
                .isEqualTo(201);
    }

    private String get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path))).body();
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        OPEN_API.check(answer);
        return answer;
    }

    private URI uri(String path) {
        return URI.create(server.address() + path);
    }
}
