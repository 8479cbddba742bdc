package io.jenkins.plugins.dora.announcement.sending;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.jenkins.plugins.dora.store.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file of the state of one notification; what is written is on disk. */
final class StateFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path file;

    StateFile(Path directory, String name) {
        file = directory.resolve(name + ".json");
    }

    /** @throws IOException if it cannot be read, or is damaged */
    SendingState read() throws IOException {
        if (Files.notExists(file)) {
            return SendingState.NEW;
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), SendingState.class);
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is damaged; without it, the notification begins anew", e);
        }
    }

    void write(SendingState state) throws IOException {
        new WholeFile(file).write(JSON.writeValueAsBytes(state));
    }
}
