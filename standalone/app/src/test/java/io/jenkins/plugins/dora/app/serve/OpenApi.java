package io.jenkins.plugins.dora.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The description of the REST API for tools, which real answers are held against. */
final class OpenApi {
    private static final String PAGE = "/dora";
    private static final String WEBHOOK = "/dora-webhook/";
    private static final String LOCATION = "https://dora.example/openapi.yaml";

    private final Map<String, Object> description;
    private final SchemaRegistry schemas;

    OpenApi() {
        try {
            String yaml = Files.readString(Path.of("../../docs/openapi.yaml"));
            description = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            schemas = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(LOCATION, yaml)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks that the description allows an answer; one to a {@code tree=} is part of what it describes. */
    void check(HttpResponse<String> answer) {
        String path = answer.uri().getPath();
        if (!path.startsWith(PAGE + '/') && !path.startsWith(WEBHOOK)) {
            return;
        }
        String template = path.startsWith(WEBHOOK) ? WEBHOOK + "{name}" : template(path.substring(PAGE.length()));
        String method = answer.request().method().toLowerCase(Locale.ROOT);
        Map<String, Object> operation = at(at(at(description, "paths"), template), method);
        Map<String, Object> responses = at(operation, "responses");
        String status = String.valueOf(answer.statusCode());
        assertThat(responses).as(method + ' ' + template).containsKey(status);
        String query = String.valueOf(answer.uri().getQuery());
        boolean json = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        if (json && !(query.contains("tree=") && answer.statusCode() == 200)) {
            checkJson(answer.body(), pointer(template, method, status, at(responses, status)));
        }
    }

    private static String template(String path) {
        return path.replaceFirst("^/deployments/[^/]+/api/json$", "/deployments/{key}/api/json")
                .replaceFirst("^/incidents/[^/]+/resolve$", "/incidents/{key}/resolve");
    }

    private static String pointer(String template, String method, String status, Map<String, Object> response) {
        Object shared = response.get("$ref");
        String place = shared == null
                ? "#/paths/" + template.replace("~", "~0").replace("/", "~1") + '/' + method + "/responses/" + status
                : shared.toString();
        return place + "/content/application~1json/schema";
    }

    private void checkJson(String body, String pointer) {
        assertThat(schemas.getSchema(SchemaLocation.of(
                                LOCATION + pointer.replace("{", "%7B").replace("}", "%7D")))
                        .validate(body, InputFormat.JSON))
                .as(body)
                .isEmpty();
    }

    @SuppressWarnings("unchecked") // what is no map in the description makes the test fail
    private static Map<String, Object> at(Map<String, Object> map, String key) {
        assertThat(map).containsKey(key);
        return (Map<String, Object>) map.get(key);
    }
}
