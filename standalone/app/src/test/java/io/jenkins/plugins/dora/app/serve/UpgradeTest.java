package io.jenkins.plugins.dora.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.dora.profile.Profile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store that an earlier version wrote, and a client that was written for its REST API: each request in the resource
 * {@code upgrade/requests.jsonl}, with what that version answered. Answers may have more fields, and other words in messages.
 */
@Timeout(60)
class UpgradeTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-31T15:00:00Z"), ZoneOffset.UTC);
    private static final Path FIXTURE = Path.of("src/test/resources/io/jenkins/plugins/dora/app/serve/upgrade");

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void clientOfAnEarlierVersionGetsTheSameAnswers(@TempDir Path directory) throws Exception {
        FileUtils.copyDirectory(FIXTURE.resolve("store").toFile(), directory.toFile());
        List<String> differences = new ArrayList<>();
        try (WritableStore store = new WritableStore(directory, Profile.defaults(ZoneOffset.UTC), CLOCK);
                DashboardServer server = DashboardServer.startRecording(0, store, CLOCK)) {
            for (String line : Files.readAllLines(FIXTURE.resolve("requests.jsonl"))) {
                JsonNode request = json.readTree(line);
                HttpResponse<String> answer = send(server.address(), request);
                String where = request.path("method").asText() + " "
                        + request.path("address").asText();
                assertThat(answer.statusCode())
                        .as("%s: %s", where, answer.body())
                        .isEqualTo(request.path("status").asInt());
                compare(where, request.path("answer"), answer.body(), differences);
            }
        }
        assertThat(differences).isEmpty();
    }

    private HttpResponse<String> send(URI server, JsonNode request) throws IOException, InterruptedException {
        String address = request.path("address").asText().replace("[", "%5B").replace("]", "%5D");
        HttpRequest.Builder builder = HttpRequest.newBuilder(server.resolve(address));
        if (request.has("body")) {
            builder.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(request.path("body").toString()));
        }
        HttpResponse<String> answer;
        do {
            answer = client.send(builder.build(), BodyHandlers.ofString());
        } while (answer.statusCode() == 503);
        return answer;
    }

    private void compare(String where, JsonNode before, String answer, List<String> differences) throws IOException {
        if (before.isTextual()) {
            compareTables(
                    where, before.asText().lines().toList(), answer.lines().toList(), differences);
        } else {
            compare(where, before, json.readTree(answer), differences);
        }
    }

    /** Adds what is in {@code before} and is something else now. */
    private static void compare(String where, JsonNode before, JsonNode now, List<String> differences) {
        if (before.isObject()) {
            for (Map.Entry<String, JsonNode> field : before.properties()) {
                if (!field.getKey().equals("message")) {
                    compare(where + "." + field.getKey(), field.getValue(), now.path(field.getKey()), differences);
                }
            }
        } else if (before.isArray() && before.size() == now.size()) {
            for (int index = 0; index < before.size(); index++) {
                compare(where + "[" + index + "]", before.get(index), now.get(index), differences);
            }
        } else if (!before.equals(now)) {
            differences.add(where + ": " + before + ", now " + now);
        }
    }

    /** Adds lines that do not begin as they did; columns may have come at the end. */
    private static void compareTables(String where, List<String> before, List<String> now, List<String> differences) {
        assertThat(now).as(where).hasSameSizeAs(before);
        for (int line = 0; line < before.size(); line++) {
            if (!now.get(line).startsWith(before.get(line))) {
                differences.add(where + " line " + line + ": " + before.get(line) + ", now " + now.get(line));
            }
        }
    }
}
