package io.jenkins.plugins.dora.assessment.destination;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The attempts of one application in one environment, gathered in order of their finish. */
public final class DestinationAttempts {
    private static final int NONE = -1;
    private static final Comparator<DestinationAttempts> NEAREST_TIER_THEN_LATEST = Comparator.comparing(
                    DestinationAttempts::tier)
            .thenComparing(
                    Comparator.comparingLong(DestinationAttempts::finishedAt).reversed());

    private final AssessedDeployments all;
    private final int[] successBefore;
    private int lastSuccess = NONE;
    private int lastFailure = NONE;

    /**
     * @param all the attempts of all destinations
     * @param successBefore for each success among them, the index of the one before at the same destination; shared by all
     *     destinations, each of which fills in its own
     */
    DestinationAttempts(AssessedDeployments all, int[] successBefore) {
        this.all = all;
        this.successBefore = successBefore;
    }

    void add(int attempt) {
        if (all.hasKind(attempt)) {
            successBefore[attempt] = lastSuccess;
            lastSuccess = attempt;
            lastFailure = NONE;
        } else {
            lastFailure = attempt;
        }
    }

    /** Whether it was ever deployed to with success. */
    boolean isOccupied() {
        return lastSuccess != NONE;
    }

    /** Returns the latest success, of a lane that is occupied. */
    public AssessedDeployment current() {
        return all.get(lastSuccess);
    }

    /** Returns the latest attempt after {@link #current} that did not succeed. */
    public Optional<AssessedDeployment> lastFailure() {
        return lastFailure == NONE ? Optional.empty() : Optional.of(all.get(lastFailure));
    }

    public String environment() {
        return current().environment();
    }

    public EnvironmentTier tier() {
        return all.tier(lastSuccess);
    }

    private long finishedAt() {
        return all.finishedAt(lastSuccess);
    }

    /** Returns when the version that is there came. */
    public Instant since() {
        String version = current().version();
        int first = lastSuccess;
        for (int each = first; each != NONE && all.get(each).version().equals(version); each = successBefore[each]) {
            first = each;
        }
        return all.get(first).finishedAt();
    }

    /** Returns, of the application's lanes, the one before this: of the next tier that is occupied, deployed to last. */
    public Optional<DestinationAttempts> before(List<DestinationAttempts> lanes) {
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
    public List<AssessedDeployment> after(String version, Instant since) {
        List<AssessedDeployment> later = new ArrayList<>();
        for (int each = lastSuccess; each != NONE; each = successBefore[each]) {
            AssessedDeployment success = all.get(each);
            if (success.version().equals(version)) {
                return later;
            }
            if (all.bringsChanges(each)) {
                later.add(success);
            }
        }
        return later.stream()
                .filter(success -> success.finishedAt().isAfter(since))
                .toList();
    }
}
