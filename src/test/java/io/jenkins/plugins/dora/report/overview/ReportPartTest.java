package io.jenkins.plugins.dora.report.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReportPartTest {
    private final AtomicInteger times = new AtomicInteger();

    @Test
    void partIsComputedOnceHoweverOftenItIsAskedFor() {
        ReportPart<Integer> part = ReportPart.begin(times::incrementAndGet);

        assertThat(part.get()).isEqualTo(1);
        assertThat(part.get()).isEqualTo(1);
        assertThat(times).hasValue(1);
    }

    @Test
    void partThatNothingBeganIsComputedByWhoeverAsks() {
        ReportPart<Thread> part = ReportPart.of(Thread::currentThread);

        assertThat(part.get()).isSameAs(Thread.currentThread());
    }

    @Test
    void partMayNeedAnother() {
        ReportPart<Integer> first = ReportPart.begin(() -> 20);
        ReportPart<Integer> second = ReportPart.begin(() -> first.get() + 1);

        assertThat(second.get()).isEqualTo(21);
    }

    @Test
    void whatComputingThrowsIsThrown() {
        ReportPart<Object> part = ReportPart.begin(() -> {
            throw new IllegalArgumentException("no such day");
        });

        assertThatThrownBy(part::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such day");
    }

    @Test
    void interruptedThreadGetsThePartAndStaysInterrupted() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch waited = new CountDownLatch(1);
        ReportPart<Integer> part = ReportPart.of(() -> {
            begun.countDown();
            awaits(waited);
            return times.incrementAndGet();
        });
        Thread other = new Thread(part::get);
        other.start();
        begun.await();

        Thread.currentThread().interrupt();
        waited.countDown();

        assertThat(part.get()).isEqualTo(1);
        assertThat(Thread.interrupted()).isTrue();
        other.join();
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
