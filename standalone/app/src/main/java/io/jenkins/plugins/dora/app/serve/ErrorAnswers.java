package io.jenkins.plugins.dora.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.router.EndpointNotFound;
import io.jenkins.plugins.dora.model.InvalidEventException;
import io.jenkins.plugins.dora.report.link.Signpost;
import io.jenkins.plugins.dora.report.query.InvalidQueryException;
import io.jenkins.plugins.dora.report.submission.CutShortException;
import io.jenkins.plugins.dora.report.submission.TakenIdException;
import io.jenkins.plugins.dora.report.submission.TooLargeException;
import io.jenkins.plugins.dora.store.opening.StoreOpeningException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EofException;

/** What the server answers when it cannot do what it is asked. */
final class ErrorAnswers {
    private static final Logger LOGGER = Logger.getLogger(ErrorAnswers.class.getName());

    private ErrorAnswers() {}

    static void addTo(RoutesConfig routes) {
        routes.exception(
                InvalidQueryException.class,
                (e, context) -> ErrorJson.answer(context, HttpStatus.BAD_REQUEST, e.parameter(), e.getMessage()));
        routes.exception(
                InvalidEventException.class,
                (e, context) -> ErrorJson.answer(context, HttpStatus.BAD_REQUEST, e.field(), e.getMessage()));
        routes.exception(
                TakenIdException.class,
                (e, context) -> ErrorJson.answer(context, HttpStatus.CONFLICT, "id", e.getMessage()));
        routes.exception(
                TooLargeException.class,
                (e, context) -> ErrorJson.answer(context, HttpStatus.CONTENT_TOO_LARGE, e.getMessage()));
        routes.exception(CutShortException.class, (e, context) -> {
            LOGGER.log(Level.FINE, e, () -> "Nothing is recorded at " + context.path());
            ErrorJson.answer(context, e.isLate() ? HttpStatus.REQUEST_TIMEOUT : HttpStatus.BAD_REQUEST, e.getMessage());
        });
        routes.exception(
                EofException.class,
                (e, context) -> LOGGER.log(Level.FINE, e, () -> "Nobody waits any more for " + context.path()));
        routes.exception(StoreOpeningException.class, (e, context) -> {
            context.header(Header.RETRY_AFTER, Long.toString(e.retryAfter().toSeconds()));
            ErrorJson.answer(context, HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
        });
        routes.exception(
                HttpResponseException.class,
                (e, context) -> ErrorJson.answer(context, HttpStatus.forStatus(e.getStatus()), e.getMessage()));
        routes.exception(
                EndpointNotFound.class,
                (e, context) -> ErrorJson.answer(context, HttpStatus.NOT_FOUND, Signpost.nothingAt(context.path())));
        routes.exception(UncheckedIOException.class, (e, context) -> fail(context, e.getCause()));
        routes.exception(Exception.class, (e, context) -> fail(context, e));
    }

    private static void fail(Context context, Exception e) {
        LOGGER.log(Level.WARNING, e, () -> "Cannot answer " + context.path());
        if (context.res().isCommitted()) {
            // Cut off, an answer cannot be taken for a whole one.
            ServletContextRequest.getServletContextRequest(context.req())
                    .getServletChannel()
                    .abort(e);
        } else {
            context.res().resetBuffer();
            ErrorJson.answer(context, HttpStatus.INTERNAL_SERVER_ERROR, "That could not be done: " + e.getMessage());
        }
    }
}
