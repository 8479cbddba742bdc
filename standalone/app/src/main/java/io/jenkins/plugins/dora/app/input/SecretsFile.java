package io.jenkins.plugins.dora.app.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Secrets by their ids, each a line {@code ID=SECRET}; blank lines and those that begin with {@code #} do not matter. */
public final class SecretsFile {
    /** No secret at all. */
    public static final SecretsFile NONE = new SecretsFile(Map.of());

    private final Map<String, String> secrets;

    private SecretsFile(Map<String, String> secrets) {
        this.secrets = secrets;
    }

    /**
     * Reads a file of any secrets.
     *
     * @throws IOException if it cannot be read, or a line has another form; the message names the line, and never its
     *     content
     */
    public static SecretsFile read(Path file) throws IOException {
        return read(file, "ID=SECRET", secret -> !secret.isEmpty());
    }

    /**
     * Reads a file of secrets of a certain form.
     *
     * @param form of a line, for the message
     * @param isSecret whether a text has the form of a secret
     * @throws IOException as {@link #read(Path)} does
     */
    public static SecretsFile read(Path file, String form, Predicate<String> isSecret) throws IOException {
        Map<String, String> secrets = new HashMap<>();
        List<String> lines = InputFile.text(file).lines().map(String::strip).toList();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            String secret = line.substring(equals + 1).strip();
            if (equals < 1 || !isSecret.test(secret)) {
                throw new IOException(file + ", line " + (index + 1) + ": is not " + form);
            }
            secrets.put(line.substring(0, equals).strip(), secret);
        }
        return new SecretsFile(secrets);
    }

    /** Returns the secret with an id. */
    public Optional<String> find(String id) {
        return Optional.ofNullable(secrets.get(id));
    }

    @Override
    public String toString() {
        return secrets.size() + " secrets";
    }
}
