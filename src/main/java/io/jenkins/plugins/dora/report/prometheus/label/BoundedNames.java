package io.jenkins.plugins.dora.report.prometheus.label;

import java.util.HashMap;
import java.util.Map;
import java.util.logging.Logger;

/**
 * The first names of a kind that are asked for, each a label of its own from then on; all later ones share {@link #OTHER}.
 *
 * <p>Which names come first does not change as long as this lives, so that no counter changes its label.
 */
public final class BoundedNames {
    /** The label of all names beyond the bound. */
    public static final String OTHER = "#other#";

    private static final Logger LOGGER = Logger.getLogger(BoundedNames.class.getName());

    private final String what;
    private final int most;
    private final Map<String, String> labels = new HashMap<>();
    private boolean exceeded;

    /**
     * @param what the names and where they are shown, for the log
     * @param most how many of them have a label of their own
     */
    public BoundedNames(String what, int most) {
        this.what = what;
        this.most = most;
    }

    /** Returns the label of {@code name}. */
    public synchronized String label(String name) {
        String known = labels.get(name);
        if (known != null) {
            return known;
        }
        if (labels.size() == most) {
            warn();
            return OTHER;
        }
        String label = LabelText.of(name);
        labels.put(name, label);
        return label;
    }

    private void warn() {
        if (!exceeded) {
            exceeded = true;
            LOGGER.warning(() ->
                    "Prometheus gets " + most + " " + what + " by name; all others are counted together as " + OTHER);
        }
    }
}
