package io.jenkins.plugins.dora.report.quality;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.model.Kind;
import java.util.function.Predicate;

/** What makes the numbers of a deployment less certain. */
public enum DeploymentDoubt {
    /** It should have brought changes, and none is known. */
    NO_CHANGES(assessed -> assessed.kind().filter(Kind::bringsChanges).isPresent()
            && !assessed.baseline()
            && assessed.deployment().changes().isEmpty()),
    /** A change that counts was committed after it finished. */
    NEGATIVE_LEAD_TIME(assessed ->
            assessed.changes().stream().anyMatch(change -> change.committedAt().isAfter(assessed.finishedAt()))),
    /** Its changes are known to be incomplete. */
    CHANGES_CUT(assessed -> assessed.deployment().changesCut());

    private final Predicate<AssessedDeployment> condition;

    DeploymentDoubt(Predicate<AssessedDeployment> condition) {
        this.condition = condition;
    }

    public boolean concerns(AssessedDeployment assessed) {
        return condition.test(assessed);
    }
}
