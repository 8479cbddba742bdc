package io.jenkins.plugins.dora.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.jenkins.plugins.dora.app.serve.guard.SameSite;
import io.jenkins.plugins.dora.linking.sharing.Ownership;
import io.jenkins.plugins.dora.linking.sharing.Recorder;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.rest.Endpoint;
import io.jenkins.plugins.dora.report.rest.ErrorCode;
import io.jenkins.plugins.dora.report.rest.RestException;
import io.jenkins.plugins.dora.report.submission.Desk;
import io.jenkins.plugins.dora.report.submission.Receipt;
import io.jenkins.plugins.dora.report.submission.Submissions;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;

/** The endpoints of the REST API that record. */
final class Recordings {
    private final WritableStore store;
    private final Clock clock;
    private final SameSite guard = new SameSite();

    Recordings(WritableStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void addTo(RoutesConfig routes) {
        add(routes, Endpoint.RECORD_DEPLOYMENT, context -> submissions().deployment(body(context)));
        add(routes, Endpoint.RECORD_INCIDENT, context -> submissions().incident(body(context)));
        add(routes, Endpoint.RESOLVE_INCIDENT, context -> {
            String key = context.pathParam("key");
            return submissions()
                    .resolution(key, body(context))
                    .orElseThrow(() -> RestException.notFound("incident", key));
        });
    }

    private void add(RoutesConfig routes, Endpoint endpoint, EventReader reader) {
        routes.post(Resources.ROOT + endpoint.path(), context -> {
            guard.handle(context);
            record(context, reader.read(context));
        });
    }

    /** Reads an event from a request. */
    @FunctionalInterface
    private interface EventReader {
        Event read(Context context) throws IOException;
    }

    /** Refuses what is sent to a server that was started to be read only. */
    static void refuseAll(RoutesConfig routes) {
        Arrays.stream(Endpoint.values())
                .filter(endpoint -> endpoint.method() == Endpoint.Method.POST)
                .forEach(endpoint -> routes.post(Resources.ROOT + endpoint.path(), context -> {
                    context.header(Header.ALLOW, "");
                    throw new RestException(
                            ErrorCode.READ_ONLY, "This server is read-only; to record, start it with serve --record");
                }));
    }

    private Submissions submissions() throws IOException {
        Reporter reporter = store.get();
        Snapshot snapshot = store.events().snapshot();
        Desk desk = new Desk(
                reporter, reporter, job -> true, true, job -> new Ownership(snapshot, Recorder.ADMINISTRATOR, job));
        return new Submissions(desk, clock.instant());
    }

    private static byte[] body(Context context) throws IOException {
        return Submissions.read(context.req().getInputStream());
    }

    private void record(Context context, Event event) throws IOException {
        EventStore events = store.events();
        Receipt receipt = new Receipt(event, events.record(event));
        context.status(receipt.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .header(Header.CACHE_CONTROL, "no-store")
                .contentType(ContentType.APPLICATION_JSON)
                .result(receipt.toJson());
    }
}
