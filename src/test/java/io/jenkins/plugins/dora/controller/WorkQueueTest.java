package io.jenkins.plugins.dora.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkQueueTest {
    private record Piece(String job, int number) implements WorkQueue.Piece {}

    private final WorkQueue<Piece> queue = new WorkQueue<>(100, 50);

    @Test
    void piecesAreTakenInTheOrderInWhichTheyCame() {
        add("a", 1, 2);
        add("b", 1);
        add("a", 3);

        assertThat(takeAll()).containsExactly("a1", "a2", "b1", "a3");
    }

    @Test
    void onePieceOfAJobIsDoneAtATime() {
        add("a", 1, 2);
        add("b", 1);

        Piece first = queue.take().orElseThrow();
        assertThat(queue.take()).contains(new Piece("b", 1));
        assertThat(queue.take()).isEmpty();
        queue.done(first);
        assertThat(queue.take()).contains(new Piece("a", 2));
    }

    @Test
    void jobWithManyPiecesKeepsNoOtherWaiting() {
        for (int number = 1; number <= 23; number++) {
            add("evil", number);
        }
        add("good", 1);

        List<String> taken = takeAll();
        assertThat(taken.indexOf("good1")).isEqualTo(20);
        assertThat(taken).endsWith("evil21", "evil22", "evil23");
    }

    @Test
    void piecesOfAJobStayInTheirOrder() {
        for (int number = 1; number <= 22; number++) {
            add("evil", number);
        }
        for (int number = 1; number <= 20; number++) {
            queue.done(queue.take().orElseThrow());
        }
        add("evil", 23);

        assertThat(takeAll()).containsExactly("evil21", "evil22", "evil23");
    }

    @Test
    void noJobTakesUpAllTheRoom() {
        for (int number = 1; number <= 50; number++) {
            assertThat(queue.add(new Piece("evil", number))).isTrue();
        }
        assertThat(queue.add(new Piece("evil", 51))).isFalse();
        assertThat(queue.add(new Piece("good", 1))).isTrue();
        assertThat(queue.size()).isEqualTo(51);
    }

    private void add(String job, int... numbers) {
        for (int number : numbers) {
            queue.add(new Piece(job, number));
        }
    }

    private List<String> takeAll() {
        List<String> taken = new ArrayList<>();
        for (Optional<Piece> next = queue.take(); next.isPresent(); next = queue.take()) {
            taken.add(next.get().job() + next.get().number());
            queue.done(next.get());
        }
        return taken;
    }
}
