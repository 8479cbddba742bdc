package io.jenkins.plugins.dora.spark;

import java.io.Serializable;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The facts that all lines of a controller with one id share.
 *
 * @param applications the applications that one of them belongs to, or refers to the id
 * @param removed whether one of them removes what was recorded under the id
 * @param deployment when the deployment that counts ended
 * @param incident when the incident that counts was opened and resolved
 */
record IdFacts(TreeSet<String> applications, boolean removed, Times deployment, Times incident)
        implements Serializable {
    /**
     * The times of the latest event of a type.
     *
     * @param file the file of its line; empty if there is no event
     * @param offset the offset of its line
     * @param first the first of the times, in nanoseconds since 1970; more than {@code last} if the event does not count
     * @param last the last of them
     */
    record Times(String file, long offset, long first, long last) implements Serializable {
        static final Times NONE = new Times("", 0, Long.MAX_VALUE, Long.MIN_VALUE);

        Times latest(Times other) {
            int order = file.equals(other.file) ? Long.compare(offset, other.offset) : file.compareTo(other.file);
            return order >= 0 ? this : other;
        }
    }

    IdFacts merge(IdFacts other) {
        TreeSet<String> all = new TreeSet<>(applications);
        all.addAll(other.applications);
        return new IdFacts(
                all, removed || other.removed, deployment.latest(other.deployment), incident.latest(other.incident));
    }

    /** Whether lines with this id have to be sent elsewhere than to the application that they name. */
    boolean isShared() {
        return removed || applications.size() > 1;
    }

    SortedSet<String> names() {
        return applications;
    }
}
