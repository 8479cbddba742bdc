package io.jenkins.plugins.dora.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.jenkins.plugins.dora.app.serve.guard.SameSite;
import io.jenkins.plugins.dora.intake.Intake;
import io.jenkins.plugins.dora.intake.Receipt;
import io.jenkins.plugins.dora.intake.submission.Desk;
import io.jenkins.plugins.dora.intake.submission.Submissions;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.report.link.Key;
import io.jenkins.plugins.dora.report.rest.Endpoint;
import io.jenkins.plugins.dora.report.rest.ErrorCode;
import io.jenkins.plugins.dora.report.rest.ReceiptJson;
import io.jenkins.plugins.dora.report.rest.RestException;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

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
            byte[] body = body(context);
            Optional<String> id = Key.decode(key);
            Optional<Receipt<Incident>> receipt =
                    id.isPresent() ? submissions().resolution(id.get(), body) : Optional.empty();
            return receipt.orElseThrow(() -> RestException.notFound("incident", key));
        });
    }

    private void add(RoutesConfig routes, Endpoint endpoint, Recording recording) {
        routes.post(Resources.ROOT + endpoint.path(), context -> {
            guard.handle(context);
            confirm(context, recording.record(context));
        });
    }

    /** Records what a request describes. */
    @FunctionalInterface
    private interface Recording {
        Receipt<?> record(Context context) throws IOException;
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
        return new Submissions(new Intake(store.events(), clock), Desk.ADMINISTRATOR, clock);
    }

    private static byte[] body(Context context) throws IOException {
        return Submissions.read(context.req().getInputStream());
    }

    private static void confirm(Context context, Receipt<?> receipt) {
        HttpStatus status = receipt.isNew() ? HttpStatus.CREATED : HttpStatus.OK;
        new JsonAnswer(status.getCode(), Optional.empty(), ReceiptJson.of(receipt)).send(context);
    }
}
