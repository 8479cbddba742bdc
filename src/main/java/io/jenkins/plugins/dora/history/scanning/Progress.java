package io.jenkins.plugins.dora.history.scanning;

/** Watches long work, and may end it. */
public interface Progress {
    /**
     * Learns how far the work is; called often, from one thread.
     *
     * @param phase what is being done
     * @param done how many steps of the phase are done
     * @param total how many there are
     */
    void report(Phase phase, long done, long total);

    /** Returns whether the work should end as soon as possible; what is done stays done. */
    boolean isStopped();

    /** The parts of the work, in their order. */
    enum Phase {
        /** Reading builds; a step is a build. */
        READING,
        /** Linking deployments to their changes and recording them; a step is a deployment. */
        RECORDING
    }
}
