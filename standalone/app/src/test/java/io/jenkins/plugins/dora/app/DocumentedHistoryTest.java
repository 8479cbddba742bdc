package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.app.serve.DashboardServer;
import io.jenkins.plugins.dora.app.serve.WritableStore;
import io.jenkins.plugins.dora.profile.Profile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The history in {@code docs/command.md} to paste, with what it prints. */
@Timeout(60)
class DocumentedHistoryTest {
    private static final Pattern SECTION = Pattern.compile("(?ms)^## Your own data$(.*?)^## ");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\n(.*?)^```$");
    private static final Pattern FILE = Pattern.compile("(?ms)^cat > (\\S+) <<'END'\\n(.*?)^END$");
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\./dora (.*)$");
    private static final Pattern POST = Pattern.compile(
            "(?ms)^curl -w '\\\\n' -H 'Content-Type: application/json' http://127\\.0\\.0\\.1:8080(\\S+) -d '(.*?)'$");

    @TempDir
    private Path temporary;

    @Test
    void printsWhatThePageShows() throws Exception {
        List<String> blocks = blocks();
        assertThat(blocks)
                .as("record and report, output, serve, requests, answers")
                .hasSize(5);

        assertThat(pasted(blocks.get(0))).isEqualTo(blocks.get(1));
        assertThat(blocks.get(2)).isEqualTo("./dora serve --store /tmp/shop --record\n");
        assertThat(posted(blocks.get(3))).isEqualTo(blocks.get(4));
        assertThat(report(blocks.get(0))).contains("66.7 %        2 failed of 3 ");
    }

    private static List<String> blocks() throws IOException {
        MatchResult section = SECTION.matcher(Files.readString(Path.of("../../docs/command.md")))
                .results()
                .findFirst()
                .orElseThrow();
        return BLOCK.matcher(section.group(1))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** Does what a shell would do, below a temporary directory. */
    private String pasted(String block) throws IOException {
        MatchResult file = FILE.matcher(block).results().findFirst().orElseThrow();
        Files.writeString(Path.of(inTest(file.group(1))), file.group(2));
        StringBuilder printed = new StringBuilder();
        COMMAND.matcher(block).results().forEach(command -> printed.append(run(command.group(1))));
        return printed.toString();
    }

    private String report(String block) {
        return COMMAND.matcher(block)
                .results()
                .map(command -> command.group(1))
                .filter(command -> command.startsWith("report"))
                .map(this::run)
                .findFirst()
                .orElseThrow();
    }

    private String run(String command) {
        CommandRun run = CommandRun.of((Object[]) inTest(command).split(" "));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return run.out().replace(System.lineSeparator(), "\n");
    }

    private String posted(String block) throws Exception {
        StringBuilder answers = new StringBuilder();
        Clock clock = Clock.systemUTC();
        try (WritableStore store =
                        new WritableStore(Path.of(inTest("/tmp/shop")), Profile.defaults(ZoneOffset.UTC), clock);
                DashboardServer server = DashboardServer.startRecording(0, store, clock)) {
            for (MatchResult post : POST.matcher(block).results().toList()) {
                URI address = server.address().resolve(post.group(1));
                HttpRequest request = HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(post.group(2)))
                        .build();
                answers.append(HttpClient.newHttpClient()
                                .send(request, BodyHandlers.ofString())
                                .body()
                                .strip())
                        .append('\n');
            }
        }
        return answers.toString();
    }

    private String inTest(String text) {
        return text.replace("/tmp/", temporary + "/");
    }
}
