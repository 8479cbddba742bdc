package io.jenkins.plugins.dora.page.rest;

import hudson.security.Permission;
import io.jenkins.plugins.dora.configuration.DoraPermissions;
import io.jenkins.plugins.dora.linking.sharing.Ownership;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.page.access.JobAccess;
import io.jenkins.plugins.dora.recording.DoraStore;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.rest.JsonBody;
import io.jenkins.plugins.dora.report.submission.Desk;
import io.jenkins.plugins.dora.report.submission.Receipt;
import io.jenkins.plugins.dora.report.submission.Submissions;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;

/** Records the deployments and incidents that are sent to a page. */
@Restricted(NoExternalUse.class)
public final class RestRecorder {
    private static final Permission RECORD = DoraPermissions.RECORD;

    private final PageScope scope;

    private RestRecorder(PageScope scope) {
        this.scope = scope;
    }

    /** Returns a recorder for a page; throws unless the current user may record there. */
    public static RestRecorder at(PageScope scope) {
        scope.checkAccess();
        scope.owner().checkPermission(RECORD);
        return new RestRecorder(scope);
    }

    /** Records the deployment that a request describes. */
    public HttpResponse deployment(StaplerRequest2 request) {
        return record(request, Submissions::deployment);
    }

    /** Records the incident that a request describes. */
    public HttpResponse incident(StaplerRequest2 request) {
        return record(request, Submissions::incident);
    }

    HttpResponse record(StaplerRequest2 request, BiFunction<Submissions, byte[], ? extends Event> reader) {
        return RestCalls.answer(() -> {
            JsonBody.require(request.getContentType());
            byte[] body = Submissions.read(request.getInputStream());
            EventStore store = DoraStore.get().ifOpen();
            Event event = reader.apply(submissions(store), body);
            return new RecordedResponse(new Receipt(event, store.record(event)));
        });
    }

    private Submissions submissions(EventStore store) throws IOException {
        Reporter everything = ControllerReporter.get();
        Predicate<Optional<String>> visible = scope.visible();
        Predicate<Optional<String>> readable = scope.readable();
        Predicate<String> recorded = JobAccess.of(RECORD);
        Snapshot snapshot = store.snapshot();
        Desk desk = new Desk(
                everything,
                everything.seeing(visible, readable),
                job -> job.map(name -> visible.test(job) && recorded.test(name)).orElseGet(scope::isWhole),
                scope.isWhole(),
                job -> new Ownership(snapshot, new Sender(readable, recorded, job, scope.isWhole()), job));
        return new Submissions(desk, Instant.now());
    }
}
