package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.metrics.statistics.Ratio;
import io.jenkins.plugins.dora.snapshot.name.Applications;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many changes failed, of those that could. */
public final class ChangeFailures {
    private ChangeFailures() {}

    static Ratio of(AssessedDeployments deployments) {
        int failed = 0;
        int canFail = 0;
        for (int index = 0; index < deployments.size(); index++) {
            if (counts(deployments, index)) {
                canFail++;
                failed += deployments.hasFailed(index) ? 1 : 0;
            }
        }
        return new Ratio(failed, canFail);
    }

    /** Returns the failed changes of each application that has any that could fail, in order of name. */
    public static Map<String, Ratio> byApplication(AssessedDeployments deployments) {
        Applications applications = deployments.names().applications();
        int[] failed = new int[applications.size()];
        int[] canFail = new int[applications.size()];
        for (int index = 0; index < deployments.size(); index++) {
            if (counts(deployments, index)) {
                canFail[deployments.application(index)]++;
                failed[deployments.application(index)] += deployments.hasFailed(index) ? 1 : 0;
            }
        }
        Map<String, Ratio> byName = new LinkedHashMap<>();
        applications
                .sorted()
                .filter(number -> canFail[number] > 0)
                .forEach(number -> byName.merge(
                        applications.name(number), new Ratio(failed[number], canFail[number]), Ratio::plus));
        return byName;
    }

    /** Whether the release that begins with the deployment at an index could have failed, or did. */
    public static boolean counts(AssessedDeployments deployments, int index) {
        return !deployments.isLaterPart(index) && (deployments.bringsChanges(index) || deployments.hasFailed(index));
    }
}
