package io.jenkins.plugins.dora.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.assessment.AssessmentValues;
import io.jenkins.plugins.dora.metrics.selection.Granularity;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.model.text.EnvironmentName;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.snapshot.SnapshotBuilder;
import io.jenkins.plugins.dora.snapshot.packed.PreparedEvent;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds of the metrics of every history. */
@Domain(RandomHistories.class)
@Domain(DomainContext.Global.class)
class MetricsPropertiesTest {
    @Property(tries = 300, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void totalsOfASeriesAddUpToThoseOfThePeriod(
            @ForAll Snapshot snapshot,
            @ForAll Options options,
            @ForAll Scope scope,
            @ForAll Period period,
            @ForAll Granularity granularity) {
        Totals sum = period.buckets(granularity).stream()
                .map(bucket -> totals(snapshot, options, scope, bucket))
                .reduce(Totals.NONE, Totals::plus);

        assertThat(sum).isEqualTo(totals(snapshot, options, scope, period));
    }

    @Property(tries = 300, seed = "2", edgeCases = EdgeCasesMode.NONE)
    void periodSplitInTwoAddsUp(
            @ForAll Snapshot snapshot,
            @ForAll Options options,
            @ForAll Scope scope,
            @ForAll Period period,
            @ForAll @IntRange(min = 1, max = 30) int days) {
        Period next = new Period(period.to(), period.to().plusDays(days), period.zone());
        Period both = new Period(period.from(), next.to(), period.zone());

        assertThat(totals(snapshot, options, scope, period).plus(totals(snapshot, options, scope, next)))
                .isEqualTo(totals(snapshot, options, scope, both));
    }

    @Property(tries = 300, seed = "12", edgeCases = EdgeCasesMode.NONE)
    void periodSplitAtWholeWeeksAddsUp(
            @ForAll Snapshot snapshot, @ForAll Options options, @ForAll Scope scope, @ForAll Period period) {
        List<Metrics> pieces = new ArrayList<>();
        List<Metrics> weeks = new ArrayList<>();
        Totals sum = Totals.NONE;
        for (LocalDate from = period.from(); from.isBefore(period.to()); ) {
            LocalDate monday = from.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            LocalDate to = monday.isBefore(period.to()) ? monday : period.to();
            Period piece = new Period(from, to, period.zone());
            Metrics metrics = metrics(snapshot, options, scope, piece);
            pieces.add(metrics);
            if (piece.days() == 7) {
                weeks.add(metrics);
            }
            sum = sum.plus(Totals.of(metrics));
            from = to;
        }

        Metrics whole = metrics(snapshot, options, scope, period);

        assertThat(sum).isEqualTo(Totals.of(whole));
        assertThat(pieces.stream()
                        .mapToInt(piece -> piece.frequency().recordedDays())
                        .sum())
                .isEqualTo(whole.frequency().recordedDays());
        double[] daysOfWeeks = weeks.stream()
                .flatMapToDouble(week -> week.frequency().deploymentDaysPerWeekMedian().stream())
                .toArray();
        if (daysOfWeeks.length > 0) {
            assertThat(whole.frequency().deploymentDaysPerWeekMedian())
                    .isEqualTo(Distribution.of(daysOfWeeks).median());
        }
    }

    @Property(tries = 300, seed = "3", edgeCases = EdgeCasesMode.NONE)
    void tiersAddUpToAll(@ForAll Snapshot snapshot, @ForAll Options options, @ForAll Period period) {
        Totals sum = Totals.NONE;
        for (EnvironmentTier tier : EnvironmentTier.values()) {
            sum = sum.plus(totals(snapshot, options, new Scope(Set.of(), Set.of(), Set.of(tier)), period));
        }

        assertThat(sum).isEqualTo(totals(snapshot, options, Scope.ALL, period));
    }

    @Property(tries = 300, seed = "4", edgeCases = EdgeCasesMode.NONE)
    void orderOfRecordingDoesNotMatter(@ForAll Snapshot snapshot, @ForAll Options options, @ForAll Random random) {
        List<Deployment> deployments = new ArrayList<>();
        for (Deployment deployment : ofOneTierAndSpelling(snapshot)) {
            deployments.add(new ShiftedHistory(Duration.ofSeconds(deployments.size())).of(deployment));
        }
        Assessment inOrder = assess(Snapshot.of(deployments, List.of(), snapshot.incidents()), options);
        Collections.shuffle(deployments, random);

        assertThat(AssessmentValues.by(assess(Snapshot.of(deployments, List.of(), snapshot.incidents()), options)))
                .isEqualTo(AssessmentValues.by(inOrder));
    }

    /** The last of several tiers of an environment counts and the first of several names, so there the order matters. */
    private static List<Deployment> ofOneTierAndSpelling(Snapshot snapshot) {
        return snapshot.deployments().stream()
                .filter(deployment -> deployment.tier().isEmpty())
                .filter(deployment -> deployment.environment().equals(EnvironmentName.key(deployment.environment())))
                .toList();
    }

    @Property(tries = 30, seed = "5", edgeCases = EdgeCasesMode.NONE)
    void recordingTwiceChangesNothing(@ForAll Snapshot snapshot, @ForAll Options options, @ForAll Random random)
            throws IOException {
        List<Event> events = new ArrayList<>(snapshot.deployments());
        events.addAll(snapshot.versions());
        events.addAll(snapshot.incidents());
        List<Event> again = new ArrayList<>(events);
        Collections.shuffle(again, random);
        Path directory = Files.createTempDirectory("dora");

        try (EventStore store = EventStore.open(directory, Clock.systemUTC())) {
            store.record(events);
            Assessment once = assess(store.snapshot(), options);
            store.record(again);

            assertThat(AssessmentValues.by(assess(store.snapshot(), options)))
                    .isEqualTo(AssessmentValues.by(once))
                    .isEqualTo(AssessmentValues.by(assess(snapshot, options)));
        } finally {
            delete(directory);
        }
    }

    @Property(tries = 200, seed = "8", edgeCases = EdgeCasesMode.NONE)
    void assessingWhatIsNewIsAssessingEverything(
            @ForAll Snapshot history, @ForAll Snapshot corrections, @ForAll Options options) {
        List<Event> events = new ArrayList<>(history.deployments());
        events.addAll(history.versions());
        events.addAll(history.incidents());
        events.addAll(corrections.versions());
        events.addAll(corrections.deployments());
        events.addAll(corrections.incidents());
        events.add(events.size() / 2, new Removal(RandomHistories.BEGINNING, "d1"));
        SnapshotBuilder builder = new SnapshotBuilder(position -> events.get((int) position));
        Assessment updated = assess(builder.snapshot(), options);

        for (int position = 0; position < events.size(); position++) {
            builder.add(PreparedEvent.of(events.get(position)), position);
            updated = updated.update(builder.snapshot());

            assertThat(AssessmentValues.by(updated))
                    .isEqualTo(AssessmentValues.by(assess(builder.snapshot(), options)));
        }
    }

    @Property(tries = 120, seed = "6", edgeCases = EdgeCasesMode.NONE)
    void shiftingAllTimesShiftsNothingButTimes(
            @ForAll Snapshot snapshot,
            @ForAll Options options,
            @ForAll Scope scope,
            @ForAll Period days,
            @ForAll @IntRange(min = -12, max = 12) int hours) {
        Period period = new Period(days.from(), days.to(), ZoneOffset.UTC);
        Period shiftedPeriod = new Period(days.from(), days.to(), ZoneOffset.ofHours(-hours));
        Snapshot shifted = new ShiftedHistory(Duration.ofHours(hours)).of(snapshot);

        Metrics before = metrics(snapshot, options, scope, period);
        Metrics after = metrics(shifted, options, scope, shiftedPeriod);

        assertThat(after).usingRecursiveComparison().isEqualTo(before);
    }

    /** A part that comes later may list commits of an earlier release, so lead times are compared without releases. */
    @Property(tries = 300, seed = "7", edgeCases = EdgeCasesMode.NONE)
    void laterDeploymentNeverChangesWhatAnEarlierOneBrought(
            @ForAll Snapshot history, @ForAll Snapshot future, @ForAll Options options, @ForAll Period period) {
        List<Deployment> deployments = new ArrayList<>();
        for (Deployment later : future.deployments()) {
            if (later.tier().isEmpty()) {
                deployments.add(new ShiftedHistory(Duration.ofDays(20)).withId(later, "later " + later.id()));
            }
        }
        deployments.addAll(history.deployments());
        List<Incident> incidents = withKnownRepairs(history);
        Snapshot more = Snapshot.of(deployments, List.of(), incidents);
        Snapshot less = Snapshot.of(history.deployments(), List.of(), incidents);

        List<AssessedDeployment> before = assess(less, options).deployments();
        List<AssessedDeployment> after = assess(more, options).deployments().subList(0, before.size());

        assertThat(after).extracting(AssessedDeployment::kind).isEqualTo(kinds(before));
        assertThat(after).extracting(AssessedDeployment::changes).isEqualTo(changes(before));
        if (period.end().isBefore(RandomHistories.BEGINNING.plus(Duration.ofDays(20)))) {
            Options alone = options.countEveryEnvironment(true);
            assertThat(metrics(more, alone, Scope.ALL, period).leadTime())
                    .usingRecursiveComparison()
                    .isEqualTo(metrics(less, alone, Scope.ALL, period).leadTime());
        }
    }

    /** Where the users are may change, and with it what an incident blames, and so what counts as its repair. */
    private static List<Incident> withKnownRepairs(Snapshot snapshot) {
        return snapshot.incidents().stream()
                .filter(incident ->
                        incident.fixedBy().isEmpty() || incident.environment().isPresent())
                .toList();
    }

    @Property(tries = 300, seed = "9", edgeCases = EdgeCasesMode.NONE)
    void oneEnvironmentInScopeGivesWhatEveryEnvironmentByItselfGives(
            @ForAll Snapshot snapshot, @ForAll Options options, @ForAll Period period) {
        Scope scope = new Scope(Set.of(), Set.of("live"), Set.of());

        assertThat(metrics(snapshot, options.countEveryEnvironment(false), scope, period))
                .usingRecursiveComparison()
                .isEqualTo(metrics(snapshot, options.countEveryEnvironment(true), scope, period));
    }

    @Property(tries = 300, seed = "10", edgeCases = EdgeCasesMode.NONE)
    void releasesNeverExceedDeployments(@ForAll Snapshot snapshot, @ForAll Options options, @ForAll Scope scope) {
        LocalDate beginning = LocalDate.of(2026, 3, 1);
        Period everything = new Period(beginning, beginning.plusDays(60), ZoneOffset.UTC);

        Metrics releases = metrics(snapshot, options.countEveryEnvironment(false), scope, everything);
        Metrics deployments = metrics(snapshot, options.countEveryEnvironment(true), scope, everything);

        assertThat(releases.frequency().deployments())
                .isLessThanOrEqualTo(deployments.frequency().deployments());
        assertThat(releases.changeFailures().part())
                .isLessThanOrEqualTo(deployments.changeFailures().part());
        assertThat(releases.rework().whole())
                .isLessThanOrEqualTo(deployments.rework().whole());
        assertThat(releases.attempts()).isEqualTo(deployments.attempts());
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    private static List<?> kinds(List<AssessedDeployment> deployments) {
        return deployments.stream().map(AssessedDeployment::kind).toList();
    }

    private static List<?> changes(List<AssessedDeployment> deployments) {
        return deployments.stream().map(AssessedDeployment::changes).toList();
    }

    private static Totals totals(Snapshot snapshot, Options options, Scope scope, Period period) {
        return Totals.of(metrics(snapshot, options, scope, period));
    }

    private static Metrics metrics(Snapshot snapshot, Options options, Scope scope, Period period) {
        Profile profile = options.in(period.zone());
        return Metrics.of(Selection.of(assess(snapshot, options), scope), period, profile);
    }

    private static Assessment assess(Snapshot snapshot, Options options) {
        return Assessment.of(snapshot, options.in(ZoneOffset.UTC));
    }
}
