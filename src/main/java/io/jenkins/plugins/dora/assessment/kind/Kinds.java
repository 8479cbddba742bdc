package io.jenkins.plugins.dora.assessment.kind;

import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import io.jenkins.plugins.dora.snapshot.name.Revisions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the kinds of one application's successful deployments to one environment. */
public final class Kinds {
    private final Rows successes;
    private final DeploymentColumns columns;
    private final DeploymentFlags facts;
    private final ByVersion firsts;
    private @Nullable Map<Integer, Integer> firstsOfRevisions;
    private Rows.Builder failedSinceSuccess = new Rows.Builder(0);
    private int earlier;

    private Kinds(Rows successes, DeploymentColumns columns, DeploymentFlags facts) {
        this.successes = successes;
        this.columns = columns;
        this.facts = facts;
        firsts = ByVersion.first(successes.size());
    }

    /** Notes the kind of each success, stated or found, and which one is the baseline. */
    public static void find(DestinationRows lane, DeploymentColumns columns, DeploymentFlags facts) {
        Kinds kinds = new Kinds(lane.successes(), columns, facts);
        for (int index = 0; index < lane.attempts().size(); index++) {
            kinds.add(lane.attempts().get(index));
        }
    }

    private void add(int row) {
        Result result = columns.result(row);
        if (result == Result.SUCCESS) {
            facts.setKind(row, kind(row), earlier == 0);
            addSuccess(row);
        } else if (result.isFailure()) {
            failedSinceSuccess.add(row);
        }
    }

    private void addSuccess(int row) {
        firsts.add(columns.version(row), columns.revision(row), earlier);
        if (firstsOfRevisions != null) {
            firstsOfRevisions.putIfAbsent(columns.revision(row), earlier);
        }
        earlier++;
        if (failedSinceSuccess.size() > 0) {
            failedSinceSuccess = new Rows.Builder(0);
        }
    }

    private Kind kind(int row) {
        Kind kind = columns.statedKind(row).orElseGet(() -> found(row));
        boolean statedRollback =
                columns.statedKind(row).filter(Kind.ROLLBACK::equals).isPresent();
        return columns.isFix(row) && !statedRollback ? Kind.HOTFIX : kind;
    }

    private Kind found(int row) {
        if (earlier == 0) {
            return Kind.CHANGE;
        }
        int before = successes.get(earlier - 1);
        if (columns.version(row) != columns.version(before)) {
            return returning(
                    firsts.find(columns.version(row), columns.revision(row)),
                    firsts.find(columns.version(before), columns.revision(before)));
        }
        return Revisions.differ(columns.revision(row), columns.revision(before))
                ? returning(firstOfRevision(row), firstOfRevision(before))
                : repeating(row);
    }

    /**
     * @param first when what is deployed was there for the first time, if ever
     * @param firstOfReplaced the same of what it replaces
     */
    private static Kind returning(int first, int firstOfReplaced) {
        if (first == ByVersion.NONE) {
            return Kind.CHANGE;
        }
        return first < firstOfReplaced ? Kind.ROLLBACK : Kind.REDEPLOY;
    }

    private int firstOfRevision(int row) {
        Map<Integer, Integer> known = firstsOfRevisions;
        if (known == null) {
            known = new HashMap<>();
            for (int index = 0; index < earlier; index++) {
                known.putIfAbsent(columns.revision(successes.get(index)), index);
            }
            firstsOfRevisions = known;
        }
        return known.getOrDefault(columns.revision(row), ByVersion.NONE);
    }

    private Kind repeating(int row) {
        boolean otherFailed = failedSinceSuccess.rows().stream()
                .anyMatch(attempt -> columns.version(attempt) != columns.version(row)
                        || Revisions.differ(columns.revision(attempt), columns.revision(row)));
        return otherFailed ? Kind.ROLLBACK : Kind.REDEPLOY;
    }
}
