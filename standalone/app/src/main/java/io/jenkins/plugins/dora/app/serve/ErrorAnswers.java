package io.jenkins.plugins.dora.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.jenkins.plugins.dora.model.InvalidEventException;
import io.jenkins.plugins.dora.report.query.InvalidQueryException;
import io.jenkins.plugins.dora.report.submission.TakenIdException;
import io.jenkins.plugins.dora.report.submission.TooLargeException;
import io.jenkins.plugins.dora.store.opening.StoreOpeningException;

/** What the server answers when it cannot do what it is asked. */
final class ErrorAnswers {
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
        routes.exception(StoreOpeningException.class, (e, context) -> {
            context.header(Header.RETRY_AFTER, Long.toString(e.retryAfter().toSeconds()));
            ErrorJson.answer(context, HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
        });
        routes.exception(
                HttpResponseException.class,
                (e, context) -> ErrorJson.answer(context, HttpStatus.forStatus(e.getStatus()), e.getMessage()));
        routes.exception(
                Exception.class,
                (e, context) -> ErrorJson.answer(
                        context, HttpStatus.INTERNAL_SERVER_ERROR, "That could not be done: " + e.getMessage()));
    }
}
