package io.jenkins.plugins.dora.report.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.link.DeploymentLink;
import io.jenkins.plugins.dora.report.query.IncidentQuery;
import io.jenkins.plugins.dora.report.query.InvalidQueryException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentListTest {
    private final Reporter reporter = new Reporter(
            new History()
                    .deployed("1", "2026-01-10T10:00:00Z")
                    .incident("open", "2025-11-01T10:00:00Z", "")
                    .incident("long over", "2026-01-02T10:00:00Z", "2026-01-03T10:00:00Z")
                    .incident(
                            "caused",
                            Optional.empty(),
                            "2026-01-10T11:00:00Z",
                            "2026-01-10T12:30:00Z",
                            Optional.empty())
                    .incident("new", "2026-01-30T10:00:00Z", "")
                    .snapshot(),
            Profile.defaults(ZoneOffset.UTC));

    @Test
    void listsWhatLastedIntoThePeriodNewestFirst() {
        Incidents incidents = incidents(Map.of("from", "2026-01-03", "to", "2026-02-01"));

        assertThat(incidents.total()).isEqualTo(4);
        assertThat(incidents.incidents())
                .extracting(IncidentRow::id)
                .containsExactly("new", "caused", "long over", "open");
    }

    @Test
    void rowNamesTheDeploymentThatIsToBlame() {
        IncidentRow row = incidents(Map.of("state", "resolved", "from", "2026-01-04"))
                .incidents()
                .get(0);

        assertThat(row.deployments()).extracting(DeploymentLink::version).containsExactly("1");
        assertThat(row.durationSeconds()).isEqualTo(5_400);
        assertThat(row.environment()).isNull();
        assertThat(row.tier()).isEqualTo("PRODUCTION");
        assertThat(row.url()).isNull();
    }

    @Test
    void incidentOnARollbackIsFoundByItsQuality() {
        Reporter onRollback = new Reporter(
                new History()
                        .deployed("1", "2026-01-10T10:00:00Z")
                        .deployed("2", "2026-01-11T10:00:00Z")
                        .deployed("1", "2026-01-12T10:00:00Z")
                        .incident("i", "2026-01-12T11:00:00Z", History.causedBy("1@2026-01-12T10:00:00Z"))
                        .snapshot(),
                Profile.defaults(ZoneOffset.UTC));

        assertThat(total(onRollback, "INCIDENT_ON_ROLLBACK")).isEqualTo(1);
        assertThat(total(onRollback, "INCIDENT_WITHOUT_DEPLOYMENT")).isZero();
    }

    private static int total(Reporter asked, String quality) {
        return asked.incidents(IncidentQuery.parse(
                        Map.of("quality", List.of(quality)), ZoneOffset.UTC, Instant.parse("2026-01-31T12:00:00Z")))
                .total();
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2026-01-11, 2",
        "state, open, 2",
        "state, resolved, 2",
        "quality, INCIDENT_OPEN_LONG, 1",
        "quality, INCIDENT_WITHOUT_DEPLOYMENT, 2",
        "application, cart, 0",
        "tier, STAGING, 0"
    })
    void parametersSelect(String parameter, String value, int total) {
        assertThat(incidents(Map.of(parameter, value)).total()).isEqualTo(total);
    }

    @Test
    void pagesShowAPart() {
        assertThat(incidents(Map.of("offset", "1", "limit", "1")).incidents())
                .extracting(IncidentRow::id)
                .containsExactly("caused");
    }

    @Test
    void refusesAnUnknownState() {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> incidents(Map.of("state", "closed")))
                .withMessage("state: \"closed\" is not one of [OPEN, RESOLVED]");
    }

    private Incidents incidents(Map<String, String> parameters) {
        Map<String, List<String>> values = parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        return reporter.incidents(IncidentQuery.parse(values, ZoneOffset.UTC, Instant.parse("2026-01-31T12:00:00Z")));
    }
}
