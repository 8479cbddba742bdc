package io.jenkins.plugins.dora.recording.pipeline;

import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.recording.BackgroundRecorder;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/** Records off the thread that runs the Pipeline, then lets the Pipeline go on, whatever came of it. */
abstract class RecordingExecution extends StepExecution {
    private static final long serialVersionUID = 1L;

    RecordingExecution(StepContext context) {
        super(context);
    }

    /** Returns what is recorded, in words for people. */
    abstract String subject();

    /**
     * Records, and returns what to say of it in the log of the build.
     *
     * @throws InvalidEventException if a parameter's value is wrong
     * @throws IOException if the store refuses
     */
    abstract List<String> record(StepSurroundings surroundings) throws IOException;

    /** Ends the step. */
    abstract void goOn();

    /** Returns the time as finely as Jenkins itself keeps it. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    final void recordAndGoOn() {
        new BackgroundRecorder(
                        subject(),
                        () -> getContext().get(Run.class),
                        () -> getContext().get(TaskListener.class))
                .start(() -> record(StepSurroundings.of(getContext())))
                .thenRun(this::goOn);
    }
}
