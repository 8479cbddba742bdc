package io.jenkins.plugins.dora.history.background;

import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import io.jenkins.plugins.dora.store.file.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Remembers on disk by which rules an import is running, as long as it is.
 *
 * @param file a profile in YAML; not there while no import is running
 */
record PendingImport(Path file) {
    void write(Profile profile) throws IOException {
        new WholeFile(file).write(ProfileYaml.write(profile).getBytes(StandardCharsets.UTF_8));
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /**
     * Reads it.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is no profile
     */
    Optional<Profile> read(ZoneId zone) throws IOException {
        return Files.exists(file) ? Optional.of(ProfileYaml.parse(Files.readString(file), zone)) : Optional.empty();
    }
}
