package io.jenkins.plugins.dora.history.buildfile;

import io.jenkins.plugins.dora.history.xml.XmlCursor;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the parameters of a build that hold no secret, from an action that may be one of Jenkins or of a plugin that
 * extends it.
 *
 * <p>Of types that are not known, those are left out whose name speaks of a secret, and whose value looks encrypted.
 */
final class ParameterReader {
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

    private static final Pattern SECRET_TYPES =
            Pattern.compile(".*(password|passphrase|secret|credential|token|private|crypt).*");

    /** How Jenkins writes what it has encrypted. */
    private static final Pattern ENCRYPTED = Pattern.compile("\\{[A-Za-z0-9+/]+={0,2}}");

    /** How Jenkins wrote it before; only of types that are not known, since a plain value may look so. */
    private static final Pattern ENCRYPTED_BEFORE = Pattern.compile("(?:[A-Za-z0-9+/]{4}){5,}[A-Za-z0-9+/]{2,3}={1,2}");

    /** An element that Jenkins keeps beside parameters and nowhere else. */
    private static final Set<String> BESIDE_PARAMETERS = Set.of("safeParameters", "parameterDefinitionNames");

    private final BoundedVariables values = new BoundedVariables();
    private boolean areParameters;

    /** @param isCalledSo whether the action is called like one that holds parameters; else what is in it decides */
    ParameterReader(boolean isCalledSo) {
        areParameters = isCalledSo;
    }

    /** Reads a part of the action, the element the cursor is at. */
    void read(XmlCursor xml) throws IOException {
        if (xml.element().equals("parameters")) {
            xml.forEachChild(type -> readParameter(type.substring(type.lastIndexOf('.') + 1), xml));
        } else {
            areParameters |= BESIDE_PARAMETERS.contains(xml.element());
        }
    }

    private void readParameter(String type, XmlCursor xml) throws IOException {
        boolean isKnown = PLAIN_TYPES.contains(type);
        if (!isKnown && SECRET_TYPES.matcher(type.toLowerCase(Locale.ROOT)).matches()) {
            return;
        }
        Map<String, String> fields = new HashMap<>();
        xml.forEachChild(field -> fields.put(field, xml.text()));
        String name = fields.getOrDefault("name", "");
        String value = fields.getOrDefault("value", fields.getOrDefault("tag", isKnown ? "" : null));
        if (!name.isEmpty() && value != null && !isEncrypted(value, isKnown)) {
            values.put(name, value);
        }
    }

    private static boolean isEncrypted(String value, boolean isKnown) {
        return ENCRYPTED.matcher(value).matches()
                || !isKnown && ENCRYPTED_BEFORE.matcher(value).matches();
    }

    /** Returns what was read; nothing if the action holds no parameters. */
    BoundedVariables values() {
        return areParameters ? values : new BoundedVariables();
    }
}
