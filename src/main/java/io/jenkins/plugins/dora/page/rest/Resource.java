package io.jenkins.plugins.dora.page.rest;

import hudson.model.Api;
import io.jenkins.plugins.dora.report.Answers;
import io.jenkins.plugins.dora.report.EntityTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jenkins.model.Jenkins;
import jenkins.security.stapler.StaplerAccessibleType;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.Stapler;
import org.kohsuke.stapler.StaplerRequest2;

/** Something to read below a page. */
@StaplerAccessibleType
@Restricted(NoExternalUse.class)
public class Resource {
    /** Parameters that {@link Api} alone knows. */
    private static final Set<String> OF_JENKINS = Set.of("xpath", "wrapper", "exclude", "jsonp");

    /** Where, after its own name, {@link Api} answers with what it was given. */
    private static final Pattern ANSWERS = Pattern.compile("/*(json|xml|python|schema)/*");

    /** Where it explains itself. */
    private static final Pattern EXPLANATION = Pattern.compile("/*");

    private final Subject subject;
    private final Function<Answers, Object> bean;

    /**
     * @param subject what the page is about
     * @param bean makes the answer
     */
    public Resource(Subject subject, Function<Answers, Object> bean) {
        this.subject = subject;
        this.bean = bean;
    }

    /** Returns the answer as JSON or XML. Nothing is read for a page that only asks whether there is an API, or explains it. */
    public final Api getApi() {
        subject.checkAccess();
        StaplerRequest2 request = Stapler.getCurrentRequest2();
        String below = request.getRestOfPath();
        if (ANSWERS.matcher(below).matches()) {
            return new Api(read(subject, bean));
        }
        if (EXPLANATION.matcher(below).matches()) {
            return new Api(this);
        }
        throw nothingAt(request, subject);
    }

    /** Answers that there is nothing else below. */
    public final void doDynamic(StaplerRequest2 req) {
        throw nothingAt(req, subject);
    }

    /** Returns the answer to whoever asks below a page for something that is not there. */
    public static RuntimeException nothingAt(StaplerRequest2 request, Subject subject) {
        subject.checkAccess();
        return Refusal.nothingAt(request.getRequestURI());
    }

    /** Returns what the page is about. */
    final Subject subject() {
        return subject;
    }

    /**
     * Reads below a page.
     *
     * @throws Refusal if the current request makes no sense, or cannot be answered now
     * @throws Unchanged if the asker has the answer already
     */
    public static <T> T read(Subject subject, Function<Answers, T> answer) {
        subject.checkAccess();
        StaplerRequest2 request = Stapler.getCurrentRequest2();
        Map<String, List<String>> parameters = request.getParameterMap().entrySet().stream()
                .filter(entry -> !OF_JENKINS.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
        return Answering.answer(() -> {
            Answers answers = new Answers(
                    Answering.everything().seeing(subject.visible(), subject.readable()), parameters, Instant.now());
            String address = request.getRequestURI() + '?' + request.getQueryString();
            // Of others, a tag that knows more than the answer says would tell that a hidden job recorded something.
            boolean mayKnowAll = Jenkins.get().hasPermission(Jenkins.ADMINISTER);
            if (mayKnowAll) {
                refuseKnown(answers.tag(address), request);
            }
            answers.shape(); // Stapler reads it once more, but has no sentence for what is malformed
            T answered = answer.apply(answers);
            EntityTag tag = mayKnowAll ? answers.tag(address) : answers.tag(address, answered);
            refuseKnown(tag, request);
            Unchanged.mark(Stapler.getCurrentResponse2(), tag);
            return answered;
        });
    }

    private static void refuseKnown(EntityTag tag, StaplerRequest2 request) {
        if (tag.isNamedIn(request.getHeader("If-None-Match"))) {
            throw new Unchanged(tag);
        }
    }

    /** An answer that is too long to be made before it is written. */
    @FunctionalInterface
    public interface LongAnswer {
        /** @throws java.io.UncheckedIOException if what is recorded cannot be read */
        void writeTo(Appendable out) throws IOException;
    }

    /**
     * Writes an answer.
     *
     * @throws IOException if the asker does not wait for it
     * @throws Refusal if what is recorded cannot be read
     */
    public static void write(LongAnswer answer, Appendable out) throws IOException {
        try {
            answer.writeTo(out);
        } catch (UncheckedIOException e) {
            throw Answering.failed(e.getCause());
        }
    }
}
