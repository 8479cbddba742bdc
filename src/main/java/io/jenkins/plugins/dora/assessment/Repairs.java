package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Finds what the rollbacks and hotfixes of one application in one environment repaired.
 *
 * <p>A rollback undid the first change after the deployment it returned to: of V1 V2 V3 V1 it is V2, of V1 V2 V1 V3 V2 it
 * is V3. A hotfix repairs the deployment that it follows directly, redeployments in between aside, and so does a rollback
 * to a version whose own deployment was never recorded. What is itself a rollback or a redeployment cannot have failed.
 */
final class Repairs {
    private final List<ClassifiedDeployment> deployments;
    private final BiConsumer<Deployment, FailureCause> failed;
    private final Map<String, Integer> latestOfVersion = new HashMap<>();

    private Repairs(List<ClassifiedDeployment> deployments, BiConsumer<Deployment, FailureCause> failed) {
        this.deployments = deployments;
        this.failed = failed;
    }

    /**
     * Tells {@code failed} every deployment that was repaired, and by what.
     *
     * @param deployments successes in order of {@code finishedAt}
     */
    static void find(List<ClassifiedDeployment> deployments, BiConsumer<Deployment, FailureCause> failed) {
        new Repairs(deployments, failed).run();
    }

    private void run() {
        for (int i = 0; i < deployments.size(); i++) {
            Deployment repair = deployments.get(i).deployment();
            switch (deployments.get(i).kind()) {
                case ROLLBACK -> report(undone(i), new FailureCause.UndoneBy(repair));
                case HOTFIX -> report(before(i), new FailureCause.RepairedBy(repair));
                case CHANGE, REDEPLOY -> {}
            }
            latestOfVersion.put(repair.version(), i);
        }
    }

    private OptionalInt undone(int rollback) {
        Integer target =
                latestOfVersion.get(deployments.get(rollback).deployment().version());
        if (target == null) {
            return before(rollback);
        }
        return IntStream.range(target + 1, rollback)
                .filter(index -> deployments.get(index).canFail())
                .findFirst();
    }

    private OptionalInt before(int repair) {
        int index = repair - 1;
        while (index >= 0 && deployments.get(index).kind() == Kind.REDEPLOY) {
            index--;
        }
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    private void report(OptionalInt index, FailureCause cause) {
        if (index.isPresent() && deployments.get(index.getAsInt()).canFail()) {
            failed.accept(deployments.get(index.getAsInt()).deployment(), cause);
        }
    }
}
