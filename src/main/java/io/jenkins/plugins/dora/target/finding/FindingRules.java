package io.jenkins.plugins.dora.target.finding;

import java.util.Comparator;
import java.util.List;

/** The rules that find what stands out in a period. */
public final class FindingRules {
    private static final int MOST = 5;

    private static final List<FindingRule> RULES = List.of(
            new SignificantChange(),
            new MissedTarget(),
            new FailingApplication(),
            new WaitingVersion(),
            new OpenIncident(),
            new LongestStage());

    private FindingRules() {}

    /** Returns five findings at most, those first that are farthest beyond their thresholds. */
    public static List<Finding> of(Evidence evidence) {
        return RULES.stream()
                .flatMap(rule -> rule.find(evidence))
                .sorted(Comparator.comparingDouble(Finding::size).reversed())
                .limit(MOST)
                .toList();
    }
}
