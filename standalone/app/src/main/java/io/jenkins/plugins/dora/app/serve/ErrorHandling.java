package io.jenkins.plugins.dora.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.EndpointNotFound;
import io.jenkins.plugins.dora.report.rest.ErrorCode;
import io.jenkins.plugins.dora.report.rest.ErrorTable;
import io.jenkins.plugins.dora.report.rest.RestError;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EofException;

/** Turns exceptions into the errors of the REST API. */
final class ErrorHandling {
    private static final Logger LOGGER = Logger.getLogger(ErrorHandling.class.getName());

    private ErrorHandling() {}

    static void addTo(RoutesConfig routes) {
        routes.exception(
                EofException.class,
                (e, context) -> LOGGER.log(Level.FINE, e, () -> "The client closed the connection: " + context.path()));
        routes.exception(
                EndpointNotFound.class, (e, context) -> answer(context, RestError.unknownAddress(context.path())));
        routes.exception(Exception.class, (e, context) -> handle(context, e));
    }

    private static void handle(Context context, Exception e) {
        RestError error = ErrorTable.of(e)
                .orElseGet(() -> RestError.of(ErrorCode.INTERNAL_ERROR, "Unexpected error: " + e.getMessage()));
        LOGGER.log(error.isFailure() ? Level.WARNING : Level.FINE, e, () -> "Cannot answer " + context.path());
        if (context.res().isCommitted()) {
            // A closed connection shows the client that the answer is incomplete.
            ServletContextRequest.getServletContextRequest(context.req())
                    .getServletChannel()
                    .abort(e);
        } else {
            context.res().resetBuffer();
            answer(context, error);
        }
    }

    private static void answer(Context context, RestError error) {
        new JsonAnswer(error.code().status(), Optional.ofNullable(error.retryAfter()), error.toJson()).send(context);
    }
}
