package io.jenkins.plugins.dora.report.prometheus.label;

import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;

/**
 * The first things of a kind that are asked for. All later ones have to share {@link #OTHER}, which is logged once.
 *
 * <p>Which things come first does not change as long as this lives, so that no counter changes its label.
 */
final class Bound<T extends Comparable<T>> {
    /** The label of everything beyond the bound. */
    static final String OTHER = "#other#";

    private static final Logger LOGGER = Logger.getLogger(Bound.class.getName());

    private final String what;
    private final int most;
    private final Set<T> first = new TreeSet<>();
    private boolean exceeded;

    /**
     * @param what the things and where they are shown, for the log
     * @param most how many of them have labels of their own
     */
    Bound(String what, int most) {
        this.what = what;
        this.most = most;
    }

    /** Whether {@code thing} has labels of its own. */
    synchronized boolean admits(T thing) {
        if (first.contains(thing)) {
            return true;
        }
        if (first.size() == most) {
            warn();
            return false;
        }
        return first.add(thing);
    }

    private void warn() {
        if (!exceeded) {
            exceeded = true;
            LOGGER.warning(() ->
                    "Prometheus gets " + most + " " + what + " by name; all others are counted together as " + OTHER);
        }
    }
}
