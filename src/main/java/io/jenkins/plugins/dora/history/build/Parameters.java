package io.jenkins.plugins.dora.history.build;

import io.jenkins.plugins.dora.history.xml.XmlCursor;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the parameters of a build, of the types that are known to hold no secret. */
final class Parameters {
    /** Simple names of classes, since other plugins extend those of Jenkins or imitate them. */
    private static final Set<String> PLAIN_TYPES = Set.of(
            "StringParameterValue",
            "TextParameterValue",
            "BooleanParameterValue",
            "ChoiceParameterValue",
            "ExtendedChoiceParameterValue",
            "ValidatingStringParameterValue",
            "GitParameterValue",
            "ListSubversionTagsParameterValue");

    /** How Jenkins writes what it has encrypted. */
    private static final Pattern ENCRYPTED = Pattern.compile("\\{[A-Za-z0-9+/]+={0,2}}");

    private Parameters() {}

    /** Reads the {@code ParametersAction} the cursor is at. */
    static void read(XmlCursor xml, Map<String, String> parameters) throws IOException {
        xml.forEachChild(element -> {
            if (element.equals("parameters")) {
                xml.forEachChild(type -> {
                    if (PLAIN_TYPES.contains(type.substring(type.lastIndexOf('.') + 1))) {
                        readParameter(xml, parameters);
                    }
                });
            }
        });
    }

    private static void readParameter(XmlCursor xml, Map<String, String> parameters) throws IOException {
        Map<String, String> fields = new HashMap<>();
        xml.forEachChild(field -> fields.put(field, xml.text()));
        String name = fields.getOrDefault("name", "");
        String value = fields.getOrDefault("value", fields.getOrDefault("tag", ""));
        if (!name.isEmpty() && !ENCRYPTED.matcher(value).matches()) {
            parameters.put(name, value);
        }
    }
}
