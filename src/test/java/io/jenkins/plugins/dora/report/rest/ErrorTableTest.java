package io.jenkins.plugins.dora.report.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jenkins.plugins.dora.intake.submission.Submissions;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.report.query.InvalidQueryException;
import io.jenkins.plugins.dora.store.opening.BackgroundStore;
import io.jenkins.plugins.dora.store.opening.StoreOpeningException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorTableTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-31T15:00:00Z"), ZoneOffset.UTC);

    @Test
    void invalidParameterIsNamed() {
        RestError error = error(new InvalidQueryException("from", "\"<x>\" is not a date"));

        assertThat(error.toJson())
                .isEqualTo("{\"error\":{\"code\":\"INVALID_PARAMETER\",\"field\":\"from\","
                        + "\"message\":\"from: \\\"<x>\\\" is not a date\"}}");
        assertThat(error.code().status()).isEqualTo(400);
    }

    @Test
    void invalidFieldIsNamed() {
        RestError error = error(new InvalidEventException("version", "is missing"));

        assertThat(error.code()).isEqualTo(ErrorCode.INVALID_FIELD);
        assertThat(error.field()).isEqualTo("version");
    }

    @Test
    void bodyThatIsTooLongIsRefused() {
        byte[] body = new byte[1024 * 1024 + 1];

        assertThat(errorOfBody(new ByteArrayInputStream(body)).code()).isEqualTo(ErrorCode.BODY_TOO_LARGE);
    }

    @Test
    void bodyThatEndsTooEarlyIsToldFromOneThatIsLate() {
        assertThat(errorOfBody(failing(new EOFException())).code()).isEqualTo(ErrorCode.BODY_INCOMPLETE);
        assertThat(errorOfBody(failing(new IOException(new TimeoutException()))).code())
                .isEqualTo(ErrorCode.BODY_TIMEOUT);
    }

    private static InputStream failing(IOException e) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw e;
            }
        };
    }

    private static RestError errorOfBody(InputStream body) {
        return error(catchThrowableOfType(IOException.class, () -> Submissions.read(body)));
    }

    @Test
    void storeThatIsLoadingNamesTheTimeToTryAgain() {
        BackgroundStore never = new BackgroundStore(progress -> null, opening -> {}, CLOCK);
        RestError error = error(catchThrowableOfType(StoreOpeningException.class, () -> never.ifOpen(Duration.ZERO)));

        assertThat(error.code()).isEqualTo(ErrorCode.STORE_LOADING);
        assertThat(error.retryAfterSeconds()).contains("1");
    }

    @Test
    void pathsOfTheServerAreForThoseWhoMayKnowThem() {
        RestError error = error(new UncheckedIOException(new IOException("/var/jenkins_home/dora is gone")));

        assertThat(error.code()).isEqualTo(ErrorCode.STORAGE_FAILED);
        assertThat(error.message()).endsWith(": /var/jenkins_home/dora is gone");
        assertThat(error.withoutDetails().message()).isEqualTo("The recorded data cannot be read or written");
        assertThat(error.isFailure()).isTrue();
    }

    @Test
    void errorThatARequestRunsIntoByItselfIsKept() {
        RestError error = error(RestException.notFound("deployment", "shop~2F1"));

        assertThat(error.toJson())
                .isEqualTo("{\"error\":{\"code\":\"NOT_FOUND\","
                        + "\"message\":\"There is no deployment shop~2F1 here\"}}");
        assertThat(error.withoutDetails()).isEqualTo(error);
        assertThat(error.isFailure()).isFalse();
    }

    @Test
    void unexpectedExceptionHasNoError() {
        assertThat(ErrorTable.of(new IllegalStateException())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"application/json", "application/json; charset=utf-8", "APPLICATION/JSON"})
    void jsonIsAccepted(String contentType) {
        JsonBody.require(contentType);
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/x-www-form-urlencoded", "application/jsonp", "''"})
    void otherBodiesAreRefused(String contentType) {
        RestException refused = catchThrowableOfType(RestException.class, () -> JsonBody.require(contentType));

        assertThat(refused.error().code()).isEqualTo(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }

    private static RestError error(Exception e) {
        return ErrorTable.of(e).orElseThrow();
    }
}
