package io.jenkins.plugins.dora.app.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server that hands on what a dashboard answers, without its headers, beside files of somebody else: what Jenkins is with
 * the archived files of its builds.
 */
final class SameOrigin implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Served dashboard;
    private final Map<String, String> files;
    private final HttpServer server;

    /** @param files JSON by its path */
    SameOrigin(Served dashboard, Map<String, String> files) throws IOException {
        this.dashboard = dashboard;
        this.files = files;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + '/';
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String file = files.get(exchange.getRequestURI().getPath());
            if (file != null) {
                send(exchange, 200, "application/json", file.getBytes(StandardCharsets.UTF_8));
                return;
            }
            HttpResponse<byte[]> answer = ask(exchange.getRequestURI().toString());
            String type = answer.headers().firstValue("Content-Type").orElse("text/plain");
            send(exchange, answer.statusCode(), type, answer.body());
        }
    }

    private HttpResponse<byte[]> ask(String path) throws IOException {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(dashboard.address()).resolve(path))
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
