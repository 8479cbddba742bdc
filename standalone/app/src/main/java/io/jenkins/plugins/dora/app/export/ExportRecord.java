package io.jenkins.plugins.dora.app.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.dora.model.text.Sha256;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import io.jenkins.plugins.dora.store.feed.FeedCursor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The contents of an export of tables; written beside them as {@code export.json}, for people and for the next increment.
 *
 * @param whole whether it has the rows of all applications
 * @param definitions stands for the version of the command and the profile: rows of other definitions do not fit together
 * @param cursor the place in the journal up to which everything is contained; empty for several stores
 * @param rows the number of rows by table
 */
public record ExportRecord(
        boolean whole, String definitions, Optional<FeedCursor> cursor, SortedMap<String, Long> rows) {
    /** The name of the file. */
    public static final String FILE = "export.json";

    private static final JsonMapper JSON = new JsonMapper();

    public ExportRecord {
        rows = new TreeMap<>(rows);
    }

    /** Returns what stands for a version of the command and a profile. */
    public static String definitions(String version, Profile profile) {
        byte[] text = (version + '\n' + ProfileYaml.write(profile)).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha256.digest().digest(text));
    }

    /**
     * Reads the file of an earlier export.
     *
     * @throws IOException if it cannot be read, or is no such file
     */
    public static ExportRecord read(Path file) throws IOException {
        JsonNode json = parse(file);
        Optional<FeedCursor> cursor = FeedCursor.parse(json.path("cursor").asText());
        if (!json.path("whole").isBoolean() || !json.path("definitions").isTextual()) {
            throw new IOException(file + ": is not the " + FILE + " of an export");
        }
        return new ExportRecord(
                json.path("whole").asBoolean(), json.path("definitions").asText(), cursor, new TreeMap<>());
    }

    private static JsonNode parse(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new IOException(file + ": is not the " + FILE + " of an export", e);
        }
    }

    void write(Path file) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("whole", whole);
        json.put("definitions", definitions);
        json.put("cursor", cursor.map(FeedCursor::toString).orElse(null));
        ObjectNode counts = json.putObject("rows");
        rows.forEach(counts::put);
        Files.writeString(file, json.toPrettyString() + '\n');
    }
}
