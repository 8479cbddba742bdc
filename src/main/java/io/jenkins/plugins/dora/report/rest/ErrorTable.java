package io.jenkins.plugins.dora.report.rest;

import io.jenkins.plugins.dora.intake.TakenIdException;
import io.jenkins.plugins.dora.intake.submission.CutShortException;
import io.jenkins.plugins.dora.intake.submission.TooLargeException;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.report.query.InvalidQueryException;
import io.jenkins.plugins.dora.store.opening.StoreOpeningException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides which exception becomes which {@link RestError}, for Jenkins and {@code dora serve} alike. */
public final class ErrorTable {
    /** The first row that fits counts. */
    private static final List<Row<?>> ROWS = List.of(
            new Row<>(RestException.class, RestException::error),
            new Row<>(InvalidQueryException.class, e -> error(ErrorCode.INVALID_PARAMETER, e.parameter(), e)),
            new Row<>(InvalidEventException.class, e -> error(ErrorCode.INVALID_FIELD, e.field(), e)),
            new Row<>(TakenIdException.class, e -> error(ErrorCode.ID_TAKEN, "id", e)),
            new Row<>(TooLargeException.class, e -> error(ErrorCode.BODY_TOO_LARGE, null, e)),
            new Row<>(CutShortException.class, e -> error(cutShort(e), null, e)),
            new Row<>(
                    StoreOpeningException.class,
                    e -> new RestError(ErrorCode.STORE_LOADING, null, message(e), e.retryAfter())),
            new Row<>(UncheckedIOException.class, e -> RestError.storageFailed(message(e.getCause()))),
            new Row<>(IOException.class, e -> RestError.storageFailed(message(e))));

    private ErrorTable() {}

    private record Row<E extends Exception>(Class<E> type, Function<E, RestError> error) {
        Optional<RestError> of(Exception e) {
            return type.isInstance(e) ? Optional.of(error.apply(type.cast(e))) : Optional.empty();
        }
    }

    /** Returns the error that an exception stands for; empty for an exception that means a defect. */
    public static Optional<RestError> of(Exception e) {
        return ROWS.stream().flatMap(row -> row.of(e).stream()).findFirst();
    }

    private static RestError error(ErrorCode code, @Nullable String field, Exception e) {
        return new RestError(code, field, message(e), null);
    }

    private static ErrorCode cutShort(CutShortException e) {
        return e.isLate() ? ErrorCode.BODY_TIMEOUT : ErrorCode.BODY_INCOMPLETE;
    }

    private static String message(Exception e) {
        return String.valueOf(e.getMessage());
    }
}
