package io.jenkins.plugins.dora.configuration.casc;

import io.jenkins.plugins.casc.ConfiguratorException;
import io.jenkins.plugins.casc.model.CNode;
import io.jenkins.plugins.casc.model.Mapping;
import io.jenkins.plugins.casc.model.Scalar;
import io.jenkins.plugins.casc.model.Sequence;
import java.util.Map;

/** The conditions of a rule: keys with values as code, and lines in the form. */
final class ConditionMapping {
    private static final String WHEN = "when";

    private ConditionMapping() {}

    /** Returns a rule whose conditions are lines. */
    static Mapping withLines(Mapping rule) throws ConfiguratorException {
        Mapping read = rule.clone();
        CNode when = read.get(WHEN);
        if (when != null && when.getType() == CNode.Type.MAPPING) {
            Sequence lines = new Sequence();
            for (Map.Entry<String, CNode> condition : when.asMapping().entrySet()) {
                CNode value = condition.getValue();
                lines.add(new Scalar(
                        condition.getKey()
                                + '='
                                + (value == null ? "" : value.asScalar().getValue()),
                        when.getSource()));
            }
            read.put(WHEN, lines);
        }
        return read;
    }

    /** Makes keys with values of the conditions of a rule. */
    static void toMapping(Mapping written) throws ConfiguratorException {
        CNode lines = written.remove(WHEN);
        if (lines != null) {
            Mapping when = new Mapping();
            for (CNode line : lines.asSequence()) {
                String condition = line.asScalar().getValue();
                int equals = condition.indexOf('=');
                Scalar value = new Scalar(condition.substring(equals + 1));
                value.setPrintableWhenEmpty(true);
                when.put(condition.substring(0, equals), value);
            }
            written.put(WHEN, when);
        }
    }
}
