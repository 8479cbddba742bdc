package io.jenkins.plugins.dora.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.jenkins.plugins.dora.delivery.log.WebhookTally;
import io.jenkins.plugins.dora.report.prometheus.FigureSource;
import io.jenkins.plugins.dora.report.prometheus.Rendering;
import io.jenkins.plugins.dora.report.prometheus.ScrapeBody;
import io.jenkins.plugins.dora.report.prometheus.ScrapeScope;
import io.jenkins.plugins.dora.report.prometheus.Scrapes;
import io.jenkins.plugins.dora.report.rest.Endpoint;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** The figures for Prometheus, counted since the server started. */
final class Figures {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ReporterSource reporter;
    private final Supplier<List<WebhookTally>> webhooks;
    private final Scrapes scrapes;

    /** @param webhooks gives the deliveries to each webhook that is served */
    Figures(ReporterSource reporter, Supplier<List<WebhookTally>> webhooks, Clock clock) {
        this.reporter = reporter;
        this.webhooks = webhooks;
        scrapes = new Scrapes(clock, Figures::start, PATIENCE);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "renders figures");
        thread.setDaemon(true);
        thread.start();
    }

    void addTo(RoutesConfig routes) {
        routes.get(Resources.ROOT + Endpoint.PROMETHEUS.path(), this::answer);
    }

    private void answer(Context context) throws IOException {
        Rendering figures = scrapes.scrape(
                ScrapeScope.WHOLE, () -> new FigureSource.State(reporter.get(), reporter.isWritable(), webhooks.get()));
        ScrapeBody body = scrapes.body(
                ScrapeScope.WHOLE,
                figures,
                Rendering.Variant.accepted(context.header(Header.ACCEPT), context.header(Header.ACCEPT_ENCODING)));
        body.tag().headers().forEach(context.res()::setHeader);
        context.header(Header.VARY, "Accept, Accept-Encoding");
        if (body.tag().isNamedIn(context.header(Header.IF_NONE_MATCH))) {
            context.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        if (body.isCompressed()) {
            context.header(Header.CONTENT_ENCODING, "gzip");
        }
        context.contentType(body.contentType());
        // Not the stream of Javalin, which would compress it once more.
        context.res().setContentLength(body.bytes().length);
        context.res().getOutputStream().write(body.bytes());
    }
}
