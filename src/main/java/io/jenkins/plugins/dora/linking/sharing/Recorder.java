package io.jenkins.plugins.dora.linking.sharing;

import java.util.Optional;

/** A person who records for a job or on a page, or a build that records: what it may see, and what it shares. */
public interface Recorder {
    /** The administrator, who sees and shares everything. */
    Recorder ADMINISTRATOR = new Recorder() {
        @Override
        public boolean owns(String application) {
            return true;
        }

        @Override
        public boolean shares(Optional<String> job) {
            return true;
        }

        @Override
        public boolean sees(Optional<String> job) {
            return true;
        }
    };

    /** Returns whether the shared application of that name is given to this recorder, independent of earlier records. */
    boolean owns(String application);

    /**
     * Returns whether this recorder may change what a job recorded.
     *
     * @param job its full name; empty for what no build did
     */
    boolean shares(Optional<String> job);

    /**
     * Returns whether this recorder may see what a job recorded.
     *
     * @param job its full name; empty for what no build did
     */
    boolean sees(Optional<String> job);
}
