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

    private final BoundedNames applications;
    private final BoundedNames environments;
    private final BoundedNames sources;
    private final BoundedNames teams;

    /** @param page names the page in the log */
    public PageNames(String page) {
        applications = new BoundedNames("applications of " + page, APPLICATIONS);
        environments = new BoundedNames("environments of " + page, ENVIRONMENTS);
        sources = new BoundedNames("sources of incidents of " + page, SOURCES);
        teams = new BoundedNames("teams of " + page, TEAMS);
    }

    public String application(String name) {
        return applications.label(name);
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
        return new PlaceLabels(application(application), environments.label(environment), tier);
    }

    /** Returns the label of the system that reported an incident; empty where none is stated. */
    public String source(String name) {
        return name.isEmpty() ? "" : sources.label(name);
    }

    public String team(String name) {
        return teams.label(name);
    }
}
