package io.jenkins.plugins.dora.app.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import io.jenkins.plugins.dora.app.serve.guard.HostGuard;
import io.jenkins.plugins.dora.app.serve.guard.LoadLimits;
import io.jenkins.plugins.dora.app.serve.guard.SafeHeaders;
import io.jenkins.plugins.dora.delivery.WebhookReceiver;
import io.jenkins.plugins.dora.delivery.log.WebhookTally;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A web server for one person: the dashboard and the REST API of what is recorded, on 127.0.0.1. */
public final class DashboardServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final Map<String, String> STATIC_FILES = Map.of(
            "/", "/dashboard",
            "/assets", "/webapp",
            "/chartjs", ChartJs.directory());

    private final Javalin javalin;

    private DashboardServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts to serve what can only be read.
     *
     * @param port the port to listen on; 0 for any that is free
     * @param reporter reports on what is recorded at the moment of a request
     * @param clock gives "today"
     * @throws IOException if the port cannot be listened on; the message says so in a sentence
     */
    public static DashboardServer start(int port, ReporterSource reporter, Clock clock) throws IOException {
        return start(port, new FramePage(false), routes -> {
            new Resources(reporter, clock).addTo(routes);
            new Figures(reporter, List::of, clock).addTo(routes);
            Recordings.refuseAll(routes);
        });
    }

    /**
     * Starts to serve what can be read and recorded to.
     *
     * @param port the port to listen on; 0 for any that is free
     * @param store what is recorded
     * @param clock gives "today" and "now"
     * @throws IOException if the port cannot be listened on; the message says so in a sentence
     */
    public static DashboardServer startRecording(int port, WritableStore store, Clock clock) throws IOException {
        return startRecording(port, store, clock, List::of, routes -> {});
    }

    /**
     * Starts to serve what can be read and recorded to, also by webhooks.
     *
     * @param webhooks receives webhooks
     * @throws IOException as {@link #startRecording(int, WritableStore, Clock)} does
     */
    public static DashboardServer startRecording(int port, WritableStore store, WebhookReceiver webhooks, Clock clock)
            throws IOException {
        return startRecording(port, store, clock, webhooks::tallies, new WebhookRoutes(webhooks)::addTo);
    }

    private static DashboardServer startRecording(
            int port,
            WritableStore store,
            Clock clock,
            Supplier<List<WebhookTally>> webhooks,
            Consumer<RoutesConfig> more)
            throws IOException {
        return start(port, new FramePage(true), routes -> {
            new Resources(store, clock).addTo(routes);
            new Figures(store, webhooks, clock).addTo(routes);
            new Recordings(store, clock).addTo(routes);
            more.accept(routes);
        });
    }

    private static DashboardServer start(int port, FramePage page, Consumer<RoutesConfig> resources)
            throws IOException {
        Javalin javalin = Javalin.create(config -> {
            configure(config);
            config.routes.get("/", page);
            config.routes.get("/dora", DashboardServer::redirectToPage);
            resources.accept(config.routes);
        });
        try {
            return new DashboardServer(javalin.start(HOST, port));
        } catch (JavalinBindException e) {
            throw new IOException(
                    "port " + port + " cannot be used; another program may use it. Choose another port with --port,"
                            + " 0 picks a free one",
                    e);
        }
    }

    /** Leads from where the page is in Jenkins to where it is here. */
    private static void redirectToPage(Context context) {
        context.redirect(context.queryString() == null ? "/" : "/?" + context.queryString());
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.jetty.modifyServer(LoadLimits.USUAL::addTo);
        STATIC_FILES.forEach((address, directory) -> config.staticFiles.add(files -> {
            files.hostedPath = address;
            files.directory = directory;
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "no-cache");
        }));
        RoutesConfig routes = config.routes;
        routes.before(new SafeHeaders());
        routes.before(new HostGuard());
        ErrorHandling.addTo(routes);
    }

    /** Returns where the dashboard is. */
    public URI address() {
        return URI.create("http://" + HOST + ':' + javalin.port() + '/');
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
