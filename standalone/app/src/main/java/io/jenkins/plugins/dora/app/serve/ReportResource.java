package io.jenkins.plugins.dora.app.serve;

import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.jenkins.plugins.dora.app.format.JsonReport;
import io.jenkins.plugins.dora.report.query.InvalidQueryException;
import io.jenkins.plugins.dora.report.query.ReportQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;

/** {@code api/json}: the report that the query parameters ask for; nothing but 304 if the asker has it already. */
final class ReportResource implements Handler {
    private final ReporterSource reporter;
    private final Clock clock;

    ReportResource(ReporterSource reporter, Clock clock) {
        this.reporter = reporter;
        this.clock = clock;
    }

    /**
     * Answers a request.
     *
     * @throws InvalidQueryException if a parameter makes no sense
     * @throws IOException if what was recorded is still being read, or cannot be read
     */
    @Override
    public void handle(Context context) throws IOException {
        ReportQuery query = ReportQuery.parse(context.queryParamMap(), clock.getZone(), clock.instant());
        JsonReport json = shaped(new JsonReport(reporter.get().report(query)), context);
        byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
        // Javalin answers 304 to whoever names this tag.
        context.header(Header.ETAG, tag(body)).header(Header.CACHE_CONTROL, "no-cache");
        context.contentType(ContentType.APPLICATION_JSON).result(body);
    }

    private static JsonReport shaped(JsonReport json, Context context) {
        json.pretty("true".equals(context.queryParam("pretty")));
        String tree = context.queryParam("tree");
        String depth = context.queryParam("depth");
        if (tree != null) {
            try {
                json.tree(tree);
            } catch (IllegalArgumentException e) {
                throw new InvalidQueryException("tree", "\"" + tree + "\" is malformed", e);
            }
        } else if (depth != null) {
            try {
                json.depth(Integer.parseInt(depth));
            } catch (NumberFormatException e) {
                throw new InvalidQueryException("depth", "\"" + depth + "\" is not a whole number", e);
            }
        }
        return json;
    }

    private static String tag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
