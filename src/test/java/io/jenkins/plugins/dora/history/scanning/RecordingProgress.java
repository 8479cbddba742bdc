package io.jenkins.plugins.dora.history.scanning;

import java.util.ArrayList;
import java.util.List;

/** Notes every report, and stops the work after some of them. */
public final class RecordingProgress implements Progress {
    /** Stops nothing. */
    public static final Progress NOBODY = new RecordingProgress(Integer.MAX_VALUE);

    private final int patience;
    private final List<String> reports = new ArrayList<>();

    /** @param patience after how many reports the work is to end */
    public RecordingProgress(int patience) {
        this.patience = patience;
    }

    @Override
    public void report(Phase phase, long done, long total) {
        reports.add(phase + " " + done + " of " + total);
    }

    @Override
    public boolean isStopped() {
        return reports.size() >= patience;
    }

    public List<String> reports() {
        return reports;
    }
}
