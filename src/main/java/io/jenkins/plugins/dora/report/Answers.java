package io.jenkins.plugins.dora.report;

import io.jenkins.plugins.dora.report.deployments.DeploymentList;
import io.jenkins.plugins.dora.report.environments.Environments;
import io.jenkins.plugins.dora.report.incidents.Incidents;
import io.jenkins.plugins.dora.report.link.Key;
import io.jenkins.plugins.dora.report.overview.Report;
import io.jenkins.plugins.dora.report.query.DeploymentQuery;
import io.jenkins.plugins.dora.report.query.EnvironmentQuery;
import io.jenkins.plugins.dora.report.query.IncidentQuery;
import io.jenkins.plugins.dora.report.query.InvalidQueryException;
import io.jenkins.plugins.dora.report.query.ReportQuery;
import io.jenkins.plugins.dora.report.query.Shape;
import io.jenkins.plugins.dora.report.story.CommitBrowser;
import io.jenkins.plugins.dora.report.story.DeploymentStory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The answers to one request, from the records that its user may see.
 *
 * <p>Whatever a query parameter asks that is invalid is refused with an {@link InvalidQueryException}.
 */
public final class Answers {
    private final Reporter reporter;
    private final Map<String, ? extends Collection<String>> parameters;
    private final Instant now;

    /**
     * @param reporter knows what the reader may see
     * @param parameters the values of the query parameters, by name
     * @param now when it was asked
     */
    public Answers(Reporter reporter, Map<String, ? extends Collection<String>> parameters, Instant now) {
        this.reporter = reporter;
        this.parameters = parameters;
        this.now = now;
    }

    public Report report() {
        return reporter.report(ReportQuery.parse(parameters, zone(), now));
    }

    public DeploymentList deployments() {
        return reporter.deployments(DeploymentQuery.parse(parameters, zone(), now));
    }

    /**
     * Returns a deployment by the key of its id.
     *
     * @param browser where commits can be looked at, if the profile states nothing
     */
    public Optional<DeploymentStory> deployment(String key, CommitBrowser browser) {
        return Key.decode(key).flatMap(id -> reporter.deployment(id, browser));
    }

    public Incidents incidents() {
        return reporter.incidents(IncidentQuery.parse(parameters, zone(), now));
    }

    public Environments environments() {
        return reporter.environments(EnvironmentQuery.parse(parameters).scope(), today());
    }

    /**
     * Returns the entity tag of the answer before it is computed: it changes with every record, even if the answer does not
     * depend on it. Only for users who may see everything.
     *
     * @param address the path and the query of the request
     */
    public EntityTag tag(String address) {
        return EntityTag.of(reporter.state() + " " + today() + " " + address);
    }

    /**
     * Returns the entity tag of an answer by its content: it changes only when the answer of the user changes.
     *
     * @param address the path and the query of the request
     * @param answer one of those above
     */
    public EntityTag tag(String address, Object answer) {
        return EntityTag.of(address, out -> {
            if (answer instanceof DeploymentList list) {
                list.writeTo(out);
            } else {
                out.append(new ExportedJson(answer).shaped(shape()).toString());
            }
        });
    }

    /** Returns which fields of the answer are wanted. */
    public Shape shape() {
        return Shape.parse(parameters);
    }

    private LocalDate today() {
        return now.atZone(zone()).toLocalDate();
    }

    private ZoneId zone() {
        return reporter.profile().timeZone();
    }
}
