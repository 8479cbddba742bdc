package io.jenkins.plugins.dora.page.rest;

import hudson.model.Api;
import io.jenkins.plugins.dora.controller.ControllerReporter;
import io.jenkins.plugins.dora.report.Answers;
import io.jenkins.plugins.dora.report.EntityTag;
import io.jenkins.plugins.dora.report.rest.RestError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import jenkins.model.Jenkins;
import jenkins.security.stapler.StaplerAccessibleType;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.Stapler;
import org.kohsuke.stapler.StaplerRequest2;

/** A resource of the REST API that is read. */
@StaplerAccessibleType
@Restricted(NoExternalUse.class)
public class Resource {
    /** Query parameters that only {@link Api} reads. */
    private static final Set<String> OF_JENKINS = Set.of("xpath", "wrapper", "exclude", "jsonp");

    /** The paths below {@code api} that answer with the bean. */
    private static final Pattern ANSWERS = Pattern.compile("/*(json|xml|python|schema)/*");

    /** The path of the page that documents the API. */
    private static final Pattern EXPLANATION = Pattern.compile("/*");

    private final PageScope scope;
    private final Function<Answers, Object> bean;

    /**
     * @param scope the page
     * @param bean creates the answer
     */
    public Resource(PageScope scope, Function<Answers, Object> bean) {
        this.scope = scope;
        this.bean = bean;
    }

    /** Returns the answer as JSON or XML. Reads nothing for the page that documents the API. */
    public final Api getApi() {
        scope.checkAccess();
        StaplerRequest2 request = Stapler.getCurrentRequest2();
        String below = request.getRestOfPath();
        if (ANSWERS.matcher(below).matches()) {
            return new Api(read(scope, bean));
        }
        if (EXPLANATION.matcher(below).matches()) {
            return new Api(this);
        }
        throw unknownAddress(request, scope);
    }

    /** Answers every unknown address below. */
    public final void doDynamic(StaplerRequest2 req) {
        throw unknownAddress(req, scope);
    }

    /** Returns the error response for an unknown address below a page. */
    public static RuntimeException unknownAddress(StaplerRequest2 request, PageScope scope) {
        scope.checkAccess();
        return new ErrorResponse(RestError.unknownAddress(request.getRequestURI()));
    }

    /** Returns the page. */
    final PageScope scope() {
        return scope;
    }

    /**
     * Reads below a page.
     *
     * @throws ErrorResponse if the current request is invalid, or cannot be answered now
     * @throws NotModified if the client has the answer already
     */
    public static <T> T read(PageScope scope, Function<Answers, T> answer) {
        scope.checkAccess();
        StaplerRequest2 request = Stapler.getCurrentRequest2();
        Map<String, List<String>> parameters = RestCalls.parameters(request);
        parameters.keySet().removeAll(OF_JENKINS);
        return RestCalls.answer(() -> {
            Answers answers = new Answers(
                    ControllerReporter.get().seeing(scope.visible(), scope.readable()), parameters, Instant.now());
            String address = request.getRequestURI() + '?' + request.getQueryString();
            // For other users, such a tag would reveal that a hidden job recorded something.
            boolean mayKnowAll = Jenkins.get().hasPermission(Jenkins.ADMINISTER);
            if (mayKnowAll) {
                refuseKnown(answers.tag(address), request);
            }
            answers.shape(); // Stapler parses it again, but without a message for malformed values
            T answered = answer.apply(answers);
            EntityTag tag = mayKnowAll ? answers.tag(address) : answers.tag(address, answered);
            refuseKnown(tag, request);
            NotModified.mark(Stapler.getCurrentResponse2(), tag);
            return answered;
        });
    }

    private static void refuseKnown(EntityTag tag, StaplerRequest2 request) {
        if (tag.isNamedIn(request.getHeader("If-None-Match"))) {
            throw new NotModified(tag);
        }
    }

    /** An answer that is too long to keep in memory before it is written. */
    @FunctionalInterface
    public interface LongAnswer {
        /** @throws java.io.UncheckedIOException if the recorded data cannot be read */
        void writeTo(Appendable out) throws IOException;
    }

    /**
     * Writes an answer.
     *
     * @throws IOException if the client has closed the connection
     * @throws ErrorResponse if the recorded data cannot be read
     */
    public static void write(LongAnswer answer, Appendable out) throws IOException {
        try {
            answer.writeTo(out);
        } catch (UncheckedIOException e) {
            throw RestCalls.translated(e);
        }
    }
}
