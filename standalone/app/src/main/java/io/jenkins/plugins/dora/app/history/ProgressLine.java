package io.jenkins.plugins.dora.app.history;

import io.jenkins.plugins.dora.history.scanning.Progress;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** Shows the progress: a bar that grows on a terminal, a line from time to time elsewhere. */
public final class ProgressLine implements Progress, AutoCloseable {
    private static final int WIDTH = 30;
    private static final int PERCENT = 100;
    private static final Duration BETWEEN_BARS = Duration.ofMillis(100);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final PrintWriter err;
    private final boolean terminal;
    private final Clock clock;
    private final BooleanSupplier stopped;
    private Instant shown;
    private boolean open;

    /**
     * @param err where to show it
     * @param terminal whether a line there can be written over
     * @param stopped whether somebody wants the work to end
     */
    public ProgressLine(PrintWriter err, boolean terminal, Clock clock, BooleanSupplier stopped) {
        this.err = err;
        this.terminal = terminal;
        this.clock = clock;
        this.stopped = stopped;
        shown = clock.instant();
    }

    @Override
    public void report(Phase phase, long done, long total) {
        Instant now = clock.instant();
        Duration pause = terminal ? BETWEEN_BARS : BETWEEN_LINES;
        if (Duration.between(shown, now).compareTo(pause) < 0 && done < total) {
            return;
        }
        shown = now;
        String text = String.format(Locale.ROOT, "%s: %,d of %,d", nameOf(phase), done, total);
        if (terminal) {
            showBar(text, done, total);
        } else {
            err.println(text);
        }
        err.flush();
    }

    private void showBar(String text, long done, long total) {
        int filled = (int) (WIDTH * done / total);
        String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
        err.printf(Locale.ROOT, "\r[%s] %3d %%  %s  ", bar, PERCENT * done / total, text);
        open = true;
        if (done == total) {
            close();
        }
    }

    private static String nameOf(Phase phase) {
        return switch (phase) {
            case READING -> "Reading builds";
            case RECORDING -> "Recording deployments";
        };
    }

    @Override
    public boolean isStopped() {
        return stopped.getAsBoolean();
    }

    /** Ends the bar, if there is one. */
    @Override
    public void close() {
        if (open) {
            err.println();
            open = false;
        }
    }
}
