package io.jenkins.plugins.dora.snapshot.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberSetTest {
    private final NumberSet set = NumberSet.of(IntStream.of(7, 2_000_000_000, 7, 0));

    @Test
    void holdsEachNumberOnceInOrder() {
        assertThat(set.stream()).containsExactly(0, 7, 2_000_000_000);
        assertThat(set.size()).isEqualTo(3);
        assertThat(set.isEmpty()).isFalse();
        assertThat(NumberSet.of(IntStream.empty()).isEmpty()).isTrue();
        assertThat(set.contains(7)).isTrue();
        assertThat(set.contains(8)).isFalse();
    }

    @Test
    void isComparedWithManyNumbers() {
        BitSet some = bits(0, 1, 8);

        assertThat(set.intersects(some)).isTrue();
        assertThat(set.intersects(bits(1, 8))).isFalse();
        assertThat(set.in(some).stream()).containsExactly(0);
        assertThat(set.isWithin(some)).isFalse();
        assertThat(NumberSet.of(bits(1, 8)).isWithin(some)).isTrue();
        assertThat(NumberSet.NONE.isWithin(some)).isTrue();
    }

    @Test
    void isAddedToOthers() {
        BitSet others = bits(1);

        NumberSet.of(bits(0, 7)).addTo(others);

        assertThat(others).isEqualTo(bits(0, 1, 7));
    }

    private static BitSet bits(int... numbers) {
        BitSet bits = new BitSet();
        IntStream.of(numbers).forEach(bits::set);
        return bits;
    }
}
