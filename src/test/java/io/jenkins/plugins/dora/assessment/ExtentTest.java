package io.jenkins.plugins.dora.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExtentTest {
    private static final Extent LOW = new Numbers(Set.of(1, 2), Set.of("a", "b"));
    private static final Extent HIGH = new Numbers(Set.of(2, 3), Set.of("b", "c"));

    @Test
    void applicationsOfBoth() {
        assertThat(LOW.and(HIGH).hasApplication(1)).isFalse();
        assertThat(LOW.and(HIGH).hasApplication(2)).isTrue();
        assertThat(LOW.and(HIGH).hasApplication(3)).isFalse();
    }

    @Test
    void deploymentsOfBoth() {
        assertThat(LOW.and(HIGH).hasDeployment(1)).isFalse();
        assertThat(LOW.and(HIGH).hasDeployment(2)).isTrue();
        assertThat(LOW.and(HIGH).hasDeployment(3)).isFalse();
    }

    @Test
    void incidentsOfBoth() {
        assertThat(LOW.and(HIGH).hasIncident(incident("a"))).isFalse();
        assertThat(LOW.and(HIGH).hasIncident(incident("b"))).isTrue();
        assertThat(LOW.and(HIGH).hasIncident(incident("c"))).isFalse();
    }

    @Test
    void everythingLimitsNothing() {
        assertThat(LOW.and(Extent.WHOLE)).isSameAs(LOW);
        assertThat(Extent.WHOLE.and(LOW)).isSameAs(LOW);
    }

    private static AssessedIncident incident(String id) {
        History history = new History().incident(id, "2026-01-02T10:00:00Z", "");
        return Assessment.of(history.snapshot(), Profile.defaults(ZoneOffset.UTC))
                .incidents()
                .get(0);
    }

    private record Numbers(Set<Integer> numbers, Set<String> incidents) implements Extent {
        @Override
        public boolean hasApplication(int number) {
            return numbers.contains(number);
        }

        @Override
        public boolean hasDeployment(int row) {
            return numbers.contains(row);
        }

        @Override
        public boolean hasIncident(AssessedIncident incident) {
            return incidents.contains(incident.incident().id());
        }
    }
}
