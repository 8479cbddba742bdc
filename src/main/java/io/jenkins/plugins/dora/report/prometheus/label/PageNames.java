package io.jenkins.plugins.dora.report.prometheus.label;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;

/** The names that the figures of one page have labels for. */
public final class PageNames {
    private static final int APPLICATIONS = 200;
    private static final int ENVIRONMENTS = 50;
    private static final int SOURCES = 20;
    private static final int TEAMS = 50;

    /** Each of them has up to 71 series of histograms, as much text as all its other series together. */
    private static final int PLACES_WITH_HISTOGRAMS = 50;

    private final Bound<String> applications;
    private final Bound<String> environments;
    private final Bound<String> sources;
    private final Bound<String> teams;
    private final Bound<PlaceLabels> placesWithHistograms;

    /** @param page names the page in the log */
    public PageNames(String page) {
        applications = new Bound<>("applications of " + page, APPLICATIONS);
        environments = new Bound<>("environments of " + page, ENVIRONMENTS);
        sources = new Bound<>("sources of incidents of " + page, SOURCES);
        teams = new Bound<>("teams of " + page, TEAMS);
        placesWithHistograms =
                new Bound<>("production environments with histograms of " + page, PLACES_WITH_HISTOGRAMS);
    }

    public String application(String name) {
        return label(applications, name);
    }

    /** Returns where a deployment went. */
    public PlaceLabels place(AssessedDeployment deployment) {
        return place(deployment.application(), deployment.environment(), deployment.tier());
    }

    /** Returns where an incident happened; there is no environment in it if the incident concerns several. */
    public PlaceLabels place(AssessedIncident assessed) {
        return assessed.environments().size() == 1
                ? place(
                        assessed.application(),
                        assessed.environments().iterator().next(),
                        assessed.tier())
                : new PlaceLabels(application(assessed.application()), "", assessed.tier());
    }

    /** Returns the place with the labels of an application and an environment. */
    public PlaceLabels place(String application, String environment, EnvironmentTier tier) {
        PlaceLabels place = new PlaceLabels(application(application), label(environments, environment), tier);
        if (place.isProduction()) {
            placesWithHistograms.admits(place);
        }
        return place;
    }

    /** Returns the labels of the histograms of a place. */
    public PlaceLabels ofHistograms(PlaceLabels place) {
        return placesWithHistograms.admits(place)
                ? place
                : new PlaceLabels(Bound.OTHER, place.environment(), place.tier());
    }

    /** Returns the label of the system that reported an incident; empty where none is stated. */
    public String source(String name) {
        return name.isEmpty() ? "" : label(sources, name);
    }

    public String team(String name) {
        return label(teams, name);
    }

    private static String label(Bound<String> bound, String name) {
        return bound.admits(name) ? LabelText.of(name) : Bound.OTHER;
    }
}
