package io.jenkins.plugins.dora.webhook.interpretation;

import io.jenkins.plugins.dora.webhook.body.Element;
import java.util.List;

/** The label that makes an issue an incident. */
public final class IncidentLabel {
    private static final String INCIDENT = "incident";

    private IncidentLabel() {}

    /** Returns whether a name is that of the label, in any case. */
    public static boolean isNamed(String name) {
        return name.strip().equalsIgnoreCase(INCIDENT);
    }

    /**
     * Returns whether the label is in a list.
     *
     * @param nameKey the key of the name of a label
     */
    public static boolean isAmong(List<Element> labels, String nameKey) {
        return labels.stream()
                .anyMatch(label ->
                        label.text(nameKey).filter(IncidentLabel::isNamed).isPresent());
    }
}
