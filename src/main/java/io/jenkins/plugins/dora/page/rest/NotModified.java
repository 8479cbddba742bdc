package io.jenkins.plugins.dora.page.rest;

import io.jenkins.plugins.dora.report.EntityTag;
import jakarta.servlet.http.HttpServletResponse;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/** Answers that the client has the current answer already. */
@Restricted(NoExternalUse.class)
public final class NotModified extends HttpResponses.HttpResponseException {
    private static final long serialVersionUID = 1L;

    private final String tag;

    public NotModified(EntityTag tag) {
        super("The client has the current answer");
        this.tag = tag.value();
    }

    /** Adds the headers that let the client ask next time whether its answer is still current. */
    public static void mark(HttpServletResponse response, EntityTag tag) {
        tag.headers().forEach(response::setHeader);
    }

    @Override
    public void generateResponse(StaplerRequest2 req, StaplerResponse2 rsp, Object node) {
        rsp.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        mark(rsp, new EntityTag(tag));
    }
}
