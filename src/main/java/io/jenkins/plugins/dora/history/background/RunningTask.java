package io.jenkins.plugins.dora.history.background;

import io.jenkins.plugins.dora.history.scanning.Progress;

/** A task that is running, and how far it is. Safe for use by several threads. */
public final class RunningTask implements Progress {
    private static final int PERCENT = 100;

    private final Task task;
    private volatile Phase phase = Phase.READING;
    private volatile long done;
    private volatile long total;
    private volatile boolean stopped;

    RunningTask(Task task) {
        this.task = task;
    }

    public Task task() {
        return task;
    }

    public Phase phase() {
        return phase;
    }

    /** Returns how many steps of the phase are done. */
    public long done() {
        return done;
    }

    /** Returns how many steps the phase has; 0 while that is being counted. */
    public long total() {
        return total;
    }

    /** Returns how much of the phase is done. */
    public int percent() {
        return total == 0 ? 0 : (int) (PERCENT * done / total);
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void report(Phase now, long doneNow, long totalNow) {
        phase = now;
        done = doneNow;
        total = totalNow;
    }

    @Override
    public boolean isStopped() {
        return stopped;
    }
}
