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

    /** Tells whether the application generally known by that name is given to this recorder, whoever recorded it before. */
    boolean owns(String application);

    /**
     * Tells whether this recorder may change what a job recorded.
     *
     * @param job its full name; empty for what no build did
     */
    boolean shares(Optional<String> job);

    /**
     * Tells whether this recorder may see what a job recorded.
     *
     * @param job its full name; empty for what no build did
     */
    boolean sees(Optional<String> job);
}
