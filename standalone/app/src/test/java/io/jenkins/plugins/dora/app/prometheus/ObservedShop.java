package io.jenkins.plugins.dora.app.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An application that Prometheus scrapes, and that keeps the alerts about it as Alertmanager posts them. */
final class ObservedShop implements AutoCloseable {
    private final HttpServer server;
    private final List<JsonNode> posted = new CopyOnWriteArrayList<>();
    private volatile boolean isDown;

    ObservedShop() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/metrics", this::scrape);
        server.createContext("/alerts", this::keep);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void breakDown() {
        isDown = true;
    }

    void recover() {
        isDown = false;
    }

    /** Returns the alerts that were posted with a status, in the order in which they came. */
    List<JsonNode> alerts(String status) {
        return posted.stream()
                .filter(alert -> alert.path("status").asText().equals(status))
                .toList();
    }

    private void scrape(HttpExchange exchange) throws IOException {
        byte[] body = ("shop_down " + (isDown ? 1 : 0) + '\n').getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void keep(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = new JsonMapper().readTree(exchange.getRequestBody());
            body.path("alerts").forEach(posted::add);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
