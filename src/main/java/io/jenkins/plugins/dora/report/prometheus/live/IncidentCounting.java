package io.jenkins.plugins.dora.report.prometheus.live;

import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.statistics.Seconds;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.report.prometheus.label.PageNames;
import io.jenkins.plugins.dora.report.prometheus.label.PlaceLabels;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/** Counts incidents when they are met first, and when they are resolved. */
final class IncidentCounting {
    static final String OPENED = "opened";
    static final String RESOLVED = "resolved";

    private final PageNames names;
    private final OwnFamilies own;
    private final ArticleFamilies article;
    private final Set<Origin> origins =
            new TreeSet<>(Comparator.comparing(Origin::place).thenComparing(Origin::source));
    private final Seen opened = new Seen();
    private final Seen resolved = new Seen();

    private record Origin(PlaceLabels place, String source) {}

    IncidentCounting(PageNames names, OwnFamilies own, ArticleFamilies article) {
        this.names = names;
        this.own = own;
        this.article = article;
    }

    void look(Look look, Assessment page) {
        for (AssessedIncident assessed : page.incidents()) {
            Incident incident = assessed.incident();
            PlaceLabels place = names.place(assessed);
            String source = names.source(incident.source());
            if (origins.add(new Origin(place, source))) {
                own.beginIncidents(place, source);
            }
            if (look.concerns(incident.openedAt())
                    && look.isNew(opened, incident::id, incident.openedAt())
                    && look.counts(incident.openedAt())) {
                own.countIncident(place, source, OPENED, incident.openedAt());
            }
            incident.resolvedAt()
                    .filter(look::concerns)
                    .filter(end -> look.isNew(resolved, incident::id, end))
                    .filter(look::counts)
                    .ifPresent(end -> countResolved(place, source, incident, end));
        }
        opened.forget(look.remembered());
        resolved.forget(look.remembered());
    }

    private void countResolved(PlaceLabels place, String source, Incident incident, Instant end) {
        own.countIncident(place, source, RESOLVED, end);
        incident.timeToRestore().map(Seconds::of).ifPresent(seconds -> {
            own.countRestore(place, seconds, end);
            if (place.isProduction()) {
                article.countRestore(seconds, end);
            }
        });
    }
}
