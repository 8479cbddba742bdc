package io.jenkins.plugins.dora.recording.builds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LaterWorkTest {
    private final LaterWork work = new LaterWork(2, Thread::new);
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch permission = new CountDownLatch(1);

    @Test
    void isDoneInOrder() throws Exception {
        work.add("first", () -> {
            permission.await();
            return note("first").call();
        });
        work.add("second", note("second"));
        assertThat(done).isEmpty();

        permission.countDown();
        work.end();

        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void failureKeepsNothingElseFromBeingDone() throws Exception {
        work.add("failing", () -> {
            throw new IllegalStateException("disk full");
        });
        work.add("next", note("next"));
        work.end();

        assertThat(done).containsExactly("next");
    }

    @Test
    void failureIsToldWithItsReason() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                told.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(LaterWork.class.getName());
        logger.addHandler(handler);
        try {
            work.add("deploy #12", () -> {
                throw new IOException("the disk is full");
            });
            work.end();
        } finally {
            logger.removeHandler(handler);
        }

        assertThat(told).containsExactly("deploy #12: not recorded: the disk is full");
    }

    @Test
    void whatNoLongerFitsInIsLeftOutAtOnce() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        work.add("running", () -> {
            begun.countDown();
            permission.await();
            return null;
        });
        begun.await();
        for (String name : List.of("first", "second", "third")) {
            work.add(name, note(name));
        }

        permission.countDown();
        work.end();

        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void afterTheEndNothingIsTaken() throws Exception {
        work.end();
        work.add("late", note("late"));

        assertThat(done).isEmpty();
    }

    private Callable<Void> note(String name) {
        return () -> {
            done.add(name);
            return null;
        };
    }
}
