package io.jenkins.plugins.dora.report.environments;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.model.EnvironmentTier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attempts of one application in one environment, gathered in order of their finish. */
final class Lane {
    private static final Comparator<Lane> NEAREST_TIER_THEN_LATEST = Comparator.comparing(Lane::tier)
            .thenComparing(lane -> lane.current().finishedAt(), Comparator.reverseOrder());

    private final List<AssessedDeployment> successes = new ArrayList<>();
    private @Nullable AssessedDeployment lastFailure;

    void add(AssessedDeployment attempt) {
        if (attempt.kind().isPresent()) {
            successes.add(attempt);
            lastFailure = null;
        } else {
            lastFailure = attempt;
        }
    }

    /** Whether it was ever deployed to with success. */
    boolean isOccupied() {
        return !successes.isEmpty();
    }

    /** Returns the latest success, of a lane that is occupied. */
    AssessedDeployment current() {
        return successes.get(successes.size() - 1);
    }

    /** Returns the latest attempt after {@link #current} that did not succeed. */
    Optional<AssessedDeployment> lastFailure() {
        return Optional.ofNullable(lastFailure);
    }

    String environment() {
        return current().environment();
    }

    EnvironmentTier tier() {
        return current().tier();
    }

    /** Returns when the version that is there came. */
    Instant since() {
        int first = successes.size() - 1;
        while (first > 0 && successes.get(first - 1).version().equals(current().version())) {
            first--;
        }
        return successes.get(first).finishedAt();
    }

    /** Returns, of the application's lanes, the one before this: of the next tier that is occupied, deployed to last. */
    Optional<Lane> before(List<Lane> lanes) {
        if (tier() == EnvironmentTier.OTHER) {
            return Optional.empty();
        }
        return lanes.stream()
                .filter(lane -> lane.tier().compareTo(tier()) > 0 && lane.tier() != EnvironmentTier.OTHER)
                .min(NEAREST_TIER_THEN_LATEST);
    }

    /**
     * Returns the successes that brought something after {@code version} arrived, newest first.
     *
     * @param since stands for the arrival of a version that was never here
     */
    List<AssessedDeployment> after(String version, Instant since) {
        boolean wasHere =
                successes.stream().anyMatch(success -> success.version().equals(version));
        List<AssessedDeployment> later = new ArrayList<>();
        for (int i = successes.size() - 1; i >= 0; i--) {
            AssessedDeployment success = successes.get(i);
            boolean over = wasHere
                    ? success.version().equals(version)
                    : !success.finishedAt().isAfter(since);
            if (over) {
                break;
            }
            if (success.kind().orElseThrow().bringsChanges()) {
                later.add(success);
            }
        }
        return later;
    }
}
