package io.jenkins.plugins.dora.target.finding;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rules that find what stands out in a period. */
public final class FindingRules {
    private static final int MOST = 5;

    private static final List<FindingRule<FindingRecords>> OF_RECORDS =
            List.of(new FailingApplication(), new WaitingVersion(), new OpenIncident());

    private static final List<FindingRule<FindingFigures>> OF_FIGURES =
            List.of(new SignificantChange(), new MissedTarget(), new LongestStage());

    private FindingRules() {}

    /** Returns the findings about records, which need no figures. */
    public static List<Finding> of(FindingRecords records) {
        return OF_RECORDS.stream().flatMap(rule -> rule.find(records)).toList();
    }

    /** Returns the findings about figures. */
    public static List<Finding> of(FindingFigures figures) {
        return OF_FIGURES.stream().flatMap(rule -> rule.find(figures)).toList();
    }

    /** Returns five of all findings at most, those first that are farthest beyond their thresholds. */
    public static List<Finding> first(List<Finding> ofFigures, List<Finding> ofRecords) {
        return Stream.concat(ofFigures.stream(), ofRecords.stream())
                .sorted(Comparator.comparingDouble(Finding::size).reversed())
                .limit(MOST)
                .toList();
    }
}
