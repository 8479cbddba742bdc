package io.jenkins.plugins.dora.app.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Prometheus of Debian's package, with a database of its own; asked over its HTTP API. */
final class Prometheus implements AutoCloseable {
    private static final String REQUIRED = "DORA_REQUIRE_PROMETHEUS";

    private final LocalProcess process;
    private final String address;
    private final HttpClient client = HttpClient.newHttpClient();

    private Prometheus(LocalProcess process, int port) {
        this.process = process;
        address = "http://127.0.0.1:" + port;
    }

    /** Skips the test where Prometheus is not installed, unless it has to be. */
    static void assumeInstalled() {
        LocalProcess.assumeInstalled(REQUIRED, "/usr/bin/prometheus", "/usr/bin/promtool");
    }

    /**
     * Starts.
     *
     * @param directory takes the configuration and the database
     * @param configuration the text of {@code prometheus.yml}
     * @param flags more flags of the command
     */
    static Prometheus start(Path directory, String configuration, String... flags) throws Exception {
        int port = LocalProcess.freePort();
        Path file = Files.writeString(directory.resolve("prometheus.yml"), configuration);
        List<String> command = new ArrayList<>(List.of(
                "/usr/bin/prometheus",
                "--config.file=" + file,
                "--storage.tsdb.path=" + directory.resolve("data"),
                "--storage.tsdb.retention.time=100y",
                "--query.lookback-delta=61m",
                "--web.listen-address=127.0.0.1:" + port));
        command.addAll(List.of(flags));
        return new Prometheus(
                LocalProcess.start(
                        command,
                        directory.resolve("prometheus.log"),
                        URI.create("http://127.0.0.1:" + port + "/-/ready")),
                port);
    }

    /** Returns the samples of an instant query. */
    List<Sample> query(String expression, Instant time) throws Exception {
        URI uri = URI.create(address + "/api/v1/query?time=" + time.getEpochSecond() + "&query="
                + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        JsonNode answer = new JsonMapper()
                .readTree(client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                        .body());
        assertThat(answer.path("status").asText()).as(expression + " " + answer).isEqualTo("success");
        List<Sample> samples = new ArrayList<>();
        for (JsonNode result : answer.path("data").path("result")) {
            samples.add(new Sample(
                    result.path("metric"),
                    Double.parseDouble(result.path("value").get(1).asText().replace("Inf", "Infinity"))));
        }
        return samples;
    }

    /** Returns the value of the only sample of an instant query. */
    double value(String expression, Instant time) throws Exception {
        List<Sample> samples = query(expression, time);
        assertThat(samples).as(expression).hasSize(1);
        return samples.get(0).value();
    }

    /** A sample of an answer. */
    record Sample(JsonNode labels, double value) {
        String label(String name) {
            return labels.path(name).asText();
        }
    }

    /** Runs {@code promtool}; returns what it printed. */
    static String promtool(Path input, int exitCode, Object... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of("/usr/bin/promtool"));
        for (Object argument : arguments) {
            words.add(argument.toString());
        }
        Path output = Files.createTempFile("promtool", ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
            if (input != null) {
                builder.redirectInput(input.toFile());
            }
            Process process = builder.start();
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            String printed = Files.readString(output);
            assertThat(process.exitValue()).as(printed).isEqualTo(exitCode);
            return printed;
        } finally {
            Files.delete(output);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
