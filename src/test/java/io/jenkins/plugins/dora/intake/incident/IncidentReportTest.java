package io.jenkins.plugins.dora.intake.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jenkins.plugins.dora.intake.incident.IncidentReport.State;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncidentReportTest {
    private static final Instant NOW = Instant.parse("2026-01-02T12:00:00Z");
    private static final Instant EARLIER = Instant.parse("2026-01-02T10:00:00Z");
    private static final Incident OPEN = new Incident(
            "pd-1",
            EARLIER,
            "cart",
            Optional.of("production"),
            EARLIER,
            Optional.empty(),
            "Down",
            "https://example.com/1",
            "pager",
            Optional.of("d1"));

    @Test
    void newIncidentIsOpenFromNow() {
        Incident incident = report(State.OPEN, "", "Slow").apply(Optional.empty(), NOW, "shop");

        assertThat(incident.application()).isEqualTo("shop");
        assertThat(incident.openedAt()).isEqualTo(NOW);
        assertThat(incident.resolvedAt()).isEmpty();
        assertThat(incident.title()).isEqualTo("Slow");
        assertThat(incident.source()).isEqualTo("jenkins");
    }

    @Test
    void resolvingKeepsWhatTheOpeningRecorded() {
        Incident incident = report(State.RESOLVED, "", "").apply(Optional.of(OPEN), NOW, "shop");

        assertThat(incident)
                .isEqualTo(new Incident(
                        "pd-1",
                        NOW,
                        "cart",
                        Optional.of("production"),
                        EARLIER,
                        Optional.of(NOW),
                        "Down",
                        "https://example.com/1",
                        "pager",
                        Optional.of("d1")));
    }

    @Test
    void acknowledgementAndRepairStayAsTheyWereReportedUntilTheyAreStatedAnew() {
        IncidentReport first = new IncidentReport(
                "pd-1",
                State.OPEN,
                "",
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                Optional.of(EARLIER.plusSeconds(60)),
                Optional.empty(),
                Optional.of("1.4.3"));
        Incident acknowledged = first.apply(Optional.of(OPEN), NOW, "shop");

        Incident resolved = report(State.RESOLVED, "", "").apply(Optional.of(acknowledged), NOW, "shop");

        assertThat(resolved.acknowledgedAt()).contains(EARLIER.plusSeconds(60));
        assertThat(resolved.fixedBy()).contains("1.4.3");
        assertThat(resolved.openedAt()).isEqualTo(EARLIER);
    }

    @Test
    void whatIsStatedReplacesWhatWasRecorded() {
        Incident incident = report(State.OPEN, "shop", "Worse").apply(Optional.of(OPEN), NOW, "other");

        assertThat(incident.application()).isEqualTo("shop");
        assertThat(incident.title()).isEqualTo("Worse");
        assertThat(incident.openedAt()).isEqualTo(EARLIER);
    }

    @Test
    void resolvingTwiceKeepsTheFirstTime() {
        Incident resolved = report(State.RESOLVED, "", "").apply(Optional.of(OPEN), NOW, "shop");

        Incident again =
                report(State.RESOLVED, "", "Down, and up").apply(Optional.of(resolved), NOW.plusSeconds(9), "");

        assertThat(again.resolvedAt()).contains(NOW);
    }

    @Test
    void openingAgainTakesTheResolutionBack() {
        Incident resolved = report(State.RESOLVED, "", "").apply(Optional.of(OPEN), NOW, "shop");

        assertThat(report(State.OPEN, "", "")
                        .apply(Optional.of(resolved), NOW, "")
                        .resolvedAt())
                .isEmpty();
    }

    @Test
    void resolvingWhatNobodyOpenedNeedsATime() {
        IncidentReport report = report(State.RESOLVED, "", "");

        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> report.apply(Optional.empty(), NOW, "shop"))
                .withMessage("openedAt: is missing, and no incident pd-1 was recorded when it was open");
    }

    @Test
    void timesCanBeStated() {
        IncidentReport report = new IncidentReport(
                "pd-1",
                State.RESOLVED,
                "",
                Optional.empty(),
                "",
                "",
                Optional.of(EARLIER.minusSeconds(60)),
                Optional.empty(),
                Optional.of(EARLIER),
                Optional.empty());

        Incident incident = report.apply(Optional.empty(), NOW, "shop");

        assertThat(incident.openedAt()).isEqualTo(EARLIER.minusSeconds(60));
        assertThat(incident.resolvedAt()).contains(EARLIER);
    }

    @Test
    void timeOfRestorationResolvesWhateverTheState() {
        IncidentReport report = new IncidentReport(
                "pd-1",
                State.OPEN,
                "",
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.of(NOW.minusSeconds(9)),
                Optional.empty());

        assertThat(report.apply(Optional.of(OPEN), NOW, "shop").resolvedAt()).contains(NOW.minusSeconds(9));
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> report.apply(Optional.empty(), NOW, "shop"))
                .withMessageStartingWith("openedAt: is missing");
    }

    private static IncidentReport report(State state, String application, String title) {
        return new IncidentReport(
                "pd-1",
                state,
                application,
                Optional.empty(),
                title,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
