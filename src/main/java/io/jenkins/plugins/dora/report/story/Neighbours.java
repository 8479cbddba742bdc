package io.jenkins.plugins.dora.report.story;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.metrics.selection.TimeSearch;
import io.jenkins.plugins.dora.report.link.DeploymentLink;
import io.jenkins.plugins.dora.report.link.VisibleHistory;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;

/**
 * The deployments around one, of the same application in the same environment, as far as the reader may see them.
 *
 * <p>Neighbours are found among all deployments: no other moves up in place of one that the reader may not see.
 */
final class Neighbours {
    private final VisibleHistory recorded;
    private final AssessedDeployment self;
    private final int position;

    Neighbours(VisibleHistory recorded, AssessedDeployment self) {
        this.recorded = recorded;
        this.self = self;
        position = position();
    }

    private int position() {
        List<AssessedDeployment> all = recorded.whole().deployments();
        int i = new TimeSearch<>(all, AssessedDeployment::finishedAt).firstFrom(self.finishedAt());
        while (!all.get(i).equals(self)) {
            i++;
        }
        return i;
    }

    /** Returns the success before. */
    Optional<DeploymentLink> previous() {
        return nearest(i -> i - 1, this::isSuccess);
    }

    /** Returns the success after. */
    Optional<DeploymentLink> next() {
        return nearest(i -> i + 1, this::isSuccess);
    }

    /** Returns those that this one repaired. */
    List<DeploymentLink> repaired() {
        return self.repaired().stream()
                .map(recorded::link)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<DeploymentLink> nearest(IntUnaryOperator step, Predicate<AssessedDeployment> condition) {
        List<AssessedDeployment> all = recorded.whole().deployments();
        for (int i = step.applyAsInt(position); i >= 0 && i < all.size(); i = step.applyAsInt(i)) {
            AssessedDeployment other = all.get(i);
            if (isOfSameTarget(other) && condition.test(other)) {
                return recorded.link(other);
            }
        }
        return Optional.empty();
    }

    private boolean isOfSameTarget(AssessedDeployment other) {
        return other.isOfSameApplication(self) && other.environment().equals(self.environment());
    }

    private boolean isSuccess(AssessedDeployment other) {
        return other.kind().isPresent();
    }
}
