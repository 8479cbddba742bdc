package io.jenkins.plugins.dora.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.app.demo.DemoTeam;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.opening.BackgroundStore;
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
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DashboardServerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T15:00:00Z"), ZoneId.of("Europe/Berlin"));

    private static final OpenApi OPEN_API = new OpenApi();

    private static DashboardServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        try (EventStore store = EventStore.open(directory, CLOCK)) {
            store.record(DemoTeam.events(CLOCK));
            Reporter reporter = new Reporter(store.snapshot(), Profile.defaults(CLOCK.getZone()));
            server = DashboardServer.start(0, () -> reporter, CLOCK);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void listensOnTheLoopbackAddressOnly() {
        assertThat(server.address().toString()).matches("http://127\\.0\\.0\\.1:[1-9]\\d*/");
    }

    @Test
    void pageFramesTheDashboard() throws Exception {
        HttpResponse<String> page = get("");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("id=\"dora\"", "data-api=\"dora/\"", "data-record=\"false\"", "src=\"assets/js/dora.js\"")
                .doesNotContain("http://", "https://", "style=");
    }

    @ParameterizedTest
    @CsvSource({
        "assets/js/dora.js, text/javascript",
        "assets/css/dora.css, text/css",
        "chartjs/dist/chart.umd.js, text/javascript",
        "icon.svg, image/svg+xml"
    })
    void servesWhatThePageNeeds(String path, String type) throws Exception {
        HttpResponse<String> file = get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "assets/js/dora.js", "dora/api/json", "nowhere"})
    void everyAnswerTellsTheBrowserToBeStrict(String path) throws Exception {
        var headers = get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self';")
                .contains("require-trusted-types-for 'script'", "trusted-types 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void reportAnswersTheQuery() throws Exception {
        HttpResponse<String> report = get("dora/api/json?from=2026-10-01&to=2026-11-01&granularity=MONTH"
                + "&application=shop&application=cart&environment=staging&tier=ALL"
                + "&tree=period%5Bdays,timeZone,granularity%5D,scope%5B*%5D");

        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(report.body())
                .isEqualTo("{\"_class\":\"io.jenkins.plugins.dora.report.overview.Report\","
                        + "\"period\":{\"days\":31,\"granularity\":\"MONTH\",\"timeZone\":\"Europe/Berlin\"},"
                        + "\"scope\":{\"applications\":[\"cart\",\"shop\"],\"controllers\":[],"
                        + "\"environments\":[\"staging\"],\"teams\":[],\"tiers\":[]}}");
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, from",
        "to=2026-02-31, to",
        "from=2026-02-01&to=2026-01-01, to",
        "granularity=HOUR, granularity",
        "tier=MOON, tier",
        "depth=deep, depth",
        "enviroment=staging, enviroment",
        "tree=period%5Bfrom, tree"
    })
    void aBadQueryIsAnsweredWithTheFieldThatIsWrong(String query, String field) throws Exception {
        HttpResponse<String> answer = get("dora/api/json?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body())
                .startsWith("{\"error\":{\"code\":\"INVALID_PARAMETER\",")
                .contains("\"field\":\"" + field + "\"", "\"message\":\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "dora/api/xml", "assets/", "assets/%2e%2e/simple", "dashboard/index.html"})
    void whatIsNotThereIsAnsweredInJson(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dora/deploymnets/api/json", "dora/api/xml", "dora/deployments", "dora/api/json/more"})
    void whoAsksForSomethingElseLearnsWhatThereIs(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .startsWith("{\"error\":{\"code\":\"UNKNOWN_ADDRESS\",\"message\":\"There is no resource at /" + path
                        + ". Below the page, GET accepts api/json,")
                .contains("deployments/<key>/api/json");
    }

    @Test
    void addressOfThePageInJenkinsLeadsToItHere() throws Exception {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(uri("dora/?period=30d")).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/?period=30d"));
    }

    @Test
    void aReportThatIsKnownIsNotSentAgain() throws Exception {
        String tag = get("dora/api/json").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = client.send(
                HttpRequest.newBuilder(uri("dora/api/json"))
                        .header("If-None-Match", tag)
                        .build(),
                BodyHandlers.ofString());
        HttpResponse<String> other = client.send(
                HttpRequest.newBuilder(uri("dora/api/json?application=shop"))
                        .header("If-None-Match", tag)
                        .build(),
                BodyHandlers.ofString());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void whileTheStoreIsReadTheAnswerIsToAskAgain() throws Exception {
        BackgroundStore never = new BackgroundStore(progress -> null, opening -> {}, CLOCK);
        ReporterSource loading =
                () -> new Reporter(never.ifOpen(Duration.ZERO).snapshot(), Profile.defaults(CLOCK.getZone()));
        try (DashboardServer slow = DashboardServer.start(0, loading, CLOCK)) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(slow.address() + "dora/api/json"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            assertThat(answer.body())
                    .isEqualTo(
                            "{\"error\":{\"code\":\"STORE_LOADING\",\"message\":\"The recorded deployments are still loading:"
                                    + " 0 percent so far; try again in a second\"}}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dora/deployments/api/json, '\"total\":'",
        "dora/incidents/api/json, '\"total\":'",
        "dora/environments/api/json, '\"environments\":['"
    })
    void resourcesBesideTheReportAreServed(String path, String start) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(answer.body()).contains(start);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dora/api/json?tier=ALL&period=12months",
                "dora/api/json?application=nobody&granularity=DAY",
                "dora/deployments/api/json?tier=ALL&period=12months&limit=1000",
                "dora/incidents/api/json?tier=ALL&period=12months&limit=1000",
                "dora/environments/api/json"
            })
    void everyAnswerIsAsItIsDescribed(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dora/api/%6Ason",
                "dora/api/json/more",
                "dora/deployments/api/json/more",
                "dora/%C0%AFapi/json",
                "dora%2Fapi/json",
                "dora/..%2Fdora/api/json"
            })
    void addressThatIsWrittenOtherwiseIsNotThere(String path) throws Exception {
        int status = client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString())
                .statusCode();

        // What could be read in two ways is refused.
        assertThat(status).isIn(400, 404);
    }

    @Test
    void deploymentIsFoundByTheKeyInItsRow() throws Exception {
        String row = get("dora/deployments/api/json?limit=1&tree=deployments%5Bkey%5D")
                .body();
        String key = row.replaceAll(".*\"key\":\"([^\"]+)\".*", "$1");

        HttpResponse<String> story = get("dora/deployments/" + key + "/api/json");

        assertThat(story.statusCode()).isEqualTo(200);
        assertThat(story.body()).contains("\"key\":\"" + key + '"', "\"previous\":", "\"waypoints\":");
        HttpResponse<String> none = get("dora/deployments/nothing/api/json");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body())
                .isEqualTo("{\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"There is no deployment nothing here\"}}");
    }

    @Test
    void deploymentsAreStreamedAsCsv() throws Exception {
        HttpResponse<String> csv = get("dora/deployments.csv?tier=ALL&period=12months");

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"deployments.csv\"");
        assertThat(csv.body()).startsWith("id,application,").hasLineCount(1 + total("tier=ALL&period=12months"));
        assertThat(get("dora/deployments.csv?limit=0").statusCode()).isEqualTo(400);
    }

    private int total(String query) throws Exception {
        return Integer.parseInt(
                get("dora/deployments/api/json?tree=total&" + query).body().replaceAll(".*\"total\":(\\d+).*", "$1"));
    }

    @Test
    void cannotBeWrittenTo() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(uri("dora/deployments"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("");
        assertThat(answer.body()).contains("\"code\":\"READ_ONLY\"", "serve --record");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dora/api/json", "", "assets/js/dora.js"})
    void turnsAwayRequestsUnderAnotherName(String path) throws IOException {
        int port = server.address().getPort();

        assertThat(status("localhost:" + port, path)).contains(" 200 ");
        assertThat(status("rebound.example:" + port, path)).contains(" 421 ");
        assertThat(status("127.0.0.1.rebound.example:" + port, path)).contains(" 421 ");
        assertThat(status("127.0.0.1:" + (port - 1), path)).contains(" 421 ");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 404 || path.startsWith("dora/deployments/")) {
            OPEN_API.check(answer);
        }
        return answer;
    }

    private static URI uri(String path) {
        return URI.create(server.address() + path);
    }

    /** Returns the first line of an answer to a request whose Host header the HTTP client would not send. */
    private static String status(String host, String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
            String request = "GET /" + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }
}
