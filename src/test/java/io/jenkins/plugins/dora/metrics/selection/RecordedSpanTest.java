package io.jenkins.plugins.dora.metrics.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordedSpanTest {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    private final History history = new History();

    @Test
    void nothingRecordedHasNoDays() {
        assertThat(span()).isEmpty();
    }

    @Test
    void lastDayIsThatOfTheLastDeployment() {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployed("2", "2026-01-05T10:00:00Z")
                .deployed("3", "2026-01-09T10:00:00Z");

        assertThat(span()).contains(days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 10)));
    }

    @Test
    void daysAreThoseOfTheZone() {
        history.deployed("1", "2026-01-01T20:00:00Z");

        assertThat(span()).contains(days(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 3)));
    }

    @Test
    void incidentsBeginAndEndTheDaysToo() {
        history.deployed("1", "2026-01-03T10:00:00Z")
                .incident("before", "2025-12-30T10:00:00Z", "2025-12-31T10:00:00Z")
                .incident("after", "2026-01-02T10:00:00Z", "2026-01-20T10:00:00Z");

        assertThat(span()).contains(days(LocalDate.of(2025, 12, 30), LocalDate.of(2026, 1, 21)));
    }

    @Test
    void incidentAloneHasDays() {
        history.incident("open", "2026-01-02T10:00:00Z", "");

        assertThat(span()).contains(days(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 3)));
    }

    private Optional<Period> span() {
        return RecordedSpan.of(Assessment.of(history.snapshot(), Profile.defaults(KOLKATA)), KOLKATA);
    }

    private static Period days(LocalDate from, LocalDate to) {
        return new Period(from, to, KOLKATA);
    }
}
