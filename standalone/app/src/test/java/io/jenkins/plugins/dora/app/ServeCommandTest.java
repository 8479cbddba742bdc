package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ServeCommandTest {
    @Test
    void demoTellsItsAddressAndServesUntilItIsStopped() throws Exception {
        PipedReader printed = new PipedReader();
        PrintWriter out = new PrintWriter(new PipedWriter(printed));
        FutureTask<Integer> exitCode =
                new FutureTask<>(() -> Dora.commandLine().setOut(out).execute("serve", "--demo", "--port", "0"));
        Thread command = new Thread(exitCode);
        command.start();

        String line = new BufferedReader(printed).readLine();
        assertThat(line).matches("The dashboard is at http://127\\.0\\.0\\.1:\\d+/");
        URI report = URI.create(line.substring(line.indexOf("http")) + "dora/api/json?tree=choices[*]");
        assertThat(HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(report).build(), BodyHandlers.ofString())
                        .body())
                .contains("[\"cart\",\"shop\"]", "[\"production\",\"staging\",\"testing\"]");

        command.interrupt();
        assertThat(exitCode.get(30, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void saysThatThePortIsInUse() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandRun run = CommandRun.of("serve", "--demo", "--port", socket.getLocalPort());

            assertThat(run.exitCode()).isOne();
            assertThat(run.err())
                    .startsWith("dora: port " + socket.getLocalPort() + " cannot be used")
                    .hasLineCount(1);
        }
    }

    @Test
    void saysThatThereIsNoStore(@TempDir Path directory) {
        CommandRun run = CommandRun.of("serve", "--store", directory.resolve("nowhere"), "--port", "0");

        assertThat(run.exitCode()).isOne();
        assertThat(run.err()).contains("nowhere").hasLineCount(1);
    }

    @Test
    void wantsAStoreOrTheDemoAndAPossiblePort() {
        assertThat(CommandRun.of("serve").exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("serve", "--demo", "--store", "S").exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("serve", "--demo", "--port", "70000").err())
                .startsWith("dora serve: --port: 70000 is not between 0 and 65535");
    }
}
