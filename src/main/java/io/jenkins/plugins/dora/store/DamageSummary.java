package io.jenkins.plugins.dora.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a store that could not be read and so do not count.
 *
 * @param lines how many there are
 * @param first the first {@value #MOST} of them
 * @param newerFormat the first one of a newer format; where there is one, the store is open for reading only
 */
public record DamageSummary(long lines, List<Damage> first, Optional<Damage> newerFormat) {
    private static final int MOST = 100;

    public DamageSummary {
        first = List.copyOf(first);
    }

    /** Returns a sentence for each of the first lines, and one for the others if there are more. */
    public List<String> messages() {
        long more = lines - first.size();
        Stream<String> others = more == 0 ? Stream.of() : Stream.of("and " + more + " more");
        return Stream.concat(first.stream().map(Damage::toString), others).toList();
    }

    /** Collects damage, but never holds more than the first lines of it. */
    static final class Collector {
        private final List<Damage> first = new ArrayList<>();
        private @Nullable Damage newerFormat;
        private long lines;

        void add(Damage damage) {
            lines++;
            if (first.size() < MOST) {
                first.add(damage);
            }
            if (newerFormat == null && damage.kind() == Damage.Kind.NEWER_FORMAT) {
                newerFormat = damage;
            }
        }

        DamageSummary summary() {
            return new DamageSummary(lines, first, Optional.ofNullable(newerFormat));
        }
    }
}
