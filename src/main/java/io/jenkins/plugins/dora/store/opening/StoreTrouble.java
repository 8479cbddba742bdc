package io.jenkins.plugins.dora.store.opening;

import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.StoreException;
import io.jenkins.plugins.dora.store.journal.Damage;
import io.jenkins.plugins.dora.store.journal.DamageSummary;
import java.util.List;
import java.util.Optional;

/**
 * A problem of a store that administrators should know of.
 *
 * @param kind what it is
 * @param details sentences that say more
 */
public record StoreTrouble(Kind kind, List<String> details) {
    /** The kind of problem. */
    public enum Kind {
        /** It could not be opened. */
        UNAVAILABLE,
        /** The last record could not be written. */
        UNWRITABLE,
        /** A later version of the plugin wrote to it, so nothing is recorded. */
        NEWER_FORMAT,
        /** Some of its lines cannot be read. */
        DAMAGED
    }

    /** Whether nothing can be recorded because of it. */
    public boolean preventsRecording() {
        return kind != Kind.DAMAGED;
    }

    public StoreTrouble {
        details = List.copyOf(details);
    }

    static StoreTrouble unavailable(StoreException failure) {
        return new StoreTrouble(Kind.UNAVAILABLE, List.of(failure.getMessage()));
    }

    /** Returns the worst that there is to know of a store that is open; a line that a crash cut off is no trouble. */
    static Optional<StoreTrouble> of(EventStore store) {
        Optional<StoreException> failure = store.failure();
        DamageSummary damage = store.damage();
        if (failure.isPresent()) {
            return Optional.of(
                    new StoreTrouble(Kind.UNWRITABLE, List.of(failure.get().getMessage())));
        }
        if (damage.newerFormat().isPresent()) {
            return Optional.of(new StoreTrouble(Kind.NEWER_FORMAT, damage.messages()));
        }
        return damage.count(Damage.Kind.UNREADABLE) == 0
                ? Optional.empty()
                : Optional.of(new StoreTrouble(Kind.DAMAGED, damage.messages()));
    }
}
