package io.jenkins.plugins.dora.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.selection.Granularity;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.table.Column;
import io.jenkins.plugins.dora.report.table.FigureTable;
import io.jenkins.plugins.dora.report.table.TableScope;
import io.jenkins.plugins.dora.report.table.Tables;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jspecify.annotations.Nullable;

/** The exported table of changes against the report: their stages and lead times. */
@Domain(RandomHistories.class)
class ExportedStagesPropertiesTest {
    private static final Period DAYS = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 1), ZoneOffset.UTC);
    private static final FigureTable<?> CHANGES = Tables.find("changes").orElseThrow();
    private static final Map<String, String> PLACES = Map.of(
            "committed_at", "COMMIT",
            "built_at", "BUILD",
            "in_development_at", "DEVELOPMENT",
            "in_testing_at", "TESTING",
            "in_staging_at", "STAGING");

    @Property(tries = 500, seed = "17", edgeCases = EdgeCasesMode.NONE)
    void stagesOfExportedChangesAreThoseOfTheReport(@ForAll Snapshot snapshot, @ForAll Options options) {
        Profile profile = options.in(ZoneOffset.UTC);
        Assessment assessment = Assessment.of(snapshot, profile);
        Map<String, Double> sums = new TreeMap<>();
        List<Double> leadTimes = new ArrayList<>();
        CHANGES.forEachRow(new TableScope(assessment, profile, Optional.empty(), DAYS, Granularity.WEEK), values -> {
            addStages(values, sums);
            if (value(values, "counts_in_lead_time").equals(true)) {
                leadTimes.add((Double) value(values, "lead_time_seconds"));
            }
        });

        Selection all = Selection.of(assessment, Scope.ALL);
        LeadTimeStages.of(all.in(DAYS))
                .secondsByName()
                .forEach((name, seconds) -> assertThat(sums.remove(name))
                        .as(name)
                        .isCloseTo(seconds.mean().orElseThrow() * seconds.count(), within(1e-3)));
        assertThat(sums).isEmpty();
        assertThat(leadTimes).containsExactlyInAnyOrderElementsOf(values(Metrics.of(all, DAYS, profile)));
    }

    private static List<Double> values(Metrics metrics) {
        List<Double> values = new ArrayList<>();
        for (double value : metrics.leadTime().seconds().sample(Integer.MAX_VALUE)) {
            values.add(value);
        }
        return values;
    }

    private static void addStages(List<@Nullable Object> values, Map<String, Double> sums) {
        if (value(values, "started_at") == null) {
            return;
        }
        String place = "COMMIT";
        Instant at = (Instant) value(values, "committed_at");
        for (String column : List.of("built_at", "in_development_at", "in_testing_at", "in_staging_at", "started_at")) {
            Object next = value(values, column);
            if (next != null) {
                String reached = PLACES.getOrDefault(column, (String) value(values, "tier"));
                sums.merge(place + "_TO_" + reached, seconds(at, (Instant) next), Double::sum);
                place = reached;
                at = (Instant) next;
            }
        }
        sums.merge("DEPLOYMENT", seconds(at, (Instant) value(values, "deployed_at")), Double::sum);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    private static @Nullable Object value(List<@Nullable Object> values, String column) {
        return values.get(CHANGES.columns().stream().map(Column::name).toList().indexOf(column));
    }
}
