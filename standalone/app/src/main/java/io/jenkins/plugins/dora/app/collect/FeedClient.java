package io.jenkins.plugins.dora.app.collect;

import io.jenkins.plugins.dora.report.feed.FeedAnswer;
import io.jenkins.plugins.dora.report.rest.Endpoint;
import io.jenkins.plugins.dora.store.json.EventCodec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Fetches pages of the feeds of controllers. Safe for use by several threads. */
final class FeedClient {
    private static final int LINES = 10_000;
    private static final int MOST_BYTES = 4 * EventCodec.MAX_LINE_BYTES;
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration ANSWERING = Duration.ofMinutes(2);
    private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_-]{1,200}");
    private static final long LONGEST_PAUSE_SECONDS = 60;

    // Never follows a redirect: the token is for nobody else.
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Tokens tokens;

    FeedClient(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Fetches the page after a cursor.
     *
     * @param wait how long the controller may wait for the next event
     * @throws FetchException if the controller cannot be reached or refuses
     */
    FetchedPage fetch(CollectedController source, Optional<String> cursor, Duration wait)
            throws FetchException, InterruptedException {
        HttpResponse<byte[]> answer = send(request(source, cursor, wait));
        if (answer.statusCode() != 200) {
            throw refused(source, answer);
        }
        String next = answer.headers().firstValue(FeedAnswer.CURSOR).orElse("");
        if (!CURSOR.matcher(next).matches()) {
            throw FetchException.permanent("the answer is not from the plugin: it has no header " + FeedAnswer.CURSOR);
        }
        return new FetchedPage(content(answer), next);
    }

    private HttpRequest request(CollectedController source, Optional<String> cursor, Duration wait) {
        String after = cursor.map(text -> "&after=" + text).orElse("");
        String query = "?limit=" + LINES + "&wait=" + wait.toSeconds() + after;
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(source.address() + "dora/" + Endpoint.EVENTS.path() + query))
                .header("Accept-Encoding", "gzip");
        tokens.authorization(source.id()).ifPresent(token -> request.header("Authorization", token));
        return request.build();
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws FetchException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, info -> new LimitedBody(MOST_BYTES));
        try {
            return answer.get(ANSWERING.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            String reason = Optional.ofNullable(e.getCause().getMessage())
                    .orElseGet(() -> e.getCause().getClass().getSimpleName());
            throw FetchException.temporary("cannot be reached: " + reason, Duration.ZERO);
        } catch (TimeoutException e) {
            throw FetchException.temporary(
                    "did not answer within " + ANSWERING.toSeconds() + " seconds", Duration.ZERO);
        } finally {
            answer.cancel(true);
        }
    }

    private static FetchException refused(CollectedController source, HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status == 429 || status >= 500) {
            return FetchException.temporary("answers with status " + status, pause(answer));
        }
        String advice =
                switch (status) {
                    case 401 -> "; is the token in --tokens or in " + Tokens.variable(source.id()) + " right?";
                    case 403 ->
                        "; it takes a token of its feed, or of a user with Overall/Administer, in --tokens or in "
                                + Tokens.variable(source.id());
                    case 404 -> "; is this the root of Jenkins, with a version of the plugin that has a feed?";
                    case 301, 302, 303, 307, 308 ->
                        " and leads to "
                                + answer.headers().firstValue("Location").orElse("nowhere")
                                + "; name the right address";
                    default -> "";
                };
        return FetchException.permanent("answers with status " + status + advice);
    }

    private static Duration pause(HttpResponse<byte[]> answer) {
        long seconds = answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Long::parseLong)
                .orElse(0L);
        return Duration.ofSeconds(Math.min(LONGEST_PAUSE_SECONDS, seconds));
    }

    private static byte[] content(HttpResponse<byte[]> answer) throws FetchException {
        boolean compressed =
                answer.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip");
        if (!compressed) {
            return answer.body();
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            byte[] content = in.readNBytes(MOST_BYTES);
            if (in.read() >= 0) {
                throw FetchException.permanent("the answer is longer than " + MOST_BYTES + " bytes");
            }
            return content;
        } catch (FetchException e) {
            throw e;
        } catch (IOException e) {
            throw FetchException.temporary("the answer is damaged: " + e.getMessage(), Duration.ZERO);
        }
    }
}
