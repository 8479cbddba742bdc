package io.jenkins.plugins.dora.page;

import hudson.model.Action;
import hudson.model.Api;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.recording.DoraStore;
import io.jenkins.plugins.dora.report.LatestReporter;
import io.jenkins.plugins.dora.report.overview.Report;
import io.jenkins.plugins.dora.report.query.InvalidQueryException;
import io.jenkins.plugins.dora.report.query.ReportQuery;
import io.jenkins.plugins.dora.store.opening.StoreOpeningException;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import jenkins.model.Jenkins;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.Stapler;

/** A page with the DORA metrics of what lies beneath it, and the REST API beside it. */
@Restricted(NoExternalUse.class)
public abstract class DoraPage implements Action {
    private static final Logger LOGGER = Logger.getLogger(DoraPage.class.getName());
    private static final LatestReporter REPORTER = new LatestReporter();

    @Override
    public String getIconFileName() {
        return "symbol-analytics-outline plugin-ionicons-api";
    }

    @Override
    public String getDisplayName() {
        return Messages.DoraPage_DisplayName();
    }

    @Override
    public String getUrlName() {
        return "dora";
    }

    /** Returns the full name of what the page is about; empty for the whole controller. */
    public abstract String getScopeName();

    /** Returns the page's address relative to the root of Jenkins. */
    public abstract String getPath();

    /** Throws unless the current user may read the page. */
    abstract void checkAccess();

    /** Tells from the job that did a deployment whether it belongs to the page and may be seen by the current user. */
    abstract Predicate<Optional<String>> visible();

    /**
     * Returns the report that the current request asks for, as JSON or XML.
     *
     * @throws Refusal if the query is wrong, or what was recorded is still being loaded or cannot be read
     */
    public Api getApi() {
        checkAccess();
        Map<String, List<String>> parameters = Stapler.getCurrentRequest2().getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
        return new Api(report(parameters));
    }

    private Report report(Map<String, List<String>> parameters) {
        Profile profile = DoraConfiguration.get().profile();
        try {
            ReportQuery query = ReportQuery.parse(parameters, profile.timeZone(), Instant.now());
            return REPORTER.of(DoraStore.get().ifOpen().snapshot(), profile)
                    .about(visible())
                    .report(query);
        } catch (InvalidQueryException e) {
            throw Refusal.badQuery(e);
        } catch (StoreOpeningException e) {
            throw Refusal.loading(e);
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "The recorded deployments cannot be read", e);
            boolean mayKnowPaths = Jenkins.get().hasPermission(Jenkins.ADMINISTER);
            throw Refusal.unreadable(mayKnowPaths ? e.getMessage() : "The recorded deployments cannot be read", e);
        }
    }
}
