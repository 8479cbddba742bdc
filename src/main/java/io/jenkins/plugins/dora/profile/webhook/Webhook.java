package io.jenkins.plugins.dora.profile.webhook;

import io.jenkins.plugins.dora.model.text.Echo;
import io.jenkins.plugins.dora.model.text.KeyName;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that one sender posts to.
 *
 * @param name the last part of the address
 * @param source what kind of system sends
 * @param secrets ids of the secrets that a body may be proven with; several while one is replaced by another
 * @param rules the first that matches decides; without rules, what the source takes for an incident or a deployment is one
 * @param watch branches whose pushes are versions
 * @param mergeWithin how soon after its end the same alert goes on with its incident; zero for never
 * @param signatureHeader the header that has the signature, where it is not the one that the source is known for
 * @param timestampHeader the header that has the time that is signed with the body, if the sender was given one
 * @param topics the topics of Amazon SNS whose messages are accepted
 * @param tokens hashes of generated tokens, any of which proves a body of a sender that does not sign
 */
public record Webhook(
        String name,
        Source source,
        List<String> secrets,
        List<WebhookRule> rules,
        List<AntPattern> watch,
        Duration mergeWithin,
        Optional<String> signatureHeader,
        Optional<String> timestampHeader,
        List<String> topics,
        List<TokenHash> tokens) {
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,100}");

    /**
     * @throws IllegalArgumentException if something is invalid; the message begins with the key
     */
    public Webhook {
        KeyName.check(name);
        signatureHeader.ifPresent(header -> refuseOther("signatureHeader", header, HEADER, "the name of a header"));
        timestampHeader.ifPresent(header -> refuseOther("timestampHeader", header, HEADER, "the name of a header"));
        secrets = List.copyOf(secrets);
        rules = List.copyOf(rules);
        watch = List.copyOf(watch);
        topics = List.copyOf(topics);
        tokens = List.copyOf(tokens);
        WebhookCheck.check(source, rules, watch, timestampHeader, topics);
        WebhookCheck.checkTokens(source, tokens);
    }

    /** Returns a webhook of {@code source} for which nothing is configured but its name. */
    public static Webhook of(String name, Source source) {
        return new Webhook(
                name,
                source,
                List.of(),
                List.of(),
                List.of(),
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** Returns this webhook with other rules. */
    public Webhook withRules(List<WebhookRule> others) {
        return new Webhook(
                name, source, secrets, others, watch, mergeWithin, signatureHeader, timestampHeader, topics, tokens);
    }

    private static void refuseOther(String key, String text, Pattern wanted, String what) {
        if (!wanted.matcher(text).matches()) {
            throw new IllegalArgumentException(key + ": " + Echo.quoted(text) + " is not " + what);
        }
    }
}
