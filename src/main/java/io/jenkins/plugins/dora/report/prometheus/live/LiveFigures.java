package io.jenkins.plugins.dora.report.prometheus.live;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.prometheus.family.Exposure;
import io.jenkins.plugins.dora.report.prometheus.family.Families;
import io.jenkins.plugins.dora.report.prometheus.family.LiveFamilies;
import io.jenkins.plugins.dora.report.prometheus.label.PageNames;
import io.jenkins.plugins.dora.report.prometheus.label.PlaceLabels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The counters and histograms of one page.
 *
 * <p>Not safe for use by several threads, but for {@link Exposure#readAt}.
 */
public final class LiveFigures {
    private final Instant start;
    private final LiveFamilies families = new LiveFamilies(this::upcoming);
    private final Counting counting;
    private final List<Exposure> exposures = new ArrayList<>();
    private Exposure upcoming = new Exposure();
    private @Nullable Look latest;

    /**
     * @param start when this process began to count
     * @param names the labels of the page
     */
    public LiveFigures(Instant start, PageNames names) {
        this.start = start;
        counting = new Counting(names, families);
    }

    /** Makes what else is counted while this process runs, and shown with these figures. */
    public Families families() {
        return families;
    }

    private Exposure upcoming() {
        return upcoming;
    }

    /**
     * Counts what is new on the page.
     *
     * @param places where anything was ever deployed
     */
    public void look(Assessment page, Profile profile, Collection<PlaceLabels> places, Instant now) {
        Look look = latest == null ? Look.first(start, now) : latest.next(now);
        counting.look(look, page, profile, places);
        latest = look;
    }

    /** Returns what is shown at a moment; those who read it have to note that in {@link #exposure}. */
    public List<MetricSnapshot> at(Instant now) {
        exposures.removeIf(exposure -> !exposure.isZeroAt(now));
        return families.at(now);
    }

    /** Returns the exposure of what began since this was asked last. */
    public Exposure exposure() {
        Exposure shown = upcoming;
        exposures.add(shown);
        upcoming = new Exposure();
        return shown;
    }

    /** Returns when series that are still 0 are to be shown with their values; empty where none are, or nobody read them. */
    public Optional<Instant> nextChange() {
        return exposures.stream().flatMap(exposure -> exposure.end().stream()).min(Instant::compareTo);
    }
}
