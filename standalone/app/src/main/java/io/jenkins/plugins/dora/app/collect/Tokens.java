package io.jenkins.plugins.dora.app.collect;

import io.jenkins.plugins.dora.app.input.SecretsFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tokens to read controllers with, from a file and from the environment: {@code USER:TOKEN} with an API token of a user,
 * or a token that was made for the feed.
 */
public final class Tokens {
    private static final String VARIABLE = "DORA_TOKEN_";

    /** The characters of a token in the header Authorization (RFC 6750, section 2.1). */
    private static final Pattern FEED_TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private final SecretsFile ofFile;
    private final UnaryOperator<@Nullable String> environment;

    private Tokens(SecretsFile ofFile, UnaryOperator<@Nullable String> environment) {
        this.ofFile = ofFile;
        this.environment = environment;
    }

    /** Returns the tokens of the environment only. */
    public static Tokens of(UnaryOperator<@Nullable String> environment) {
        return new Tokens(SecretsFile.NONE, environment);
    }

    /**
     * Reads lines {@code ID=USER:TOKEN} or {@code ID=TOKEN}; empty lines and those that begin with {@code #} do not matter.
     *
     * @param environment gives the value of a variable of the environment
     * @throws IOException if the file cannot be read, or a line is not one of these; the message has no token
     */
    public static Tokens read(Path file, UnaryOperator<@Nullable String> environment) throws IOException {
        return new Tokens(SecretsFile.read(file, "ID=USER:TOKEN or ID=TOKEN", Tokens::isToken), environment);
    }

    /** Returns the header {@code Authorization} for a controller; empty if there is no token for it. */
    Optional<String> authorization(String id) {
        return ofFile.find(id)
                .or(() -> Optional.ofNullable(environment.apply(variable(id))))
                .map(String::strip)
                .map(Tokens::header);
    }

    private static String header(String token) {
        return FEED_TOKEN.matcher(token).matches()
                ? "Bearer " + token
                : "Basic " + Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isToken(String text) {
        return text.contains(":") || FEED_TOKEN.matcher(text).matches();
    }

    /** Returns the variable with the token of a controller, such as {@code DORA_TOKEN_CI_EXAMPLE_ORG}. */
    static String variable(String id) {
        return VARIABLE + id.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
