package io.jenkins.plugins.dora.announcement.http;

import io.jenkins.plugins.dora.profile.notification.Channel;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** The meaning of an answer, or of none, for a message. */
final class HttpOutcome {
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int REFUSED = 400;
    private static final int PROXY = 407;
    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    /** The codes of Slack, such as {@code no_service}; anything else in an answer may hold anything. */
    private static final Pattern CODE = Pattern.compile("[a-z_]{3,60}");

    /** Teams answers with 200 where it could not deliver. */
    private static final Pattern NOT_DELIVERED = Pattern.compile("message delivery failed", Pattern.CASE_INSENSITIVE);

    private HttpOutcome() {}

    /** Returns what an answer means. */
    static Attempt of(HttpResponse<String> answer, Channel channel, Instant now) {
        int status = answer.statusCode();
        if (status >= OK && status < REDIRECT) {
            return channel == Channel.TEAMS
                            && NOT_DELIVERED.matcher(answer.body()).find()
                    ? Attempt.failed("Teams answered that it could not deliver the message")
                    : Attempt.ARRIVED;
        }
        String reason = "the answer has status " + status + code(answer.body());
        if (status >= REDIRECT && status < REFUSED) {
            return Attempt.refused(reason + ", a redirect, which is not followed; enter the new address");
        }
        boolean isPassing = status >= SERVER || status == TOO_MANY || status == TIMEOUT || status == PROXY;
        return isPassing ? Attempt.failed(reason).after(pause(answer, now)) : Attempt.refused(reason);
    }

    /** Returns what it means that there is no answer. */
    static Attempt of(Throwable failure) {
        if (failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException) {
            return Attempt.failed("the host cannot be reached");
        }
        if (failure instanceof SSLException) {
            return Attempt.failed("there is no trusted connection to the host (TLS)");
        }
        return Attempt.unknown("the connection ended without an answer");
    }

    private static String code(String body) {
        String text = body.strip();
        return CODE.matcher(text).matches() ? " (" + text + ")" : "";
    }

    private static Duration pause(HttpResponse<String> answer, Instant now) {
        Duration wanted = answer.headers()
                .firstValue("Retry-After")
                .flatMap(text -> pause(text.strip(), now))
                .orElse(Duration.ZERO);
        return wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted;
    }

    private static Optional<Duration> pause(String text, Instant now) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, until)).filter(pause -> !pause.isNegative());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
