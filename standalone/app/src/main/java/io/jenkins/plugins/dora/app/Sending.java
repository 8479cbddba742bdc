package io.jenkins.plugins.dora.app;

import io.jenkins.plugins.dora.forwarding.BackOff;
import io.jenkins.plugins.dora.forwarding.Forwarded;
import io.jenkins.plugins.dora.forwarding.Forwarded.Outcome;
import io.jenkins.plugins.dora.forwarding.Forwarder;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Sends until nothing is left, with pauses after failures that double up to five minutes. */
final class Sending {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final int MOST_FAILURES = 6;

    private final Forwarder forwarder;
    private final PrintWriter err;
    private final Pauses pauses;
    private final BackOff backOff = new BackOff();
    private long sent;
    private Duration pause = Duration.ZERO;

    /** Waits. */
    @FunctionalInterface
    interface Pauses {
        void take(Duration pause) throws InterruptedException;
    }

    /** @param err takes a line for each failure */
    Sending(Forwarder forwarder, PrintWriter err) {
        this(forwarder, err, pause -> Thread.sleep(pause.toMillis()));
    }

    Sending(Forwarder forwarder, PrintWriter err, Pauses pauses) {
        this.forwarder = forwarder;
        this.err = err;
        this.pauses = pauses;
    }

    /** Returns how many events arrived. */
    long sent() {
        return sent;
    }

    /** Sends all there is; returns false if one is refused, or fails six times in a row. */
    boolean once() throws IOException, InterruptedException {
        while (true) {
            Optional<Forwarded> delivery = step();
            if (delivery.isEmpty()) {
                return true;
            }
            boolean isRefused = delivery.get().outcome() == Outcome.REFUSED;
            if (isRefused || backOff.failures() == MOST_FAILURES) {
                return false;
            }
            if (backOff.failures() > 0) {
                pauses.take(pause);
            }
        }
    }

    /** Sends what is there and what is recorded later, until it is told to stop; always returns true. */
    boolean until(BooleanSupplier stopped) throws IOException, InterruptedException {
        while (!stopped.getAsBoolean()) {
            Optional<Forwarded> delivery = step();
            if (delivery.isEmpty()) {
                pauses.take(LOOK_AGAIN);
            } else if (backOff.failures() > 0) {
                pause(stopped);
            }
        }
        return true;
    }

    /** Pauses for a second at a time, so that it stops soon when it is told to. */
    private void pause(BooleanSupplier stopped) throws InterruptedException {
        for (long second = 0; second < pause.toSeconds() && !stopped.getAsBoolean(); second++) {
            pauses.take(Duration.ofSeconds(1));
        }
    }

    private Optional<Forwarded> step() throws IOException, InterruptedException {
        Optional<Forwarded> delivery = forwarder.next();
        delivery.ifPresent(this::note);
        return delivery;
    }

    private void note(Forwarded delivery) {
        if (delivery.hasArrived()) {
            backOff.arrived();
            sent += delivery.outcome() == Outcome.ARRIVED ? 1 : 0;
            return;
        }
        pause = backOff.failed(delivery.pause());
        String verb = delivery.outcome() == Outcome.REFUSED ? "is refused" : "did not arrive";
        err.println("dora: " + delivery.event() + ' ' + verb + ": " + delivery.reason());
        err.flush();
    }
}
