package io.jenkins.plugins.dora.assessment.failure;

import io.jenkins.plugins.dora.assessment.kind.ByVersion;
import io.jenkins.plugins.dora.assessment.kind.DeploymentFlags;
import io.jenkins.plugins.dora.assessment.kind.Fixes;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Finds what the rollbacks and hotfixes of one application in one environment repaired.
 *
 * <p>They repaired what they are stated to repair. Otherwise a rollback undid the first change after the deployment it
 * returned to: of V1 V2 V3 V1 it is V2, of V1 V2 V1 V3 V1 it is V3. A hotfix repairs the deployment that it follows
 * directly, redeployments in between aside, and so does a rollback to a version whose own deployment was never recorded.
 * A rollback or a redeployment cannot itself have failed.
 */
public final class Repairs {
    private final Rows successes;
    private final DeploymentColumns columns;
    private final DeploymentFlags facts;
    private final Fixes fixes;
    private final Failures failures;
    private final ByVersion latest;

    private Repairs(Rows successes, DeploymentColumns columns, DeploymentFlags facts, Fixes fixes, Failures failures) {
        this.successes = successes;
        this.columns = columns;
        this.facts = facts;
        this.fixes = fixes;
        this.failures = failures;
        latest = ByVersion.latest(successes.size());
    }

    /**
     * Notes every deployment that was repaired, and by what.
     *
     * @param successes in order of finish
     * @param facts with the kinds of all deployments of the application
     */
    public static void find(
            Rows successes, DeploymentColumns columns, DeploymentFlags facts, Fixes fixes, Failures failures) {
        new Repairs(successes, columns, facts, fixes, failures).run();
    }

    private void run() {
        for (int index = 0; index < successes.size(); index++) {
            int repair = successes.get(index);
            if (facts.isOf(repair, Kind.ROLLBACK)) {
                note(index, fixes.of(repair), undone(index), true);
            } else if (facts.isOf(repair, Kind.HOTFIX)) {
                note(index, fixes.of(repair), before(index), false);
            }
            latest.add(columns.version(repair), columns.revision(repair), index);
        }
    }

    private OptionalInt undone(int rollback) {
        int row = successes.get(rollback);
        int target = latest.find(columns.version(row), columns.revision(row));
        if (target == ByVersion.NONE) {
            return before(rollback);
        }
        return IntStream.range(target + 1, rollback)
                .map(successes::get)
                .filter(facts::bringsChanges)
                .findFirst();
    }

    private OptionalInt before(int repair) {
        int index = repair - 1;
        while (index >= 0 && facts.isOf(successes.get(index), Kind.REDEPLOY)) {
            index--;
        }
        return index >= 0 && facts.bringsChanges(successes.get(index))
                ? OptionalInt.of(successes.get(index))
                : OptionalInt.empty();
    }

    private void note(int index, OptionalInt stated, OptionalInt found, boolean undone) {
        (stated.isPresent() ? stated : found)
                .ifPresent(failed -> failures.addRepair(failed, successes.get(index), undone));
    }
}
