package io.jenkins.plugins.dora.report;

import static io.jenkins.plugins.dora.model.History.causedBy;
import static io.jenkins.plugins.dora.model.History.commit;
import static io.jenkins.plugins.dora.model.History.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.overview.bean.DataQualityBean;
import io.jenkins.plugins.dora.report.query.ReportQuery;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report on January counts as uncertain. */
class DataQualityTest {
    private static final Instant NOW = Instant.parse("2026-04-30T12:00:00Z");
    private static final Consumer<DeploymentBuilder> CUT = builder -> builder.changesCut(true);
    private static final Change COMMIT = commit("a", "2026-01-01T09:00:00Z");

    private final History history = new History();

    @Test
    void changesThatAreStatedToBeNoneAreKnown() {
        history.deployed("1", "2026-01-02T10:00:00Z")
                .deployed("2", "2026-01-03T10:00:00Z", stated())
                .deployed("3", "2026-01-04T10:00:00Z");

        assertThat(counts()).containsEntry("NO_CHANGES", 1);
    }

    @Test
    void releaseKnowsItsChangesIfAPartDoes() {
        history.deployedTo("eu-prod", "1", "2026-01-02T10:00:00Z", builder -> {})
                .deployedTo("us-prod", "1", "2026-01-02T10:00:00Z", builder -> {})
                .deployedTo("eu-prod", "2", "2026-01-03T10:00:00Z", builder -> {})
                .deployedTo("us-prod", "2", "2026-01-03T11:00:00Z", stated(COMMIT))
                .deployedTo("eu-prod", "3", "2026-01-04T10:00:00Z", builder -> {})
                .deployedTo("us-prod", "3", "2026-01-04T11:00:00Z", builder -> {});

        assertThat(counts()).containsEntry("NO_CHANGES", 1);
    }

    @Test
    void onlyWhatBringsChangesCanLackSome() {
        history.deployed("1", "2026-01-02T10:00:00Z", CUT)
                .deployed("2", "2026-01-03T10:00:00Z", CUT)
                .deployed("2", "2026-01-04T10:00:00Z", CUT)
                .deployed("1", "2026-01-05T10:00:00Z", CUT)
                .deployed("3", "2026-01-06T10:00:00Z", CUT.andThen(builder -> builder.result(Result.FAILURE)))
                .deployed("4", "2026-01-07T10:00:00Z", CUT.andThen(builder -> builder.kind(Kind.HOTFIX)));

        assertThat(counts()).containsEntry("CHANGES_CUT", 2);
    }

    @Test
    void baselineLacksChangesOnlyIfItsChangesAreStated() {
        history.deployed("1", "2026-01-02T10:00:00Z", CUT.andThen(stated(COMMIT)));

        assertThat(counts()).containsEntry("CHANGES_CUT", 1);
    }

    @Test
    void releaseOfWhichSeveralPartsLackChangesCountsOnce() {
        for (String version : List.of("1", "2")) {
            history.deployedTo("eu-prod", version, "2026-01-0" + version + "T10:00:00Z", CUT)
                    .deployedTo("us-prod", version, "2026-01-0" + version + "T11:00:00Z", CUT);
        }

        assertThat(counts()).containsEntry("CHANGES_CUT", 1);
    }

    @Test
    void incidentOnARollbackIsCountedThereOnly() {
        history.deployed("1", "2026-01-02T10:00:00Z")
                .deployed("2", "2026-01-03T10:00:00Z")
                .deployed("1", "2026-01-04T10:00:00Z")
                .incident("on a rollback", "2026-01-04T11:00:00Z", causedBy("1@2026-01-04T10:00:00Z"))
                .incident("of nobody knows what", "2026-01-20T11:00:00Z", incident -> incident);

        assertThat(counts()).containsEntry("INCIDENT_ON_ROLLBACK", 1).containsEntry("INCIDENT_WITHOUT_DEPLOYMENT", 1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T23:59:59Z, , 1",
        "2026-01-02T00:00:00Z, , 0",
        "2025-12-01T00:00:00Z, 2026-02-01T00:00:00Z, 1",
        "2025-12-01T00:00:00Z, 2026-01-31T23:59:59Z, 0",
    })
    void openLongIsWhatIsOpenAtTheEndForMoreThanThirtyDays(String opened, String resolvedAt, int count) {
        history.deployed("1", "2026-01-02T10:00:00Z")
                .incident(
                        "i",
                        opened,
                        incident -> resolvedAt == null
                                ? incident
                                : resolved(resolvedAt).apply(incident));

        assertThat(counts().getOrDefault("INCIDENT_OPEN_LONG", 0)).isEqualTo(count);
    }

    private static Consumer<DeploymentBuilder> stated(Change... changes) {
        return builder -> builder.changes(ChangesFrom.STATED, List.of(changes));
    }

    private Map<String, Integer> counts() {
        ReportQuery january = ReportQuery.parse(
                Map.of("from", List.of("2026-01-01"), "to", List.of("2026-02-01")), ZoneOffset.UTC, NOW);
        return new Reporter(history.snapshot(), Profile.defaults(ZoneOffset.UTC))
                .report(january).dataQuality().stream()
                        .collect(Collectors.toMap(DataQualityBean::code, DataQualityBean::count));
    }
}
