package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.assessment.FailureCause.RepairedBy;
import io.jenkins.plugins.dora.assessment.FailureCause.UndoneBy;
import io.jenkins.plugins.dora.snapshot.RecordedDeployment;
import java.util.ArrayList;
import java.util.List;

/** All that an assessment tells, as values that can be compared, for tests. */
public final class AssessmentValues {
    private AssessmentValues() {}

    public static List<List<Object>> by(Assessment assessment) {
        List<List<Object>> told = new ArrayList<>();
        assessment.deployments().forEach(assessed -> told.add(by(assessed)));
        assessment.incidents().forEach(assessed -> told.add(by(assessed)));
        return told;
    }

    private static List<Object> by(AssessedDeployment assessed) {
        return List.of(
                assessed.deployment(),
                assessed.tier(),
                assessed.kind(),
                assessed.baseline(),
                assessed.changes(),
                assessed.waypoints(),
                assessed.failed(),
                assessed.failureCauses().stream().map(AssessmentValues::by).toList(),
                assessed.recoveryTime(),
                assessed.repaired().stream().map(AssessedDeployment::id).toList());
    }

    private static Object by(FailureCause cause) {
        if (cause instanceof UndoneBy undone) {
            return "undone by " + undone.rollback().id();
        }
        return cause instanceof RepairedBy repaired
                ? "repaired by " + repaired.hotfix().id()
                : cause;
    }

    private static List<Object> by(AssessedIncident assessed) {
        return List.of(
                assessed.incident(),
                assessed.tier(),
                assessed.environments(),
                assessed.deployments().stream().map(RecordedDeployment::id).toList(),
                assessed.onRollback());
    }
}
