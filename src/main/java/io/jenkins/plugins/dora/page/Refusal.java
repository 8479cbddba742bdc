package io.jenkins.plugins.dora.page;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.dora.report.query.InvalidQueryException;
import io.jenkins.plugins.dora.store.opening.StoreOpeningException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/** Answers a request that cannot be met, in JSON: {@code {"error": {"field": …, "message": …}}}. */
final class Refusal extends HttpResponses.HttpResponseException {
    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = new JsonMapper();

    private final int status;
    private final String field;
    private final long retryAfterSeconds;

    private Refusal(int status, String field, String message, Exception cause, long retryAfterSeconds) {
        super(message, cause);
        this.status = status;
        this.field = field;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    static Refusal badQuery(InvalidQueryException e) {
        return new Refusal(HttpServletResponse.SC_BAD_REQUEST, e.parameter(), e.getMessage(), e, 0);
    }

    static Refusal loading(StoreOpeningException e) {
        long seconds = e.retryAfter().toSeconds();
        return new Refusal(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "", e.getMessage(), e, seconds);
    }

    static Refusal unreadable(String message, IOException e) {
        return new Refusal(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "", message, e, 0);
    }

    @Override
    public void generateResponse(StaplerRequest2 req, StaplerResponse2 rsp, Object node) throws IOException {
        rsp.setStatus(status);
        if (retryAfterSeconds > 0) {
            rsp.setHeader("Retry-After", Long.toString(retryAfterSeconds));
        }
        rsp.setContentType("application/json;charset=UTF-8");
        rsp.getWriter().print(toJson());
    }

    String toJson() throws IOException {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        if (!field.isEmpty()) {
            error.put("field", field);
        }
        error.put("message", getMessage());
        return JSON.writeValueAsString(JsonNodeFactory.instance.objectNode().set("error", error));
    }
}
