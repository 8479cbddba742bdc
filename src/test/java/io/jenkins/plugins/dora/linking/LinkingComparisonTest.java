package io.jenkins.plugins.dora.linking;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.linking.history.SnapshotHistory;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.snapshot.SnapshotBuilder;
import io.jenkins.plugins.dora.snapshot.packed.PreparedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** The linker against {@link ReferenceLinking}, on versions of several jobs that were built one a minute. */
class LinkingComparisonTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    @Property(seed = "23", edgeCases = EdgeCasesMode.NONE)
    void deploymentsBringWhatTheDefinitionsSay(
            @ForAll("versions") List<Built> built,
            @ForAll("attempts") List<Attempt> attempts,
            @ForAll("attempt") Attempt last,
            @ForAll Random order) {
        List<ApplicationVersion> versions = new ArrayList<>();
        for (Built each : built) {
            if (versions.stream().noneMatch(version -> isOfOneName(version, each))) {
                versions.add(version(each, versions.size()));
            }
        }
        Collections.shuffle(versions, order);
        List<Deployment> deployments = new ArrayList<>();
        attempts.forEach(attempt -> deployments.add(deployment("d" + deployments.size(), attempt)));
        List<Event> events = new ArrayList<>(versions);
        events.addAll(deployments);
        Deployment deployment = deployment("last", new Attempt(last.version(), last.revision(), Result.SUCCESS, 1000));

        FoundChanges found = new ChangeLinker(new SnapshotHistory(snapshot(events)), List.of())
                .link(deployment)
                .found();

        ReferenceLinking reference = new ReferenceLinking(
                versions, deployments.stream().filter(Deployment::isSuccess).toList());
        assertThat(found.changes())
                .extracting(Change::id)
                .containsExactlyInAnyOrderElementsOf(reference.commits(deployment));
    }

    private static Snapshot snapshot(List<Event> events) {
        SnapshotBuilder builder = new SnapshotBuilder(position -> events.get((int) position));
        for (int position = 0; position < events.size(); position++) {
            builder.add(PreparedEvent.of(events.get(position)), position);
        }
        return builder.snapshot();
    }

    private record Built(
            String version,
            @Nullable String revision,
            @Nullable String job) {}

    private record Attempt(String version, @Nullable String revision, Result result, int minute) {}

    /** Which of two records of one version counts is another question. */
    private static boolean isOfOneName(ApplicationVersion version, Built other) {
        return version.version().equals(other.version())
                && (version.revision().isEmpty()
                        || other.revision() == null
                        || version.revision().get().equals(other.revision()));
    }

    @Provide
    Arbitrary<List<Built>> versions() {
        return Combinators.combine(
                        Arbitraries.of("1", "2", "3", "4", "5", "latest"),
                        Arbitraries.of("aaaaaaa", "bbbbbbb", "ccccccc").injectNull(0.6),
                        Arbitraries.of("main", "release").injectNull(0.2))
                .as(Built::new)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return attempt().list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<Attempt> attempt() {
        return Combinators.combine(
                        Arbitraries.of("1", "2", "3", "4", "5", "latest", "unknown"),
                        Arbitraries.of("aaaaaaa", "bbbbbbb", "ccccccc").injectNull(0.7),
                        Arbitraries.frequency(Tuple.of(5, Result.SUCCESS), Tuple.of(1, Result.FAILURE)),
                        Arbitraries.integers().between(20, 30))
                .as(Attempt::new);
    }

    private static ApplicationVersion version(Built built, int minute) {
        String commit = built.version() + ' ' + built.revision();
        return ApplicationVersion.of("shop", built.version(), BEGIN.plusSeconds(60L * minute))
                .id(commit)
                .revision(built.revision())
                .builtBy(built.job() == null ? null : new BuildReference(built.job(), 1, ""))
                .changes(List.of(new Change(commit, BEGIN)))
                .build();
    }

    private static Deployment deployment(String id, Attempt attempt) {
        Instant finish = BEGIN.plusSeconds(60L * attempt.minute());
        return Deployment.of("shop", attempt.version(), "production")
                .id(id)
                .between(finish, finish)
                .revision(attempt.revision())
                .result(attempt.result())
                .build();
    }
}
