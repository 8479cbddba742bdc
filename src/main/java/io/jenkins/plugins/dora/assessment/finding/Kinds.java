package io.jenkins.plugins.dora.assessment.finding;

import io.jenkins.plugins.dora.model.Kind;
import io.jenkins.plugins.dora.model.column.Rows;
import io.jenkins.plugins.dora.model.snapshot.DeploymentColumns;
import java.util.HashSet;
import java.util.Set;

/** Finds the kinds of one application's successful deployments to one environment. */
final class Kinds {
    private static final int NO_VERSION = -1;

    private Kinds() {}

    /**
     * Notes the kind of each deployment, stated or found, and which one is the baseline.
     *
     * @param successes in order of finish
     */
    static void find(Rows successes, DeploymentColumns columns, Facts facts) {
        Set<Integer> earlierVersions = new HashSet<>();
        int current = NO_VERSION;
        for (int index = 0; index < successes.size(); index++) {
            int row = successes.get(index);
            int version = columns.version(row);
            Kind found = found(version, current, earlierVersions);
            facts.setKind(row, columns.statedKind(row).orElse(found), index == 0);
            current = version;
            earlierVersions.add(version);
        }
    }

    private static Kind found(int version, int current, Set<Integer> earlierVersions) {
        if (version == current) {
            return Kind.REDEPLOY;
        }
        return earlierVersions.contains(version) ? Kind.ROLLBACK : Kind.CHANGE;
    }
}
