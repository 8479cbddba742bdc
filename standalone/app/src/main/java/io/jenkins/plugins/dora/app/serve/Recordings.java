package io.jenkins.plugins.dora.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.jenkins.plugins.dora.app.serve.guard.SameSite;
import io.jenkins.plugins.dora.linking.sharing.Ownership;
import io.jenkins.plugins.dora.linking.sharing.Recorder;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.snapshot.Snapshot;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.submission.Desk;
import io.jenkins.plugins.dora.report.submission.Receipt;
import io.jenkins.plugins.dora.report.submission.Submissions;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.time.Clock;

/** The resources of the REST API that are recorded to. */
final class Recordings {
    private final WritableStore store;
    private final Clock clock;

    Recordings(WritableStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void addTo(RoutesConfig routes) {
        SameSite guard = new SameSite();
        routes.post("/dora/deployments", context -> {
            guard.handle(context);
            record(context, submissions().deployment(body(context)));
        });
        routes.post("/dora/incidents", context -> {
            guard.handle(context);
            record(context, submissions().incident(body(context)));
        });
        routes.post("/dora/incidents/{key}/resolve", context -> {
            guard.handle(context);
            String key = context.pathParam("key");
            record(
                    context,
                    submissions()
                            .resolution(key, body(context))
                            .orElseThrow(() -> new NotFoundResponse("There is no incident " + key)));
        });
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
