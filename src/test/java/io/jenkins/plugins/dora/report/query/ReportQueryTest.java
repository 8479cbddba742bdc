package io.jenkins.plugins.dora.report.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jenkins.plugins.dora.metrics.selection.Granularity;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportQueryTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-03-31T23:30:00Z");

    @Test
    void asksForProductionOfTheLastNinetyDaysByWeek() {
        assertThat(parse(Map.of()))
                .isEqualTo(new ReportQuery(
                        new Scope(Set.of(), Set.of(), Set.of(EnvironmentTier.PRODUCTION)),
                        new Period(LocalDate.parse("2026-01-02"), LocalDate.parse("2026-04-02"), BERLIN),
                        Granularity.WEEK));
    }

    @Test
    void readsEveryParameter() {
        ReportQuery query = parse(Map.of(
                "from", List.of("2026-01-01"),
                "to", List.of("2026-02-01"),
                "granularity", List.of("day"),
                "application", List.of("shop", "cart"),
                "environment", List.of("eu", ""),
                "tier", List.of("staging", "TESTING")));

        assertThat(query.period())
                .isEqualTo(new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-01"), BERLIN));
        assertThat(query.granularity()).isEqualTo(Granularity.DAY);
        assertThat(query.scope())
                .isEqualTo(new Scope(
                        Set.of("shop", "cart"),
                        Set.of("eu"),
                        Set.of(EnvironmentTier.STAGING, EnvironmentTier.TESTING)));
    }

    @ParameterizedTest
    @CsvSource({"30d, 2026-03-03", "90d, 2026-01-02", "quarter, 2026-04-01", "year, 2026-01-01", "12months, 2025-04-02"
    })
    void namedPeriodsEndToday(String name, String from) {
        assertThat(parse(Map.of("period", List.of(name))).period())
                .isEqualTo(new Period(LocalDate.parse(from), LocalDate.parse("2026-04-02"), BERLIN));
    }

    @Test
    void namedPeriodIsRefusedBesideDays() {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> parse(Map.of("period", List.of("30d"), "from", List.of("2026-01-01"))))
                .withMessage("period: cannot be given together with from or to");
    }

    @Test
    void namedEnvironmentOrAllTiersLiftTheDefaultTier() {
        assertThat(parse(Map.of("environment", List.of("qa"))).scope().tiers()).isEmpty();
        assertThat(parse(Map.of("tier", List.of("all"))).scope().tiers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from        | 2026-13-01 | from: "2026-13-01" is not a date such as 2026-01-31
            to          | yesterday  | to: "yesterday" is not a date such as 2026-01-31
            to          | 1969-01-01 | to: 1969-01-01 is not between the years 1970 and 9999
            from        | 2026-04-02 | to: 2026-04-02 is not after from 2026-04-02
            from        | 1970-01-01 | from: 1970-01-01 is more than 50 years before to 2026-04-02
            period      | month      | period: "month" is not one of [30d, 90d, quarter, year, 12months]
            granularity | HOUR       | granularity: "HOUR" is not one of [DAY, WEEK, MONTH, QUARTER, YEAR]
            tier        | PROD       | tier: "PROD" is not one of [PRODUCTION, STAGING, TESTING, DEVELOPMENT, OTHER]
            """)
    void refusesWhatAParameterDoesNotTake(String parameter, String value, String message) {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> parse(Map.of(parameter, List.of(value))))
                .withMessage(message);
    }

    @Test
    void refusesMoreBucketsThanAnybodyCanRead() {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> parse(Map.of("from", List.of("2000-01-01"), "granularity", List.of("DAY"))))
                .withMessage("granularity: DAY is too fine for 9588 days");
    }

    @Test
    void parameterThatIsMisspeltIsRefusedWithThoseThereAre() {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> parse(Map.of("enviroment", List.of("eu"))))
                .withMessage(
                        "enviroment: is not a parameter of this resource; supported: application, controller, environment, from,"
                                + " granularity, period, team, tier, to, depth, pretty, tree")
                .extracting(InvalidQueryException::parameter)
                .isEqualTo("enviroment");
    }

    @Test
    void listsAreNotGroupedAndWhatIsThereNowHasNoPeriod() {
        Map<String, List<String>> grouped = Map.of("granularity", List.of("DAY"));

        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> DeploymentQuery.parse(grouped, BERLIN, NOW));
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> IncidentQuery.parse(grouped, BERLIN, NOW));
        assertThatExceptionOfType(InvalidQueryException.class).isThrownBy(() -> EnvironmentQuery.parse(grouped));
        assertThat(EnvironmentQuery.parse(Map.of("period", List.of("30d"), "pretty", List.of("true")))
                        .scope()
                        .tiers())
                .isEmpty();
    }

    private static ReportQuery parse(Map<String, List<String>> parameters) {
        return ReportQuery.parse(parameters, BERLIN, NOW);
    }
}
