package io.jenkins.plugins.dora.app.serve.guard;

import io.jenkins.plugins.dora.report.rest.ErrorCode;
import io.jenkins.plugins.dora.report.rest.RestError;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Limits requests, so that many or slow clients cannot exhaust the memory and the threads of the server.
 *
 * <p>A body is awaited without a thread, and answered when all of it is there. Of the requests to the REST API a few are
 * answered at once; the others wait for their turn, without a thread as well.
 *
 * @param mostAtOnce how many requests are answered at once; the longest report takes some 10 MB while it is made
 * @param mostWaiting how many others wait
 * @param longestWait for how long; then they are answered that the server is busy
 */
public record LoadLimits(int mostAtOnce, int mostWaiting, Duration longestWait) {
    /** Fit for 256 MB of memory. */
    public static final LoadLimits USUAL = new LoadLimits(8, 1_000, Duration.ofMinutes(1));

    /** More than any body that is accepted. */
    private static final long MOST_KEPT_BYTES = 2 * 1024 * 1024;

    /** Sets the limits of a server that has no handlers yet. */
    public void addTo(Server server) {
        RetainedContentLoaderFactory bodies = new RetainedContentLoaderFactory(MOST_KEPT_BYTES, -1, false);
        server.setHandler(new Impatience(new EagerContentHandler(turns(), bodies)));
    }

    private Turns turns() {
        Turns turns = new Turns();
        turns.includePath("/dora/*");
        turns.setMaxRequestCount(mostAtOnce);
        turns.setMaxSuspendedRequestCount(mostWaiting);
        turns.setMaxSuspend(longestWait);
        turns.setRejectStatusCode(ErrorCode.TOO_MANY_REQUESTS.status());
        return turns;
    }

    /** Takes a sender who is silent for longer than the connector waits for one who has hung up. */
    private static final class Impatience extends Handler.Wrapper {
        Impatience(Handler handler) {
            super(handler);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            return super.handle(new Awaited(request), response, callback);
        }
    }

    private static final class Awaited extends Request.Wrapper {
        Awaited(Request request) {
            super(request);
        }

        @Override
        public Content.Chunk read() {
            Content.Chunk chunk = super.read();
            // Of what may be tried again, the next handler would try again forever.
            return Content.Chunk.isFailure(chunk, false) ? Content.Chunk.from(chunk.getFailure(), true) : chunk;
        }
    }

    /** Answers those who would wait for too long as the REST API answers errors. */
    private static final class Turns extends QoSHandler {
        private static final RestError BUSY = RestError.of(
                ErrorCode.TOO_MANY_REQUESTS, "Too many requests at once; try again in a second", Duration.ofSeconds(1));

        @Override
        protected void reject(Request request, Response response, Callback callback, int status) {
            response.setStatus(status);
            response.getHeaders()
                    .put(HttpHeader.CONTENT_TYPE, "application/json")
                    .put(HttpHeader.CACHE_CONTROL, "no-store");
            BUSY.retryAfterSeconds().ifPresent(seconds -> response.getHeaders().put(HttpHeader.RETRY_AFTER, seconds));
            Content.Sink.write(response, true, BUSY.toJson(), callback);
        }

        @Override
        protected void failSuspended(
                Request request, Response response, Callback callback, int status, Throwable failure) {
            reject(request, response, callback, status);
        }
    }
}
