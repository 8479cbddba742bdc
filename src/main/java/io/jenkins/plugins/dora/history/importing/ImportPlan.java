package io.jenkins.plugins.dora.history.importing;

import io.jenkins.plugins.dora.history.SkipReason;
import io.jenkins.plugins.dora.history.Skipped.Cases;
import io.jenkins.plugins.dora.history.scanning.RuleMatches;
import java.util.List;
import java.util.Map;

/**
 * The effect that an import would have.
 *
 * @param jobs how many jobs the rules are about
 * @param builds how many of their builds are over and could be read
 * @param rules what each rule matched
 * @param recordedBefore how many of the deployments found were recorded before, some of which may have been taken back since
 * @param tooOld how many of them are too old to count
 * @param toRecord how many are to be recorded
 * @param oddities what was left out
 */
public record ImportPlan(
        int jobs,
        int builds,
        List<RuleMatches> rules,
        int recordedBefore,
        int tooOld,
        int toRecord,
        Map<SkipReason, Cases> oddities) {
    /** Returns how many deployments were found. */
    public int deployments() {
        return recordedBefore + tooOld + toRecord;
    }
}
