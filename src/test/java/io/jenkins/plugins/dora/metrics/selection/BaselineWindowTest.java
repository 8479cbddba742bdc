package io.jenkins.plugins.dora.metrics.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.profile.BaselineSpan;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaselineWindowTest {
    private static final Period APRIL = period("2026-04-01", "2026-05-01");

    @Test
    void beginsWithTheFirstDeployment() {
        assertThat(BaselineWindow.before(APRIL, deployedOn("2026-01-01"), BaselineSpan.DEFAULT))
                .contains(period("2026-01-01", "2026-04-01"));
    }

    @Test
    void hasAsManyDaysAsWanted() {
        assertThat(BaselineWindow.before(APRIL, deployedOn("2026-01-01"), new BaselineSpan(30, Optional.empty())))
                .contains(period("2026-01-01", "2026-01-31"));
    }

    @Test
    void beginsWhenTheSpanSaysSo() {
        BaselineSpan span = new BaselineSpan(31, Optional.of(LocalDate.parse("2026-03-01")));

        assertThat(BaselineWindow.before(APRIL, deployedOn("2026-01-01"), span))
                .contains(period("2026-03-01", "2026-04-01"));
    }

    @Test
    void isThereOnlyOnceItIsOver() {
        assertThat(BaselineWindow.before(APRIL, deployedOn("2026-01-02"), BaselineSpan.DEFAULT))
                .isEmpty();
    }

    @Test
    void isNotThereWithoutDeployments() {
        BaselineSpan span = new BaselineSpan(31, Optional.of(LocalDate.parse("2026-03-01")));

        assertThat(BaselineWindow.before(APRIL, measured(new History()), span)).isEmpty();
    }

    private static Selection deployedOn(String day) {
        return measured(new History().deployed("1", day + "T10:00:00Z"));
    }

    private static Selection measured(History history) {
        return Selection.of(Assessment.of(history.snapshot(), Profile.defaults(ZoneOffset.UTC)), Scope.ALL);
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to), ZoneOffset.UTC);
    }
}
