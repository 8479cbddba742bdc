package io.jenkins.plugins.dora.page.rest;

import io.jenkins.plugins.dora.report.Answers;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;
import org.kohsuke.stapler.verb.POST;

/** {@code incidents}: the list, and each incident by its key. */
@Restricted(NoExternalUse.class)
public final class IncidentsResource extends Resource {
    public IncidentsResource(PageScope scope) {
        super(scope, Answers::incidents);
    }

    /** Returns the incident with a key. */
    public IncidentResource getDynamic(String key, StaplerRequest2 req, StaplerResponse2 rsp) {
        return new IncidentResource(scope(), key);
    }

    /** One incident, which can only be resolved. */
    @Restricted(NoExternalUse.class)
    public static final class IncidentResource {
        private final PageScope scope;
        private final String key;

        IncidentResource(PageScope scope, String key) {
            this.scope = scope;
            this.key = key;
        }

        /** Answers every unknown address below. */
        public void doDynamic(StaplerRequest2 req) {
            throw Resource.unknownAddress(req, scope);
        }

        @POST
        public HttpResponse doResolve(StaplerRequest2 req) {
            return RestRecorder.at(scope).resolution(req, key);
        }
    }
}
