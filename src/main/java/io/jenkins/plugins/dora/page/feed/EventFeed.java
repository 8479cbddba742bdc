package io.jenkins.plugins.dora.page.feed;

import io.jenkins.plugins.dora.configuration.feed.FeedConfiguration;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.page.rest.PageScope;
import io.jenkins.plugins.dora.page.rest.RestCalls;
import io.jenkins.plugins.dora.report.feed.FeedAnswer;
import io.jenkins.plugins.dora.report.rest.ErrorCode;
import io.jenkins.plugins.dora.report.rest.RestException;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/** {@code events}: everything that was recorded by any job, for administrators and for tokens that were made for it. */
@Restricted(NoExternalUse.class)
public final class EventFeed {
    private static final Pattern PATH = Pattern.compile("/*events/*");
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +(\\S+) *");

    private EventFeed() {}

    /** Whether a request below the page of the controller asks for the feed with a token, which the answer checks. */
    public static boolean isAskedWithToken(StaplerRequest2 request) {
        return PATH.matcher(request.getRestOfPath()).matches() && token(request).isPresent();
    }

    /**
     * Sends the lines that a request asks for; waits for them if it asks for that.
     *
     * @throws RuntimeException that answers with an error if the request is invalid, cannot be answered now, or was sent to
     *     another page than that of the controller
     */
    public static void send(PageScope scope, StaplerRequest2 request, StaplerResponse2 response) throws IOException {
        Optional<String> token = token(request);
        if (!scope.isWhole() || token.isEmpty()) {
            scope.checkAccess();
        }
        FeedAnswer answer = RestCalls.answer(() -> {
            if (!scope.isWhole()) {
                throw new RestException(ErrorCode.NOT_FOUND, "Only the page of the controller has its events");
            }
            check(token, response);
            return FeedAnswer.to(
                    DoraStore.get().ifOpen().feed(),
                    RestCalls.parameters(request),
                    request.getHeader("Accept-Encoding"));
        });
        answer.headers().forEach(response::setHeader);
        response.getOutputStream().write(answer.body());
    }

    private static void check(Optional<String> token, StaplerResponse2 response) {
        if (token.isEmpty()) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        } else if (!FeedConfiguration.get().accepts(token.get())) {
            response.setHeader("WWW-Authenticate", "Bearer");
            throw new RestException(ErrorCode.INVALID_TOKEN, "The token is unknown or was revoked");
        }
    }

    private static Optional<String> token(StaplerRequest2 request) {
        @Nullable String header = request.getHeader("Authorization");
        return Optional.ofNullable(header)
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(bearer -> bearer.group(1));
    }
}
