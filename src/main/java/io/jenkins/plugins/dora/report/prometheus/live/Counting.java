package io.jenkins.plugins.dora.report.prometheus.live;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.prometheus.family.Families;
import io.jenkins.plugins.dora.report.prometheus.label.PageNames;
import io.jenkins.plugins.dora.report.prometheus.label.PlaceLabels;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** All that is counted of a page. */
final class Counting {
    private final OwnFamilies own;
    private final DeploymentCounting deployments;
    private final FailureCounting failures;
    private final IncidentCounting incidents;
    private final Set<PlaceLabels> begun = new TreeSet<>();

    Counting(PageNames names, Families families) {
        ArticleFamilies article = new ArticleFamilies(families);
        own = new OwnFamilies(families, names);
        deployments = new DeploymentCounting(names, own, article);
        failures = new FailureCounting(names, own, article);
        incidents = new IncidentCounting(names, own, article);
    }

    /**
     * Counts what is new on the page.
     *
     * @param places where anything was ever deployed
     */
    void look(Look look, Assessment page, Profile profile, Collection<PlaceLabels> places) {
        places.stream().filter(begun::add).forEach(own::begin);
        deployments.look(look, page, profile);
        failures.look(look, page);
        incidents.look(look, page);
    }
}
