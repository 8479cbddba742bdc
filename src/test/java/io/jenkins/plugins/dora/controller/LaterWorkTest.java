package io.jenkins.plugins.dora.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LaterWorkTest {
    private final List<Runnable> alarms = new CopyOnWriteArrayList<>();
    private final AtomicLong now = new AtomicLong();
    private final LaterWork work = LaterWork.of(2, Thread::new, (time, call) -> alarms.add(call), now::get);
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch permission = new CountDownLatch(1);

    @Test
    void isDoneInOrder() throws Exception {
        work.add("deploy", "first", () -> {
            permission.await();
            return note("first").call();
        });
        work.add("deploy", "second", note("second"));
        assertThat(done).isEmpty();

        permission.countDown();
        work.end();

        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void failureKeepsNothingElseFromBeingDone() throws Exception {
        work.add("deploy", "failing", () -> {
            throw new IllegalStateException("disk full");
        });
        work.add("deploy", "next", note("next"));
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
            work.add("deploy", "deploy #12", () -> {
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
        work.add("deploy", "running", () -> {
            begun.countDown();
            permission.await();
            return null;
        });
        begun.await();
        for (String name : List.of("first", "second", "third")) {
            work.add("deploy", name, note(name));
        }

        permission.countDown();
        work.end();

        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void afterTheEndNothingIsTaken() throws Exception {
        work.end();
        work.add("deploy", "late", note("late"));

        assertThat(done).isEmpty();
    }

    @Test
    void errorKeepsNothingElseFromBeingDone() throws Exception {
        work.add("broken", "broken #1", () -> {
            throw new NoClassDefFoundError("of a plugin that is gone");
        });
        work.add("deploy", "next", note("next"));
        work.end();

        assertThat(done).containsExactly("next");
    }

    @Test
    void otherJobsGoOnWithoutOneThatTakesTooLong() throws Exception {
        hang("evil #1");
        CountDownLatch caughtUp = new CountDownLatch(1);
        work.add("evil", "evil #2", () -> {
            note("evil #2").call();
            caughtUp.countDown();
            return null;
        });
        CountDownLatch recorded = new CountDownLatch(1);
        work.add("deploy", "deploy #1", () -> {
            recorded.countDown();
            return null;
        });

        alarms.get(0).run();

        recorded.await();
        assertThat(done).isEmpty();
        permission.countDown();
        caughtUp.await();
        work.end();
        assertThat(done).containsExactly("evil #1", "evil #2");
    }

    @Test
    void jobThatHasTakenItsShareOfTheLastSecondsKeepsNoOtherWaiting() throws Exception {
        LaterWork last = LaterWork.of(1_000, Thread::new, (time, call) -> alarms.add(call), now::get);
        for (int number = 1; number <= 300; number++) {
            last.add("evil", "evil", () -> {
                permission.await();
                now.addAndGet(100_000_000);
                return note("evil").call();
            });
        }
        for (int number = 1; number <= 300; number++) {
            last.add("good", "good", note("good"));
        }
        Thread end = new Thread(() -> assertThatCode(last::end).doesNotThrowAnyException());
        end.start();
        while (end.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        permission.countDown();
        end.join();

        assertThat(done.stream().filter("evil"::equals)).hasSizeLessThan(15);
        assertThat(done.stream().filter("good"::equals)).hasSize(300);
    }

    @Test
    void endWaitsForNothingThatTakesTooLong() throws Exception {
        hang("evil #1");
        alarms.get(0).run();

        work.end();

        assertThat(done).isEmpty();
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private void hang(String name) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        work.add("evil", name, () -> {
            begun.countDown();
            try {
                permission.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return note(name).call();
        });
        begun.await();
    }

    private Callable<Void> note(String name) {
        return () -> {
            done.add(name);
            return null;
        };
    }
}
