package io.jenkins.plugins.dora.report.feed;

import io.jenkins.plugins.dora.report.Gzip;
import io.jenkins.plugins.dora.report.rest.Endpoint;
import io.jenkins.plugins.dora.store.feed.Feed;
import io.jenkins.plugins.dora.store.feed.FeedPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a feed as a server sends them: JSON lines, with the place of the next page in the headers {@code Link} and
 * {@code Dora-Cursor}.
 */
public final class FeedAnswer {
    /** The header with the cursor of the next page. */
    public static final String CURSOR = "Dora-Cursor";

    private final FeedPage page;
    private final FeedQuery query;
    private final boolean compressed;

    private FeedAnswer(FeedPage page, FeedQuery query, boolean compressed) {
        this.page = page;
        this.query = query;
        this.compressed = compressed;
    }

    /**
     * Answers a request; waits for as long as it asks for.
     *
     * @param parameters the values of the query parameters, by name
     * @param acceptEncoding the header {@code Accept-Encoding}
     * @throws io.jenkins.plugins.dora.report.query.InvalidQueryException if a parameter makes no sense
     * @throws IOException if the journal cannot be read
     */
    public static FeedAnswer to(
            Feed feed, Map<String, ? extends Collection<String>> parameters, @Nullable String acceptEncoding)
            throws IOException {
        FeedQuery query = FeedQuery.parse(parameters);
        return new FeedAnswer(LongPoll.SHARED.read(feed, query), query, Gzip.isAccepted(acceptEncoding));
    }

    /** Returns the headers of the answer, without its length. */
    public Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/x-ndjson");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cache-Control", "no-store");
        headers.put("Vary", "Accept-Encoding");
        headers.put(CURSOR, page.next().toString());
        String next = Endpoint.EVENTS.path() + '?' + query.followedBy(page.next());
        headers.put("Link", '<' + next + ">; rel=\"next\"");
        if (compressed) {
            headers.put("Content-Encoding", "gzip");
        }
        return headers;
    }

    /** Returns the body as the headers describe it. */
    public byte[] body() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (OutputStream out = compressed ? new GZIPOutputStream(body) : body) {
            for (byte[] line : page.lines()) {
                out.write(line);
                out.write('\n');
            }
        }
        return body.toByteArray();
    }
}
