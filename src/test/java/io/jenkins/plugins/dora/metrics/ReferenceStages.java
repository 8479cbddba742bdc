package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stages of the lead time of a change, as the definitions read, for tests. */
final class ReferenceStages {
    private static final String BUILD = "BUILD";
    private static final List<EnvironmentTier> TOWARDS_THE_USERS = List.of(
            EnvironmentTier.DEVELOPMENT, EnvironmentTier.TESTING, EnvironmentTier.STAGING, EnvironmentTier.PRODUCTION);

    private final ReferencePlaces places;
    private final List<ApplicationVersion> versions;

    ReferenceStages(Snapshot snapshot, ReferencePlaces places) {
        versions = List.copyOf(snapshot.versions());
        this.places = places;
    }

    private record Point(String name, Instant at) {}

    /** A change has stages only if it passed its points in their order; the build alone may have been before it. */
    Map<String, Duration> of(Deployment deployment, Change change) {
        Instant committed = change.committedAt();
        List<Point> points = new ArrayList<>(pointsBefore(deployment));
        points.add(new Point(places.tier(deployment).name(), deployment.startedAt()));
        points.removeIf(point -> point.name().equals(BUILD) && point.at().isBefore(committed));
        if (points.stream().anyMatch(point -> point.at().isBefore(committed))) {
            return Map.of();
        }
        Map<String, Duration> stages = new LinkedHashMap<>();
        Point last = new Point("COMMIT", committed);
        for (Point point : points) {
            stages.put(last.name() + "_TO_" + point.name(), Duration.between(last.at(), point.at()));
            last = point;
        }
        stages.put("DEPLOYMENT", Duration.between(deployment.startedAt(), deployment.finishedAt()));
        return stages;
    }

    /** The build and the first arrival in each lower tier; what was out of turn is no point of the way. */
    private List<Point> pointsBefore(Deployment deployment) {
        List<Point> known = new ArrayList<>();
        built(deployment).ifPresent(at -> known.add(new Point(BUILD, at)));
        for (EnvironmentTier tier : lowerTiers(places.tier(deployment))) {
            places.deployments().stream()
                    .filter(Deployment::isSuccess)
                    .filter(other -> other.application().equals(deployment.application()))
                    .filter(other -> places.tier(other) == tier)
                    .filter(other -> ReferencePlaces.isSameVersion(other, deployment))
                    .findFirst()
                    .ifPresent(first -> known.add(new Point(tier.name(), first.finishedAt())));
        }
        List<Point> passed = new ArrayList<>();
        for (Point point : known) {
            boolean afterTheStart = point.at().isAfter(deployment.startedAt());
            boolean beforeTheLast = !passed.isEmpty()
                    && point.at().isBefore(passed.get(passed.size() - 1).at());
            if (!afterTheStart && !beforeTheLast) {
                passed.add(point);
            }
        }
        return passed;
    }

    private Optional<Instant> built(Deployment deployment) {
        return versions.stream()
                .filter(version -> version.application().equals(deployment.application()))
                .filter(version -> version.version().equals(deployment.version()))
                .filter(version -> !ReferencePlaces.areDifferent(version.revision(), deployment.revision()))
                .reduce((earlier, later) -> later)
                .map(ApplicationVersion::builtAt);
    }

    private static List<EnvironmentTier> lowerTiers(EnvironmentTier tier) {
        int place = TOWARDS_THE_USERS.indexOf(tier);
        return place < 0 ? List.of() : TOWARDS_THE_USERS.subList(0, place);
    }
}
