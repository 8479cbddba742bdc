package io.jenkins.plugins.dora.page.rest;

import io.jenkins.plugins.dora.intake.Receipt;
import io.jenkins.plugins.dora.report.rest.ReceiptJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/**
 * Confirms that a deployment or an incident was recorded.
 *
 * @param receipt its id, and whether it is new
 */
record RecordedResponse(Receipt<?> receipt) implements HttpResponse {
    @Override
    public void generateResponse(StaplerRequest2 req, StaplerResponse2 rsp, Object node) throws IOException {
        rsp.setStatus(receipt.isNew() ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_OK);
        rsp.setHeader("Cache-Control", "no-store");
        rsp.setContentType("application/json;charset=UTF-8");
        rsp.getWriter().print(ReceiptJson.of(receipt));
    }
}
