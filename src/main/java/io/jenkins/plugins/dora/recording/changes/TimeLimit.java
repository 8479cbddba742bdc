package io.jenkins.plugins.dora.recording.changes;

import hudson.model.Computer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Limits how long to wait for an agent.
 *
 * @param patience how long
 */
record TimeLimit(Duration patience, ExecutorService threads) {
    /** Leaves enough of the half minute that a recording may take. */
    static TimeLimit ofAgents() {
        return new TimeLimit(Duration.ofSeconds(8), Computer.threadPoolForRemoting);
    }

    /**
     * Calls {@code question} in a thread of its own.
     *
     * @throws IOException if it throws, or does not return in time
     */
    <T> T call(Callable<T> question) throws IOException, InterruptedException {
        Future<T> answer = threads.submit(question);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw (IOException)
                    new InterruptedIOException("no answer in " + patience.toSeconds() + " seconds").initCause(e);
        } finally {
            answer.cancel(true);
        }
    }
}
