package io.jenkins.plugins.dora.page.rest;

import io.jenkins.plugins.dora.report.rest.ErrorTable;
import io.jenkins.plugins.dora.report.rest.RestError;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.StaplerRequest2;

/** Answers REST calls, and turns their exceptions into error responses. */
@Restricted(NoExternalUse.class)
public final class RestCalls {
    private static final Logger LOGGER = Logger.getLogger(RestCalls.class.getName());

    private RestCalls() {}

    /** One call of the REST API. */
    @FunctionalInterface
    public interface Call<T> {
        /** @throws IOException if the recorded data cannot be read or written */
        T answer() throws IOException;
    }

    /** Returns the values of the parameters of a request, by name. */
    public static Map<String, List<String>> parameters(StaplerRequest2 request) {
        Map<String, List<String>> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        return parameters;
    }

    /** @throws ErrorResponse if the request is invalid, or cannot be answered now */
    public static <T> T answer(Call<T> call) {
        try {
            return call.answer();
        } catch (IOException | RuntimeException e) {
            throw translated(e);
        }
    }

    /** Returns the error response for an exception; other exceptions, such as a missing permission, are left to Jenkins. */
    static RuntimeException translated(Exception e) {
        Optional<RestError> error = ErrorTable.of(e);
        if (error.isEmpty()) {
            return e instanceof RuntimeException unexpected ? unexpected : new IllegalStateException(e);
        }
        boolean mayKnowDetails = Jenkins.get().hasPermission(Jenkins.ADMINISTER);
        LOGGER.log(error.get().isFailure() ? Level.WARNING : Level.FINE, e, error.get()::message);
        return new ErrorResponse(mayKnowDetails ? error.get() : error.get().withoutDetails(), e);
    }
}
