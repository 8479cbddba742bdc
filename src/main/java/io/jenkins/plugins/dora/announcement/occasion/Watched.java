package io.jenkins.plugins.dora.announcement.occasion;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of one thing that a notification watches.
 *
 * @param confirmed how it stood at two looks in a row, the last time it did
 * @param seen how it stood at the last look; null if that could not be judged
 */
record Watched(Situation confirmed, @Nullable Situation seen) {
    /** The state before the first check. */
    static final Watched NEW = new Watched(Situation.CALM, null);

    /** Returns what is known after another look. */
    Watched after(Optional<Situation> look) {
        if (look.isEmpty()) {
            return new Watched(confirmed, null);
        }
        return new Watched(look.get() == seen ? look.get() : confirmed, look.get());
    }
}
