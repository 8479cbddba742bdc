package io.jenkins.plugins.dora.announcement.http;

import java.time.Duration;

/**
 * How one try to send a message ended.
 *
 * @param outcome what became of the message
 * @param reason why it did not arrive; never contains an address or a secret
 * @param pause how long the recipient wants not to be tried again
 */
public record Attempt(Outcome outcome, String reason, Duration pause) {
    /** The possible outcomes of a message. */
    public enum Outcome {
        /** It arrived. */
        ARRIVED,
        /** It did not arrive; another try may help. */
        FAILED,
        /** It did not arrive, and never will. */
        REFUSED,
        /** It may have arrived. */
        UNKNOWN
    }

    /** It arrived. */
    public static final Attempt ARRIVED = new Attempt(Outcome.ARRIVED, "", Duration.ZERO);

    /** Returns that it did not arrive, but another try may help. */
    public static Attempt failed(String reason) {
        return new Attempt(Outcome.FAILED, reason, Duration.ZERO);
    }

    /** Returns that it did not arrive, and never will. */
    public static Attempt refused(String reason) {
        return new Attempt(Outcome.REFUSED, reason, Duration.ZERO);
    }

    /** Returns that it may have arrived. */
    public static Attempt unknown(String reason) {
        return new Attempt(Outcome.UNKNOWN, reason, Duration.ZERO);
    }

    /** Returns the same with a pause. */
    public Attempt after(Duration wanted) {
        return new Attempt(outcome, reason, wanted);
    }
}
