package io.jenkins.plugins.dora.recording.pipeline;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** Executes a step that records at once; after a restart, it records again with the same id. */
final class RecordNowExecution extends RecordingExecution {
    private static final long serialVersionUID = 1L;

    private final RecordsNow step;
    private final Instant calledAt = now();

    RecordNowExecution(StepContext context, RecordsNow step) {
        super(context);
        this.step = step;
    }

    @Override
    public boolean start() {
        recordAndGoOn();
        return false;
    }

    @Override
    public void onResume() {
        recordAndGoOn();
    }

    @Override
    public boolean blocksRestart() {
        return true;
    }

    @Override
    String subject() {
        return step.subject();
    }

    @Override
    List<String> record(StepSurroundings surroundings) throws IOException {
        return step.record(surroundings, calledAt);
    }

    @Override
    void goOn() {
        getContext().onSuccess(null);
    }
}
