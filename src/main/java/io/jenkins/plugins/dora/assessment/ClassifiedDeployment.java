package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A successful deployment and its kind.
 *
 * @param deployment the deployment
 * @param kind the kind stated or found
 * @param baseline whether it is the first of its application in its environment
 */
record ClassifiedDeployment(Deployment deployment, Kind kind, boolean baseline) {
    /** Whether the deployed change can have failed: neither a return nor a repetition. */
    boolean canFail() {
        return kind.bringsChanges();
    }

    /**
     * Finds the kinds of one application's successful deployments to one environment.
     *
     * @param successes in order of {@code finishedAt}
     */
    static List<ClassifiedDeployment> classify(List<Deployment> successes) {
        List<ClassifiedDeployment> classified = new ArrayList<>(successes.size());
        Set<String> earlierVersions = new HashSet<>();
        String current = "";
        for (Deployment deployment : successes) {
            boolean baseline = classified.isEmpty();
            Kind found = found(deployment.version(), current, earlierVersions);
            classified.add(
                    new ClassifiedDeployment(deployment, deployment.statedKind().orElse(found), baseline));
            current = deployment.version();
            earlierVersions.add(current);
        }
        return classified;
    }

    private static Kind found(String version, String current, Set<String> earlierVersions) {
        if (version.equals(current)) {
            return Kind.REDEPLOY;
        }
        return earlierVersions.contains(version) ? Kind.ROLLBACK : Kind.CHANGE;
    }
}
