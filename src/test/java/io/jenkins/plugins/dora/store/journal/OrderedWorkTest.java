package io.jenkins.plugins.dora.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedWorkTest {
    private static final int MUCH = 100 * 1024;

    private final List<Integer> received = new ArrayList<>();
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();

    @Test
    void resultsComeInTheOrderOfTheWork() {
        try (OrderedWork<Integer> work = new OrderedWork<>(received::add)) {
            IntStream.range(0, 1_000).forEach(number -> work.add(() -> atWork(number), MUCH));
            work.finish();
        }

        assertThat(received)
                .containsExactlyElementsOf(IntStream.range(0, 1_000).boxed().toList());
        assertThat(workers).hasSizeGreaterThan(1);
    }

    @Test
    void littleWorkIsDoneAtOnce() {
        try (OrderedWork<Integer> work = new OrderedWork<>(received::add)) {
            work.add(() -> atWork(1), 100);
            work.add(() -> atWork(2), 100);
            work.finish();
        }

        assertThat(received).containsExactly(1, 2);
        assertThat(workers).containsExactly(Thread.currentThread());
    }

    @Test
    void littleIsKeptWaiting() {
        try (OrderedWork<Integer> work = new OrderedWork<>(received::add)) {
            for (int number = 0; number < 1_000; number++) {
                int given = number;
                work.add(() -> given, MUCH);
                assertThat(received.size()).isGreaterThan(number - 3 * (2 * processors() + 2));
            }
        }
    }

    @Test
    void failureOfTheWorkIsThatOfWhoGaveIt() {
        try (OrderedWork<Integer> work = new OrderedWork<>(received::add)) {
            work.add(() -> 1, MUCH);
            work.add(() -> fail(), MUCH);
            work.add(() -> 3, MUCH);

            assertThatThrownBy(work::finish)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("broken");
        }
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private int atWork(int number) {
        workers.add(Thread.currentThread());
        return number;
    }

    private static int fail() {
        throw new IllegalStateException("broken");
    }
}
