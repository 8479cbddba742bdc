package io.jenkins.plugins.dora.snapshot.packed;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import java.util.Optional;

/**
 * The attributes of a deployment with few values, packed into one int: four bits each, the last ones one bit, and what is left
 * for the controller.
 */
public final class PackedAttributes {
    private static final Result[] RESULTS = Result.values();
    private static final Kind[] KINDS = Kind.values();
    private static final EnvironmentTier[] TIERS = EnvironmentTier.values();
    private static final ChangesFrom[] SOURCES = ChangesFrom.values();

    private static final int RESULT = 0;
    private static final int KIND = 4;
    private static final int TIER = 8;
    private static final int CHANGES_FROM = 12;
    private static final int CHANGES_CUT = 16;
    private static final int MARKED_FAILED = 17;
    private static final int FIX = 18;
    private static final int CONTROLLER = 19;
    private static final int WORD = 0xF;

    /** The highest number of a controller that fits in. */
    public static final int MOST_CONTROLLERS = (1 << Integer.SIZE - CONTROLLER) - 1;

    private PackedAttributes() {}

    /** @param controller the number of the controller that recorded it, up to {@link #MOST_CONTROLLERS}; 0 for none */
    public static int of(Deployment deployment, int controller) {
        return deployment.result().ordinal() << RESULT
                | optional(deployment.statedKind()) << KIND
                | optional(deployment.tier()) << TIER
                | deployment.changesFrom().ordinal() << CHANGES_FROM
                | (deployment.changesCut() ? 1 : 0) << CHANGES_CUT
                | (deployment.markedFailed() ? 1 : 0) << MARKED_FAILED
                | (deployment.fixes().isPresent() ? 1 : 0) << FIX
                | controller << CONTROLLER;
    }

    public static Result result(int traits) {
        return RESULTS[word(traits, RESULT)];
    }

    public static Optional<Kind> statedKind(int traits) {
        return optional(word(traits, KIND), KINDS);
    }

    public static Optional<EnvironmentTier> tier(int traits) {
        return optional(word(traits, TIER), TIERS);
    }

    public static ChangesFrom changesFrom(int traits) {
        return SOURCES[word(traits, CHANGES_FROM)];
    }

    public static boolean changesCut(int traits) {
        return flag(traits, CHANGES_CUT);
    }

    public static boolean markedFailed(int traits) {
        return flag(traits, MARKED_FAILED);
    }

    public static boolean isFix(int traits) {
        return flag(traits, FIX);
    }

    /** Returns the number of the controller that recorded it; 0 for none. */
    public static int controller(int traits) {
        return traits >>> CONTROLLER;
    }

    private static boolean flag(int traits, int place) {
        return (traits >>> place & 1) == 1;
    }

    private static int word(int traits, int place) {
        return traits >>> place & WORD;
    }

    private static int optional(Optional<? extends Enum<?>> constant) {
        return constant.map(Enum::ordinal).orElse(-1) + 1;
    }

    private static <E> Optional<E> optional(int number, E[] constants) {
        return number == 0 ? Optional.empty() : Optional.of(constants[number - 1]);
    }
}
