package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.assessment.failure.Failures;
import io.jenkins.plugins.dora.assessment.finding.Findings;
import io.jenkins.plugins.dora.assessment.kind.DeploymentFlags;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Notes what repaired the deployments that an incident blames: the deployment whose id the incident names, or of the
 * version that it names the first success after the one to blame, in the same environment.
 *
 * <p>A change that repaired something is a hotfix; which deployments are to blame stays as it was found before.
 */
final class IncidentRepairs {
    private final Snapshot snapshot;
    private final DeploymentColumns columns;
    private final Findings findings;
    private final BitSet shown;
    private final DeploymentFlags facts;
    private final Failures failures;
    private final BitSet changedApplications = new BitSet();

    /**
     * @param shown numbers of the jobs whose deployments may have repaired something, each plus one
     * @param facts takes the kinds that change
     * @param failures takes the repairs
     */
    IncidentRepairs(Snapshot snapshot, Findings findings, BitSet shown, DeploymentFlags facts, Failures failures) {
        this.snapshot = snapshot;
        this.findings = findings;
        this.shown = shown;
        this.facts = facts;
        this.failures = failures;
        columns = snapshot.columns();
    }

    void find(AssessedIncident assessed) {
        Optional<String> repair = assessed.incident().fixedBy();
        if (repair.isEmpty()) {
            return;
        }
        int[] blamed = assessed.deployments().stream()
                .mapToInt(RecordedDeployment::row)
                .toArray();
        Optional<Integer> named = findings.named(snapshot, assessed.incident(), assessed.number(), repair)
                .filter(row -> shown.get(columns.job(row) + 1));
        if (named.isPresent()) {
            note(named.get(), blamed);
        } else {
            IntStream.of(blamed)
                    .forEach(row -> findings.vicinity(columns, row)
                            .firstAfter(row, later -> versionOf(later).equals(repair.get()))
                            .ifPresent(later -> note(later, blamed)));
        }
    }

    private String versionOf(int row) {
        return snapshot.names().versions().name(columns.version(row));
    }

    private void note(int repair, int... blamed) {
        if (columns.isSuccess(repair)) {
            if (facts.isOf(repair, Kind.CHANGE)) {
                changedApplications.set(columns.application(repair));
            }
            facts.repairs(repair);
            IntStream.of(blamed)
                    .filter(row -> columns.isBefore(row, repair))
                    .forEach(row -> failures.addRepair(row, repair, false));
        }
    }

    /** Returns the numbers of the applications of which the kind of a deployment changed. */
    BitSet changedApplications() {
        return changedApplications;
    }
}
