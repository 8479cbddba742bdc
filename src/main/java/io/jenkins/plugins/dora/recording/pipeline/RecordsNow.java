package io.jenkins.plugins.dora.recording.pipeline;

import io.jenkins.plugins.dora.model.text.InvalidEventException;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** A step that records as soon as it is called. */
interface RecordsNow extends Serializable {
    /** Returns what is recorded, in words for people. */
    String subject();

    /**
     * Records, and returns what to say of it in the log of the build.
     *
     * @throws InvalidEventException if a parameter's value is wrong
     * @throws IOException if the store refuses
     */
    List<String> record(StepSurroundings surroundings, Instant calledAt) throws IOException;
}
