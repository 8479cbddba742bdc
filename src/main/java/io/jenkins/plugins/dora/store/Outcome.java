package io.jenkins.plugins.dora.store;

/** The effect of recording an event. */
public enum Outcome {
    /** Nothing counted under this type and id before; also a removal or move that took effect. */
    NEW,
    /** The event took the place of a different one of the same type and id. */
    REPLACED,
    /** The same was recorded already, or there was nothing to remove; nothing was written. */
    UNCHANGED
}
