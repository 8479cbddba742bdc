package io.jenkins.plugins.dora.app.serve.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LoadLimitsTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server = new Server(new InetSocketAddress("127.0.0.1", 0));
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() throws Exception {
        end.countDown();
        server.stop();
    }

    @Test
    void whoWouldWaitForTooLongIsToldToAskAgain() throws Exception {
        serve(new LoadLimits(1, 10, Duration.ofMillis(50)));
        CompletableFuture<HttpResponse<String>> first = ask("/dora/slow");
        begun.await();

        HttpResponse<String> answer = ask("/dora/other").join();

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body())
                .startsWith("{\"error\":{\"code\":\"TOO_MANY_REQUESTS\",\"message\":\"Too many requests at once");
        assertThat(ask("/assets/page.js").join().statusCode()).isEqualTo(200);
        end.countDown();
        assertThat(first.join().statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsOneTooManyWaitsForHisTurn() throws Exception {
        serve(new LoadLimits(1, 10, Duration.ofMinutes(1)));
        CompletableFuture<HttpResponse<String>> first = ask("/dora/slow");
        begun.await();
        CompletableFuture<HttpResponse<String>> second = ask("/dora/other");

        end.countDown();

        assertThat(first.join().statusCode()).isEqualTo(200);
        assertThat(second.join().statusCode()).isEqualTo(200);
    }

    @Test
    void silentSenderIsNotAwaitedForEver() throws Exception {
        ((ServerConnector) server.getConnectors()[0]).setIdleTimeout(200);
        serve(LoadLimits.USUAL);

        try (Socket socket = new Socket("127.0.0.1", server.getURI().getPort())) {
            String request = "POST /dora/body HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\n{";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 408 ");
        }
    }

    /** Serves requests that take long if their address ends so. */
    private void serve(LoadLimits limits) throws Exception {
        limits.addTo(server);
        ((Handler.Singleton) server.getHandler()).getTail().setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                if (Request.getPathInContext(request).endsWith("slow")) {
                    begun.countDown();
                    end.await();
                }
                if (Request.getPathInContext(request).endsWith("body")) {
                    response.setStatus(408);
                    assertThatIOException()
                            .isThrownBy(
                                    () -> Content.Source.asInputStream(request).readAllBytes())
                            .withCauseInstanceOf(TimeoutException.class);
                }
                callback.succeeded();
                return true;
            }
        });
        server.start();
    }

    private CompletableFuture<HttpResponse<String>> ask(String path) {
        return client.sendAsync(
                HttpRequest.newBuilder(server.getURI().resolve(path)).build(), BodyHandlers.ofString());
    }
}
