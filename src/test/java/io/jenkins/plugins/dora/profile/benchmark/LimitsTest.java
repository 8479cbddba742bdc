package io.jenkins.plugins.dora.profile.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.dora.profile.benchmark.Limits.Reach;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsTest {
    @Test
    void bandWithoutALimitIsNeverReached() {
        Limits limits = new Limits(Reach.BELOW, Map.of(Band.MEDIUM, 10.0, Band.ELITE, 1.0));

        assertThat(limits.bandOf(0.9)).isEqualTo(Band.ELITE);
        assertThat(limits.bandOf(1)).isEqualTo(Band.MEDIUM);
        assertThat(limits.bandOf(10)).isEqualTo(Band.LOW);
    }

    @Test
    void bandsAreInOrderWhateverTheOrderOfTheirLimits() {
        assertThat(Limits.atLeast(3, 2, 1).byBand())
                .containsExactly(Map.entry(Band.ELITE, 3.0), Map.entry(Band.HIGH, 2.0), Map.entry(Band.MEDIUM, 1.0));
    }

    @Test
    void limitIsReachedAsItSays() {
        assertThat(Limits.atLeast(3, 2, 1).bandOf(2)).isEqualTo(Band.HIGH);
        assertThat(Limits.below(1, 2, 3).bandOf(2)).isEqualTo(Band.MEDIUM);
        assertThat(Limits.atMost(1, 2, 3).bandOf(2)).isEqualTo(Band.HIGH);
    }

    @Test
    void betterBandMustBeHarderToReach() {
        assertThatThrownBy(() -> Limits.atLeast(1, 2, 0.5))
                .hasMessageContaining("a better band must be harder to reach: {ELITE=1.0, HIGH=2.0, MEDIUM=0.5}");
        assertThatThrownBy(() -> Limits.atLeast(1, 1, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Limits.below(1, 3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Limits.atMost(5, 5, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lowHasNoLimit() {
        assertThatThrownBy(() -> new Limits(Reach.BELOW, Map.of(Band.LOW, 1.0)))
                .hasMessage("LOW cannot have a limit: it is below all other bands");
    }

    @Test
    void someBandMustHaveALimit() {
        assertThatThrownBy(() -> new Limits(Reach.BELOW, Map.of())).hasMessage("no band has a limit");
    }
}
