package io.jenkins.plugins.dora.assessment.kind;

import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.util.OptionalInt;

/**
 * Finds what a deployment is stated to repair: the id of a deployment of its application, or else a version, which means
 * the latest change that brought it to the same environment. Only what finished before can be repaired.
 */
public final class Fixes {
    private final Snapshot snapshot;
    private final DeploymentColumns columns;
    private final DeploymentFlags facts;
    private final Vicinity vicinity;

    public Fixes(Snapshot snapshot, DeploymentFlags facts, Vicinity vicinity) {
        this.snapshot = snapshot;
        this.facts = facts;
        this.vicinity = vicinity;
        columns = snapshot.columns();
    }

    /** Returns the change, or the attempt that did not succeed, that a deployment repairs; empty if nothing is found. */
    public OptionalInt of(int row) {
        return columns.fixes(row).map(text -> find(row, text)).orElse(OptionalInt.empty());
    }

    private OptionalInt find(int row, String text) {
        return snapshot.find(text)
                .map(RecordedDeployment::row)
                .filter(named -> columns.application(named) == columns.application(row) && vicinity.knows(named))
                .map(named -> columns.isBefore(named, row) ? meant(named) : OptionalInt.empty())
                .orElseGet(() -> vicinity.lastBefore(
                        row,
                        earlier -> facts.bringsChanges(earlier)
                                && versionOf(earlier).equals(text)));
    }

    private OptionalInt meant(int named) {
        if (facts.isOf(named, Kind.REDEPLOY)) {
            return vicinity.repeated(named);
        }
        return facts.isOf(named, Kind.ROLLBACK) ? OptionalInt.empty() : OptionalInt.of(named);
    }

    private String versionOf(int row) {
        return snapshot.names().versions().name(columns.version(row));
    }
}
