package io.jenkins.plugins.dora.page.rest;

import io.jenkins.plugins.dora.report.Answers;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;
import org.kohsuke.stapler.verb.POST;

/** {@code incidents}: the list, and each of them by its key. */
@Restricted(NoExternalUse.class)
public final class IncidentsResource extends Resource {
    public IncidentsResource(Subject subject) {
        super(subject, Answers::incidents);
    }

    /** Returns the incident with a key. */
    public IncidentResource getDynamic(String key, StaplerRequest2 req, StaplerResponse2 rsp) {
        return new IncidentResource(subject(), key);
    }

    /** One incident, which can only be resolved. */
    @Restricted(NoExternalUse.class)
    public static final class IncidentResource {
        private final Subject subject;
        private final String key;

        IncidentResource(Subject subject, String key) {
            this.subject = subject;
            this.key = key;
        }

        /** Answers that there is nothing else below. */
        public void doDynamic(StaplerRequest2 req) {
            throw Resource.nothingAt(req, subject);
        }

        @POST
        public HttpResponse doResolve(StaplerRequest2 req) {
            return Posting.at(subject)
                    .record(
                            req,
                            (submissions, body) -> submissions
                                    .resolution(key, body)
                                    .orElseThrow(() -> Refusal.notFound("incident " + key)));
        }
    }
}
