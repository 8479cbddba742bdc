package io.jenkins.plugins.dora.report.rest;

import io.jenkins.plugins.dora.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The pages that describe the REST API. */
final class Documentation {
    private Documentation() {}

    static String restApi() {
        return read("rest-api.md");
    }

    /** Returns a part of {@code openapi.yaml} by the keys that lead to it. */
    @SuppressWarnings("unchecked") // what is not a map in the description makes the test fail
    static Map<String, Object> openApi(String... keys) {
        Map<String, Object> part = new Yaml(new SafeConstructor(new LoaderOptions())).load(read("openapi.yaml"));
        for (String key : keys) {
            part = (Map<String, Object>) part.get(key);
        }
        return part;
    }

    private static String read(String page) {
        Path docs = Repository.path("docs");
        try {
            return Files.readString(docs.resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
