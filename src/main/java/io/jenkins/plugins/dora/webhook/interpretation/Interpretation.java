package io.jenkins.plugins.dora.webhook.interpretation;

import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.body.UnreadableBodyException;
import io.jenkins.plugins.dora.webhook.statement.Foreign;
import io.jenkins.plugins.dora.webhook.statement.Ignored;
import io.jenkins.plugins.dora.webhook.statement.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One thing that a body is about.
 *
 * @param statement what it states, called as its source calls it
 * @param element the part of the body that states it; rules look at it
 * @param whyNot why it does not count unless a rule matches; empty if it counts
 * @param subjects with {@code whyNot}, a rule has to look at what is below one of these keys for it to count; none if any
 *     rule will do
 */
public record Interpretation(Statement statement, Element element, Optional<String> whyNot, List<String> subjects) {
    public Interpretation {
        subjects = List.copyOf(subjects);
    }

    /** Returns one that counts. */
    public static Interpretation of(Statement statement, Element element) {
        return new Interpretation(statement, element, Optional.empty(), List.of());
    }

    /** Returns one that never counts. */
    public static Interpretation ignored(String why, Element element) {
        return of(new Ignored(why), element);
    }

    /** Returns one that its source never sends. */
    public static Interpretation foreign(String why, Element element) {
        return of(new Foreign(why), element);
    }

    /**
     * Returns an interpretation for each element of a body that is a list, else one for the whole body.
     *
     * @param whyEmpty why an empty list does not count
     */
    public static List<Interpretation> ofEach(Element body, String whyEmpty, Function<Element, Interpretation> reader) {
        List<Element> parts = body.isList() ? body.children() : List.of(body);
        if (parts.isEmpty()) {
            return List.of(ignored(whyEmpty, body));
        }
        return parts.stream().map(part -> in(part, () -> reader.apply(part))).toList();
    }

    /** Returns what a part of a body states; one that cannot be read does not count, and costs the other parts nothing. */
    public static Interpretation in(Element element, Supplier<Interpretation> reader) {
        try {
            return reader.get();
        } catch (UnreadableBodyException e) {
            return ignored(String.valueOf(e.getMessage()), element);
        }
    }

    /** Returns this as one that counts only by a rule that matches. */
    public Interpretation unless(Optional<String> reason) {
        return new Interpretation(statement, element, reason, List.of());
    }

    /** Returns this as one that counts only by a rule that looks at what is below one of {@code keys}. */
    public Interpretation onlyByRule(String reason, String... keys) {
        return new Interpretation(statement, element, Optional.of(reason), List.of(keys));
    }
}
