package io.jenkins.plugins.dora.page;

import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.page.rest.PageScope;
import io.jenkins.plugins.dora.page.rest.RestCalls;
import io.jenkins.plugins.dora.report.feed.FeedAnswer;
import io.jenkins.plugins.dora.report.rest.ErrorCode;
import io.jenkins.plugins.dora.report.rest.RestException;
import java.io.IOException;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/** {@code events}: everything that was recorded by any job, for administrators only. */
final class EventFeed {
    private EventFeed() {}

    /**
     * Sends the lines that a request asks for; waits for them if it asks for that.
     *
     * @throws RuntimeException that answers with an error if the request is invalid, cannot be answered now, or was sent to
     *     another page than that of the controller
     */
    static void send(PageScope scope, StaplerRequest2 request, StaplerResponse2 response) throws IOException {
        scope.checkAccess();
        FeedAnswer answer = RestCalls.answer(() -> {
            if (!scope.isWhole()) {
                throw new RestException(ErrorCode.NOT_FOUND, "Only the page of the controller has its events");
            }
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return FeedAnswer.to(
                    DoraStore.get().ifOpen().feed(),
                    RestCalls.parameters(request),
                    request.getHeader("Accept-Encoding"));
        });
        answer.headers().forEach(response::setHeader);
        response.getOutputStream().write(answer.body());
    }
}
