package io.jenkins.plugins.dora.assessment.release;

import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.snapshot.column.LongMap;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** Notes which counted changes of an application were brought to another environment of their tier before. */
public final class RepeatedChanges {
    private final DeploymentColumns columns;
    private final BitSet counted;
    private final Releases releases;
    private final Map<EnvironmentTier, LongMap> seen = new EnumMap<>(EnvironmentTier.class);

    public RepeatedChanges(DeploymentColumns columns, BitSet counted, Releases releases) {
        this.columns = columns;
        this.counted = counted;
        this.releases = releases;
    }

    /** Looks at the changes of the next deployment in order of finish. */
    public void add(int row, EnvironmentTier tier) {
        LongMap commits = seen.computeIfAbsent(tier, key -> new LongMap());
        for (int change = columns.firstChange(row); change < columns.endOfChanges(row); change++) {
            if (counted.get(change) && !commits.putIfAbsent(columns.changes().commit(change), change)) {
                releases.repeat(change);
            }
        }
    }
}
