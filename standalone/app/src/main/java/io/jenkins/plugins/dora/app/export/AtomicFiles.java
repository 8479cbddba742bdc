package io.jenkins.plugins.dora.app.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files that get their names when all of them are complete; until then, earlier ones stay as they are. */
public final class AtomicFiles implements AutoCloseable {
    private final Map<Path, Path> parts = new LinkedHashMap<>();

    /** Returns where to write the content of {@code file} for now. */
    public Path part(Path file) {
        return parts.computeIfAbsent(file, of -> of.resolveSibling(of.getFileName() + ".part"));
    }

    /** Gives all files their names. */
    public void commit() throws IOException {
        for (Map.Entry<Path, Path> part : parts.entrySet()) {
            Files.move(part.getValue(), part.getKey(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes what did not get its name. */
    @Override
    public void close() throws IOException {
        for (Path part : parts.values()) {
            Files.deleteIfExists(part);
        }
    }
}
