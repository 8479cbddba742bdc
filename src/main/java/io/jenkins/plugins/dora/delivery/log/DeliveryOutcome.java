package io.jenkins.plugins.dora.delivery.log;

/** The outcome of a delivery. */
public enum DeliveryOutcome {
    /** Something was recorded. */
    RECORDED,
    /** All of it was recorded before. */
    UNCHANGED,
    /** It is genuine, and nothing in it counts. */
    IGNORED,
    /** It is not genuine. */
    REFUSED,
    /** It came while nothing can be recorded, or too many came; the sender may send it again. */
    POSTPONED
}
