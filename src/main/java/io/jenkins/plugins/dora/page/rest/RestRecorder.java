package io.jenkins.plugins.dora.page.rest;

import hudson.security.Permission;
import io.jenkins.plugins.dora.configuration.DoraPermissions;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.intake.Intake;
import io.jenkins.plugins.dora.intake.Receipt;
import io.jenkins.plugins.dora.intake.submission.Desk;
import io.jenkins.plugins.dora.intake.submission.Submissions;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.page.access.JobAccess;
import io.jenkins.plugins.dora.report.link.Key;
import io.jenkins.plugins.dora.report.rest.JsonBody;
import io.jenkins.plugins.dora.report.rest.ReceiptJson;
import io.jenkins.plugins.dora.report.rest.RestException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
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

    /** Records that the incident with that key is over. */
    HttpResponse resolution(StaplerRequest2 request, String key) {
        Optional<String> id = Key.decode(key);
        return record(request, (submissions, body) -> {
            Optional<Receipt<Incident>> receipt =
                    id.isPresent() ? submissions.resolution(id.get(), body) : Optional.empty();
            return receipt.orElseThrow(() -> RestException.notFound("incident", key));
        });
    }

    /** Records what the body of a request describes. */
    @FunctionalInterface
    private interface Recording {
        Receipt<?> record(Submissions submissions, byte[] body) throws IOException;
    }

    private HttpResponse record(StaplerRequest2 request, Recording recording) {
        return RestCalls.answer(() -> {
            JsonBody.require(request.getContentType());
            byte[] body = Submissions.read(request.getInputStream());
            Clock clock = Clock.systemUTC();
            Intake intake = new Intake(DoraStore.get().ifOpen(), clock);
            return confirmation(recording.record(new Submissions(intake, desk(), clock), body));
        });
    }

    private static HttpResponse confirmation(Receipt<?> receipt) {
        int status = receipt.isNew() ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_OK;
        return new JsonResponse(status, Optional.empty(), ReceiptJson.of(receipt));
    }

    private Desk desk() {
        Predicate<Optional<String>> visible = scope.visible();
        Predicate<Optional<String>> readable = scope.readable();
        Predicate<String> recordable = JobAccess.of(RECORD);
        return new Desk(
                visible,
                job -> job.map(name -> visible.test(job) && recordable.test(name))
                        .orElseGet(scope::isWhole),
                scope.isWhole(),
                job -> new Sender(readable, recordable, job, scope.isWhole()));
    }
}
