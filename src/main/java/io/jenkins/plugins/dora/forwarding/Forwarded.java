package io.jenkins.plugins.dora.forwarding;

import java.time.Duration;

/**
 * The outcome of an event that was sent.
 *
 * @param outcome whether it arrived
 * @param event its id; empty if it arrived
 * @param reason why it did not arrive; has no secret
 * @param pause how long the receiver wants not to be tried again
 */
public record Forwarded(Outcome outcome, String event, String reason, Duration pause) {
    /** It arrived. */
    public static final Forwarded ARRIVED = new Forwarded(Outcome.ARRIVED, "", "", Duration.ZERO);

    /** The receiver has no use for it. */
    public static final Forwarded NOT_NEEDED = new Forwarded(Outcome.NOT_NEEDED, "", "", Duration.ZERO);

    /** The possible outcomes of an event. */
    public enum Outcome {
        ARRIVED,
        NOT_NEEDED,
        /** Another try may help by itself. */
        FAILED,
        /** Another try helps only after somebody changed something. */
        REFUSED
    }

    /** Returns whether nothing is left to do. */
    public boolean hasArrived() {
        return outcome == Outcome.ARRIVED || outcome == Outcome.NOT_NEEDED;
    }

    /** Returns the same with the id of its event. */
    Forwarded of(String id) {
        return new Forwarded(outcome, id, reason, pause);
    }
}
