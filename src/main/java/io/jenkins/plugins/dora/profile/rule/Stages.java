package io.jenkins.plugins.dora.profile.rule;

import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The stages of a build that ran; what they were is read when a rule first asks. For one thread. */
public final class Stages {
    private final Supplier<Optional<Set<String>>> reader;
    private @Nullable Optional<Set<String>> ran;

    private Stages(Supplier<Optional<Set<String>>> reader) {
        this.reader = reader;
    }

    /** Returns those of a build that has none, as everything but a Pipeline. */
    public static Stages none() {
        return new Stages(() -> Optional.of(Set.of()));
    }

    /**
     * Returns those that {@code reader} finds.
     *
     * @param reader returns the names of the stages that ran, without those that were skipped; empty if they are not known
     */
    public static Stages readBy(Supplier<Optional<Set<String>>> reader) {
        return new Stages(reader);
    }

    /** Returns whether a stage ran whose name matches; empty if that is not known. */
    Optional<Boolean> ran(AntPattern name) {
        if (ran == null) {
            ran = reader.get();
        }
        return ran.map(names -> names.stream().anyMatch(name::matches));
    }
}
