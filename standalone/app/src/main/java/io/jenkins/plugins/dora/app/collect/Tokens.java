package io.jenkins.plugins.dora.app.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The users and tokens by which controllers let somebody read, from a file and from the environment. */
public final class Tokens {
    private static final String VARIABLE = "DORA_TOKEN_";

    private final Map<String, String> ofFile;
    private final UnaryOperator<@Nullable String> environment;

    private Tokens(Map<String, String> ofFile, UnaryOperator<@Nullable String> environment) {
        this.ofFile = ofFile;
        this.environment = environment;
    }

    /** Returns the tokens of the environment only. */
    public static Tokens of(UnaryOperator<@Nullable String> environment) {
        return new Tokens(Map.of(), environment);
    }

    /**
     * Reads lines {@code ID=USER:TOKEN}; empty lines and those that begin with {@code #} do not matter.
     *
     * @param environment gives the value of a variable of the environment
     * @throws IOException if the file cannot be read, or a line is none of these; the message has no token
     */
    public static Tokens read(Path file, UnaryOperator<@Nullable String> environment) throws IOException {
        Map<String, String> tokens = new HashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int end = line.indexOf('=');
            if (end < 1 || line.indexOf(':', end) < 0) {
                throw new IOException(file + ", line " + (index + 1) + ": is not ID=USER:TOKEN");
            }
            tokens.put(line.substring(0, end).strip(), line.substring(end + 1).strip());
        }
        return new Tokens(tokens, environment);
    }

    /** Returns the header {@code Authorization} for a controller; empty if there is no token for it. */
    Optional<String> authorization(String id) {
        return Optional.ofNullable(ofFile.get(id))
                .or(() -> Optional.ofNullable(environment.apply(variable(id))))
                .map(token -> "Basic " + Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the variable with the token of a controller, such as {@code DORA_TOKEN_CI_EXAMPLE_ORG}. */
    static String variable(String id) {
        return VARIABLE + id.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
