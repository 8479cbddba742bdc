package io.jenkins.plugins.dora.report.deployments;

import static io.jenkins.plugins.dora.model.History.by;
import static io.jenkins.plugins.dora.model.History.commit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.query.DeploymentQuery;
import io.jenkins.plugins.dora.report.query.InvalidQueryException;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentListTest {
    private static final Profile PROFILE = Profile.defaults(ZoneOffset.UTC);
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    private final History history = new History()
            .deployed("1", "2026-01-01T10:00:00Z")
            .deployed("2", "2026-01-02T10:00:00Z", commit("a", "2026-01-02T09:00:00Z"))
            .deployed("3", "2026-01-03T10:00:00Z", builder -> builder.result(Result.FAILURE))
            .deployed("1", "2026-01-04T10:00:00Z")
            .deployedTo("staging", "4", "2026-01-05T10:00:00Z", builder -> {})
            .deployed("4", "2026-01-06T10:00:00Z");

    @Test
    void rowsAreNewestFirst() {
        Deployments page = page(Map.of());

        assertThat(page.total()).isEqualTo(5);
        assertThat(page.deployments()).extracting(DeploymentRow::version).containsExactly("4", "1", "3", "2", "1");
    }

    @Test
    void pageShowsAPartAndTellsTheTotal() {
        Deployments page = page(Map.of("offset", "1", "limit", "2"));

        assertThat(page.total()).isEqualTo(5);
        assertThat(page.offset()).isEqualTo(1);
        assertThat(page.limit()).isEqualTo(2);
        assertThat(page.deployments()).extracting(DeploymentRow::version).containsExactly("1", "3");
    }

    @Test
    void rowTellsWhatTheDeploymentWas() {
        DeploymentRow row = page(Map.of("failed", "true")).deployments().get(0);

        assertThat(row.id()).isEqualTo("2@2026-01-02T10:00:00Z");
        assertThat(row.key()).isEqualTo("2~402026-01-02T10~3A00~3A00Z");
        assertThat(row.kind()).isEqualTo("CHANGE");
        assertThat(row.tier()).isEqualTo("PRODUCTION");
        assertThat(row.durationSeconds()).isEqualTo(60);
        assertThat(row.failureCauses()).containsExactly("UNDONE_BY_ROLLBACK");
        assertThat(row.recoverySeconds()).isEqualTo(2 * 86_400);
        assertThat(row.changes()).isEqualTo(1);
        assertThat(row.leadTimeMedianSeconds()).isEqualTo(3_600);
        assertThat(row.build()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "tier, ALL, 6",
        "tier, STAGING, 1",
        "environment, staging, 1",
        "application, cart, 0",
        "result, failure, 1",
        "kind, ROLLBACK, 1",
        "failed, true, 1",
        "failed, false, 4",
        "quality, NO_CHANGES, 1",
        "to, 2026-01-03, 2",
        "period, 30d, 4"
    })
    void parametersSelect(String parameter, String value, int total) {
        assertThat(page(Map.of(parameter, value)).total()).isEqualTo(total);
    }

    @Test
    void doubtfulLeadTimesAreListed() {
        history.deployed("5", "2026-01-07T10:00:00Z", commit("b", "2026-01-07T11:00:00Z"))
                .deployed("6", "2026-01-08T10:00:00Z", builder -> builder.changesCut(true));

        assertThat(page(Map.of("quality", "NEGATIVE_LEAD_TIME")).deployments())
                .extracting(DeploymentRow::version)
                .containsExactly("5");
        assertThat(page(Map.of("quality", "CHANGES_CUT")).deployments())
                .extracting(DeploymentRow::version)
                .containsExactly("6");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limit   | 0    | limit: "0" is not a whole number from 1 to 1000
            limit   | 1001 | limit: "1001" is not a whole number from 1 to 1000
            limit   | many | limit: "many" is not a whole number from 1 to 1000
            offset  | -1   | offset: "-1" is not a whole number from 0 to 2147483647
            result  | GOOD | result: "GOOD" is not one of [SUCCESS, FAILURE, ABORTED, EXPIRED]
            failed  | yes  | failed: "yes" is neither true nor false
            quality | X    | quality: "X" is not one of [NO_CHANGES, NEGATIVE_LEAD_TIME, CHANGES_CUT]
            """)
    void refusesWhatAParameterDoesNotTake(String parameter, String value, String message) {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> page(Map.of(parameter, value)))
                .withMessage(message);
    }

    @Test
    void csvHasOneRowForEachWhateverThePage() throws IOException {
        StringBuilder csv = new StringBuilder();
        list(Map.of("limit", "1")).writeTo(csv);

        assertThat(csv.toString().split("\r\n"))
                .hasSize(6)
                .startsWith(
                        "id,application,version,environment,tier,startedAt,finishedAt,durationSeconds,result,kind,baseline,"
                                + "failed,failureCauses,recoverySeconds,changes,leadTimeMedianSeconds,job,build,release,"
                                + "teams")
                .contains(
                        "2@2026-01-02T10:00:00Z,shop,2,production,PRODUCTION,2026-01-02T09:59:00Z,2026-01-02T10:00:00Z,60.0,"
                                + "SUCCESS,CHANGE,false,true,UNDONE_BY_ROLLBACK,172800.0,1,3600.0,,,2@2026-01-02T10:00:00Z,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0"})
    void noNameIsTakenForAFormula(String name) throws IOException {
        assertThat(row(name)).contains(",'" + name + ",");
    }

    @Test
    void harmlessNameStaysAsItIs() throws IOException {
        assertThat(row("a=b")).contains(",a=b,").contains(",team/=shop,1,");
    }

    @Test
    void cellsAreQuotedWhereNeeded() throws IOException {
        assertThat(row("a,\"b\"\nc")).contains(",\"a,\"\"b\"\"\nc\",");
        assertThat(row("=x")).contains(",'=x,");
    }

    @Test
    void rowNamesTheFirstPartOfItsReleaseAmongThoseThatAreListed() {
        history.deployedTo("eu-prod", "4", "2026-01-07T10:00:00Z", builder -> {})
                .deployedTo("eu-prod", "5", "2026-01-08T10:00:00Z", builder -> builder.result(Result.FAILURE));

        assertThat(page(Map.of()).deployments())
                .extracting(DeploymentRow::release)
                .startsWith(null, "4@2026-01-06T10:00:00Z", "4@2026-01-06T10:00:00Z");
        assertThat(page(Map.of("environment", "eu-prod")).deployments())
                .extracting(DeploymentRow::release)
                .containsExactly(null, "4@2026-01-07T10:00:00Z/eu-prod");
    }

    @Test
    void rowOfAPartHasItsOwnChanges() {
        history.deployedTo("eu-prod", "3", "2026-01-06T11:00:00Z", builder -> {})
                .deployedTo(
                        "eu-prod",
                        "4",
                        "2026-01-07T10:00:00Z",
                        builder ->
                                builder.changes(ChangesFrom.CHANGELOG, List.of(commit("b", "2026-01-07T09:00:00Z"))));

        DeploymentRow part =
                page(Map.of("environment", "eu-prod")).deployments().get(0);

        assertThat(part.changes()).isEqualTo(1);
        assertThat(part.leadTimeMedianSeconds()).isEqualTo(3600);
    }

    @Test
    void rowsHaveNoReleaseWhereEveryEnvironmentCounts() {
        Profile every =
                Profile.builder(ZoneOffset.UTC).countEveryEnvironment(true).build();
        Assessment assessment = Assessment.of(history.snapshot(), every);
        DeploymentList list = new DeploymentList(assessment, assessment.teams(), query(Map.of()));

        assertThat(list.page().deployments()).extracting(DeploymentRow::release).containsOnlyNulls();
    }

    private static String row(String application) throws IOException {
        History named = new History()
                .deployed(
                        application,
                        "production",
                        "1",
                        "2026-01-01T10:00:00Z",
                        by("team/=shop").andThen(builder -> builder.changes(ChangesFrom.NONE, List.of())));
        StringBuilder csv = new StringBuilder();
        list(named, Map.of()).writeTo(csv);
        return csv.substring(csv.indexOf("\r\n") + 2);
    }

    private Deployments page(Map<String, String> parameters) {
        return list(parameters).page();
    }

    private DeploymentList list(Map<String, String> parameters) {
        return list(history, parameters);
    }

    private static DeploymentList list(History recorded, Map<String, String> parameters) {
        Assessment assessment = Assessment.of(recorded.snapshot(), PROFILE);
        return new DeploymentList(assessment, assessment.teams(), query(parameters));
    }

    private static DeploymentQuery query(Map<String, String> parameters) {
        Map<String, List<String>> values = parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        return DeploymentQuery.parse(values, ZoneOffset.UTC, NOW);
    }
}
