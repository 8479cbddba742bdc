package io.jenkins.plugins.dora.page.prometheus;

import io.jenkins.plugins.dora.configuration.DoraPermissions;
import io.jenkins.plugins.dora.page.access.JobAccess;
import io.jenkins.plugins.dora.page.access.Visibility;
import io.jenkins.plugins.dora.page.rest.NotModified;
import io.jenkins.plugins.dora.page.rest.PageScope;
import io.jenkins.plugins.dora.page.rest.RestCalls;
import io.jenkins.plugins.dora.report.prometheus.Rendering;
import io.jenkins.plugins.dora.report.prometheus.ScrapeBody;
import io.jenkins.plugins.dora.report.prometheus.ScrapeScope;
import io.jenkins.plugins.dora.report.rest.ErrorCode;
import io.jenkins.plugins.dora.report.rest.RestException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/**
 * The answer to a scrape of a page.
 *
 * <p>A user who may not see all that the page covers gets nothing: figures without the hidden jobs would change with the
 * permissions, and nobody would notice.
 */
@Restricted(NoExternalUse.class)
public final class PrometheusResponse implements HttpResponse {
    private final ScrapeBody body;

    private PrometheusResponse(ScrapeBody body) {
        this.body = body;
    }

    /**
     * Answers a scrape.
     *
     * @param scope the page
     * @param name a name that no other page has
     */
    public static HttpResponse at(PageScope scope, String name, StaplerRequest2 request) {
        scope.checkAccess();
        scope.owner().checkPermission(DoraPermissions.VIEW);
        return RestCalls.answer(() -> {
            ControllerScrapes scrapes = ControllerScrapes.get();
            ScrapeScope page = new ScrapeScope(name, scope.covered(), scope.isWhole());
            Rendering figures = scrapes.scrape(page);
            requireAll(figures, scope);
            ScrapeBody body = scrapes.body(
                    page,
                    figures,
                    Rendering.Variant.accepted(request.getHeader("Accept"), request.getHeader("Accept-Encoding")));
            if (body.tag().isNamedIn(request.getHeader("If-None-Match"))) {
                throw new NotModified(body.tag());
            }
            return new PrometheusResponse(body);
        });
    }

    private static void requireAll(Rendering figures, PageScope scope) {
        Predicate<Optional<String>> visible =
                new Visibility(JobAccess.throughout(DoraPermissions.VIEW), scope.isWhole());
        if (!figures.jobs().stream().allMatch(visible)) {
            throw new RestException(
                    ErrorCode.FORBIDDEN,
                    "The figures of this page include jobs that you may not see."
                            + " Scrape with a user who has DORA/View on all of them, or scrape another page");
        }
    }

    @Override
    public void generateResponse(StaplerRequest2 req, StaplerResponse2 rsp, Object node) throws IOException {
        NotModified.mark(rsp, body.tag());
        rsp.setHeader("Vary", "Accept, Accept-Encoding");
        rsp.setHeader("X-Content-Type-Options", "nosniff");
        if (body.isCompressed()) {
            rsp.setHeader("Content-Encoding", "gzip");
        }
        rsp.setContentType(body.contentType());
        rsp.setContentLength(body.bytes().length);
        rsp.getOutputStream().write(body.bytes());
    }
}
