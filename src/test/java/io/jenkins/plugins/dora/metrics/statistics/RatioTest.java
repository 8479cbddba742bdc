package io.jenkins.plugins.dora.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RatioTest {
    private static final Ratio SOME = new Ratio(3, 12);
    private static final Ratio MORE = new Ratio(1, 8);

    @Test
    void partsAndWholesAreAdded() {
        assertThat(SOME.plus(MORE)).isEqualTo(new Ratio(4, 20));
        assertThat(SOME.plus(MORE).percent()).hasValue(20);
    }

    @Test
    void whatRemainsAddsUpAgain() {
        assertThat(SOME.plus(MORE).minus(MORE)).isEqualTo(SOME);
    }

    @Test
    void nothingHasNoShare() {
        assertThat(new Ratio(0, 0).percent()).isEmpty();
    }

    @Test
    void everyOneOfTheWholeIsAnObservation() {
        assertThat(new Sample.Share(SOME).observations()).isEqualTo(12);
    }
}
