package io.jenkins.plugins.dora.recording;

import io.jenkins.plugins.dora.linking.Baseline;
import io.jenkins.plugins.dora.linking.LinkedChanges;
import io.jenkins.plugins.dora.model.ChangesFrom;
import io.jenkins.plugins.dora.model.Deployment;

/** Says in one line of a build's log what was recorded. */
final class RecordSummary {
    private RecordSummary() {}

    /** Returns a line such as {@code Recorded shop 1.4.2 to production: SUCCESS, 12 changes since 1.4.1}. */
    static String of(Deployment deployment, LinkedChanges linked) {
        return "Recorded " + deployment.application() + ' ' + deployment.version() + " to " + deployment.environment()
                + ": " + deployment.result() + ", " + changes(deployment, linked);
    }

    private static String changes(Deployment deployment, LinkedChanges linked) {
        int count = linked.changes().size();
        if (linked.from() == ChangesFrom.STATED) {
            return count(count) + " stated";
        }
        if (linked.baseline().isEmpty()) {
            return "the starting point from which changes are counted";
        }
        Baseline baseline = linked.baseline().get();
        if (baseline.knowsVersion() && count == 0) {
            return "no changes, since " + deployment.version() + " was there before";
        }
        String known = count(count) + " since " + baseline.deployment().version();
        return linked.cut() ? known + " (some builds in between are gone, and their changes with them)" : known;
    }

    private static String count(int changes) {
        return switch (changes) {
            case 0 -> "no changes";
            case 1 -> "1 change";
            default -> changes + " changes";
        };
    }
}
