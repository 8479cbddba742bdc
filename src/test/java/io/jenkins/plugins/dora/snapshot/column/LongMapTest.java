package io.jenkins.plugins.dora.snapshot.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongMapTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, Long.MIN_VALUE})
    void keepsTheFirstNumberIfAskedTo(long key) {
        LongMap map = new LongMap();
        assertThat(map.get(key)).isEqualTo(LongMap.NONE);

        assertThat(map.putIfAbsent(key, 0)).isTrue();
        assertThat(map.putIfAbsent(key, 7)).isFalse();
        assertThat(map.get(key)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, Long.MIN_VALUE})
    void replacesNumbers(long key) {
        LongMap map = new LongMap();
        map.put(key, 7);
        map.put(key, 3);
        assertThat(map.get(key)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 9, 100, 5_000, 70_000})
    void doesWhatAnyMapDoes(int expected) {
        Random random = new Random(7);
        LongMap map = new LongMap(expected);
        Map<Long, Integer> other = new HashMap<>();
        for (int number = 0; number < 10_000; number++) {
            long key = (long) random.nextInt(5_000) << 32;
            if (random.nextBoolean()) {
                assertThat(map.putIfAbsent(key, number)).isEqualTo(other.putIfAbsent(key, number) == null);
            } else {
                map.put(key, number);
                other.put(key, number);
            }
        }
        for (long key = -1; key < 5_001; key++) {
            assertThat(map.get(key << 32)).isEqualTo(other.getOrDefault(key << 32, LongMap.NONE));
        }
    }
}
