package io.jenkins.plugins.dora.store.journal;

/** Receives the progress of opening a store. */
@FunctionalInterface
public interface OpeningProgress {
    /** Hears nothing. */
    OpeningProgress UNHEARD = (bytesRead, bytesTotal) -> {};

    /**
     * Hears that more was read; called often, and so to return at once.
     *
     * @param bytesRead how much of the files is read
     * @param bytesTotal how much there was to read when the opening began; somebody may write more meanwhile
     */
    void read(long bytesRead, long bytesTotal);
}
