package io.jenkins.plugins.dora.store.journal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a store that cannot be read and do not count.
 *
 * @param counts how many there are of each kind; of a kind that is missing, none
 * @param first the first {@value #MOST} of them
 * @param newerFormat the first one of a newer format; where there is one, the store is open for reading only
 */
public record DamageSummary(Map<Damage.Kind, Long> counts, List<Damage> first, Optional<Damage> newerFormat) {
    private static final int MOST = 100;

    public DamageSummary {
        counts = Map.copyOf(counts);
        first = List.copyOf(first);
    }

    /** Returns how many lines there are of a kind. */
    public long count(Damage.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** Returns how many lines there are of all kinds. */
    public long lines() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns a sentence for each of the first lines, and one for the others if there are more. */
    public List<String> messages() {
        long more = lines() - first.size();
        Stream<String> others = more == 0 ? Stream.of() : Stream.of("and " + more + " more");
        return Stream.concat(first.stream().map(Damage::toString), others).toList();
    }

    /** Collects damage, but never holds more than the first lines of it. */
    public static final class Collector {
        private final Map<Damage.Kind, Long> counts = new EnumMap<>(Damage.Kind.class);
        private final List<Damage> first = new ArrayList<>();
        private @Nullable Damage newerFormat;

        public void add(Damage damage) {
            counts.merge(damage.kind(), 1L, Long::sum);
            if (first.size() < MOST) {
                first.add(damage);
            }
            if (newerFormat == null && damage.kind() == Damage.Kind.NEWER_FORMAT) {
                newerFormat = damage;
            }
        }

        public DamageSummary summary() {
            return new DamageSummary(counts, first, Optional.ofNullable(newerFormat));
        }
    }
}
