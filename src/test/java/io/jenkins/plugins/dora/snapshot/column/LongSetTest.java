package io.jenkins.plugins.dora.snapshot.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LongSetTest {
    private final LongSet set = new LongSet();

    @Test
    void tellsWhatIsNew() {
        assertThat(set.add(0)).isTrue();
        assertThat(set.add(0)).isFalse();
        assertThat(set.add(-1)).isTrue();
        assertThat(set.add(-1)).isFalse();
    }

    @Test
    void doesWhatAnySetDoes() {
        Random random = new Random(7);
        Set<Long> other = new HashSet<>();
        for (int count = 0; count < 10_000; count++) {
            long value = (long) random.nextInt(5_000) << 32;
            assertThat(set.add(value)).isEqualTo(other.add(value));
        }
    }
}
