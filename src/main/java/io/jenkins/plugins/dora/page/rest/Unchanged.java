package io.jenkins.plugins.dora.page.rest;

import io.jenkins.plugins.dora.report.EntityTag;
import jakarta.servlet.http.HttpServletResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/** Answers that the asker has the answer already. */
final class Unchanged extends HttpResponses.HttpResponseException {
    private static final long serialVersionUID = 1L;

    private final String tag;

    Unchanged(EntityTag tag) {
        super("The answer is the one that the asker has");
        this.tag = tag.value();
    }

    /** Lets the asker of an answer ask next time whether it is still the answer. */
    static void mark(HttpServletResponse response, EntityTag tag) {
        response.setHeader("ETag", tag.value());
        response.setHeader("Cache-Control", "private, no-cache");
    }

    @Override
    public void generateResponse(StaplerRequest2 req, StaplerResponse2 rsp, Object node) {
        rsp.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        mark(rsp, new EntityTag(tag));
    }
}
