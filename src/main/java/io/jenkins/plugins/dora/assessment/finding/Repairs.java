package io.jenkins.plugins.dora.assessment.finding;

import io.jenkins.plugins.dora.model.Kind;
import io.jenkins.plugins.dora.model.column.Rows;
import io.jenkins.plugins.dora.model.snapshot.DeploymentColumns;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Finds what the rollbacks and hotfixes of one application in one environment repaired.
 *
 * <p>A rollback undid the first change after the deployment it returned to: of V1 V2 V3 V1 it is V2, of V1 V2 V1 V3 V2 it
 * is V3. A hotfix repairs the deployment that it follows directly, redeployments in between aside, and so does a rollback
 * to a version whose own deployment was never recorded. What is itself a rollback or a redeployment cannot have failed.
 */
final class Repairs {
    private final Rows successes;
    private final DeploymentColumns columns;
    private final Facts facts;
    private final Failures failures;
    private final Map<Integer, Integer> latestOfVersion = new HashMap<>();

    private Repairs(Rows successes, DeploymentColumns columns, Facts facts, Failures failures) {
        this.successes = successes;
        this.columns = columns;
        this.facts = facts;
        this.failures = failures;
    }

    /**
     * Notes every deployment that was repaired, and by what.
     *
     * @param successes in order of finish
     * @param facts with their kinds
     */
    static void find(Rows successes, DeploymentColumns columns, Facts facts, Failures failures) {
        new Repairs(successes, columns, facts, failures).run();
    }

    private void run() {
        for (int index = 0; index < successes.size(); index++) {
            int repair = successes.get(index);
            if (facts.isOf(repair, Kind.ROLLBACK)) {
                note(undone(index), repair);
            } else if (facts.isOf(repair, Kind.HOTFIX)) {
                note(before(index), repair);
            }
            latestOfVersion.put(columns.version(repair), index);
        }
    }

    private OptionalInt undone(int rollback) {
        Integer target = latestOfVersion.get(columns.version(successes.get(rollback)));
        if (target == null) {
            return before(rollback);
        }
        return IntStream.range(target + 1, rollback)
                .filter(index -> facts.bringsChanges(successes.get(index)))
                .findFirst();
    }

    private OptionalInt before(int repair) {
        int index = repair - 1;
        while (index >= 0 && facts.isOf(successes.get(index), Kind.REDEPLOY)) {
            index--;
        }
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    private void note(OptionalInt index, int repair) {
        index.stream()
                .map(successes::get)
                .filter(facts::bringsChanges)
                .forEach(failed -> failures.addRepair(failed, repair));
    }
}
