package io.jenkins.plugins.dora.page.rest;

import hudson.security.Permission;
import io.jenkins.plugins.dora.configuration.DoraPermissions;
import io.jenkins.plugins.dora.linking.sharing.Ownership;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.snapshot.Snapshot;
import io.jenkins.plugins.dora.page.access.JobAccess;
import io.jenkins.plugins.dora.recording.DoraStore;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.submission.Desk;
import io.jenkins.plugins.dora.report.submission.Receipt;
import io.jenkins.plugins.dora.report.submission.Submissions;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;

/** Records what is sent to a page. */
@Restricted(NoExternalUse.class)
public final class Posting {
    private static final Permission RECORD = DoraPermissions.RECORD;

    private final Subject subject;

    private Posting(Subject subject) {
        this.subject = subject;
    }

    /** Begins to record below a page; throws unless the current user may. */
    public static Posting at(Subject subject) {
        subject.checkAccess();
        subject.owner().checkPermission(RECORD);
        return new Posting(subject);
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
        requireJson(request);
        return Answering.answer(() -> {
            byte[] body = Submissions.read(request.getInputStream());
            EventStore store = DoraStore.get().ifOpen();
            Event event = reader.apply(submissions(store), body);
            return new Acknowledgement(new Receipt(event, store.record(event)));
        });
    }

    private static void requireJson(StaplerRequest2 request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        if (!type.split(";", 2)[0].trim().equals("application/json")) {
            throw Refusal.noJson();
        }
    }

    private Submissions submissions(EventStore store) throws IOException {
        Reporter everything = Answering.everything();
        Predicate<Optional<String>> visible = subject.visible();
        Predicate<Optional<String>> readable = subject.readable();
        Predicate<String> recorded = JobAccess.of(RECORD);
        Snapshot snapshot = store.snapshot();
        Desk desk = new Desk(
                everything,
                everything.seeing(visible, readable),
                job -> job.map(name -> visible.test(job) && recorded.test(name)).orElseGet(subject::isWhole),
                subject.isWhole(),
                job -> new Ownership(snapshot, new Sender(readable, recorded, job, subject.isWhole()), job));
        return new Submissions(desk, Instant.now());
    }
}
