package io.jenkins.plugins.dora.recording.pipeline;

import hudson.model.Computer;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.InvalidEventException;
import io.jenkins.plugins.dora.recording.DeploymentRecorder;
import io.jenkins.plugins.dora.recording.DoraStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/**
 * Records a deployment off the thread that runs the Pipeline, then lets the Pipeline go on, whatever came of it.
 *
 * <p>The recording has a thread of its own so that an abort of the build does not interrupt it while it writes, and
 * so that a disk which hangs costs the build no more than {@value #PATIENCE_SECONDS} seconds.
 */
abstract class RecordingExecution extends StepExecution {
    private static final long serialVersionUID = 1L;
    private static final Logger LOGGER = Logger.getLogger(RecordingExecution.class.getName());
    private static final int PATIENCE_SECONDS = 30;

    RecordingExecution(StepContext context) {
        super(context);
    }

    /**
     * Returns the deployment as far as the step knows it: all but its id, its build and the changes of the changelog.
     *
     * @throws InvalidEventException if a parameter's value is wrong
     */
    abstract DeploymentBuilder describe();

    /** Ends the step. */
    abstract void goOn();

    /** Returns the time as finely as Jenkins itself keeps it. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    final void recordAndGoOn() {
        CompletableFuture.runAsync(this::record, Computer.threadPoolForRemoting)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .whenCompleteAsync(
                        (done, failure) -> {
                            if (failure instanceof TimeoutException) {
                                warn(new IOException("the store did not answer in " + PATIENCE_SECONDS + " seconds"));
                            } else if (failure != null) {
                                warn(failure);
                            }
                            goOn();
                        },
                        Computer.threadPoolForRemoting);
    }

    private void record() {
        try {
            Run<?, ?> run = getContext().get(Run.class);
            String node = getContext().get(FlowNode.class).getId();
            String line = new DeploymentRecorder(DoraStore.get(), Clock.tickMillis(ZoneOffset.UTC))
                    .record(run, node, describe());
            print(line);
        } catch (IOException | InterruptedException | RuntimeException e) {
            warn(e);
        }
    }

    private void warn(Throwable failure) {
        String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        // Where the author of a Jenkinsfile erred, our stack trace helps nobody.
        Throwable trace = failure instanceof InvalidEventException ? null : failure;
        LOGGER.log(Level.WARNING, trace, () -> "A deployment was not recorded in " + getContext() + ": " + reason);
        try {
            print("The deployment was not recorded: " + reason);
        } catch (IOException | InterruptedException | RuntimeException e) {
            LOGGER.log(Level.WARNING, "Could not tell so in the log of the build", e);
        }
    }

    private void print(String line) throws IOException, InterruptedException {
        getContext().get(TaskListener.class).getLogger().println("[DORA] " + line);
    }
}
