package io.jenkins.plugins.dora.report.prometheus.live;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.prometheus.family.Families;
import io.jenkins.plugins.dora.report.prometheus.label.PageNames;
import io.jenkins.plugins.dora.report.prometheus.label.PlaceLabels;
import java.time.Instant;
import java.util.Collection;

/** The counters and histograms as they would have counted in the past, from what is known today. */
public final class PastFigures {
    private PastFigures() {}

    /**
     * Counts what happened from {@code from} on and before {@code to}.
     *
     * @param families take what is counted, with the time when it happened, in any order
     * @param places where anything was ever deployed
     */
    public static void count(
            Families families,
            PageNames names,
            Assessment page,
            Profile profile,
            Collection<PlaceLabels> places,
            Instant from,
            Instant to) {
        new Counting(names, families).look(Look.back(from, to), page, profile, places);
    }
}
