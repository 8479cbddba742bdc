package io.jenkins.plugins.dora.app;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Secrets by their ids, each a line {@code id=secret}; blank lines and those that begin with {@code #} do not matter. */
final class SecretsFile {
    /** No secret at all. */
    static final SecretsFile NONE = new SecretsFile(Map.of());

    private final Map<String, String> secrets;

    private SecretsFile(Map<String, String> secrets) {
        this.secrets = secrets;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read, or a line is not like {@code id=secret}; the message names the line, and
     *     never what is in it
     */
    static SecretsFile read(Path file) throws IOException {
        List<String> lines = lines(file);
        Map<String, String> secrets = new HashMap<>();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 1 || line.substring(equals + 1).isBlank()) {
                throw new FileSystemException(file.toString(), null, "line " + (index + 1) + " is not like id=secret");
            }
            secrets.put(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        }
        return new SecretsFile(secrets);
    }

    private static List<String> lines(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a directory");
        }
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new FileSystemException(file.toString(), null, "is not well-formed UTF-8");
        }
    }

    Optional<String> find(String id) {
        return Optional.ofNullable(secrets.get(id));
    }

    @Override
    public String toString() {
        return secrets.size() + " secrets";
    }
}
