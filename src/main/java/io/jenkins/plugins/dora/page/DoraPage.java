package io.jenkins.plugins.dora.page;

import hudson.model.Action;
import hudson.model.Api;
import io.jenkins.plugins.dora.configuration.DoraPermissions;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.page.feed.EventFeed;
import io.jenkins.plugins.dora.page.history.HistoryService;
import io.jenkins.plugins.dora.page.prometheus.PrometheusResponse;
import io.jenkins.plugins.dora.page.rest.DeploymentsResource;
import io.jenkins.plugins.dora.page.rest.IncidentsResource;
import io.jenkins.plugins.dora.page.rest.PageScope;
import io.jenkins.plugins.dora.page.rest.Resource;
import io.jenkins.plugins.dora.page.rest.RestRecorder;
import io.jenkins.plugins.dora.report.Answers;
import io.jenkins.plugins.dora.report.deployments.DeploymentList;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.CancelRequestHandlingException;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;
import org.kohsuke.stapler.WebMethod;
import org.kohsuke.stapler.verb.POST;

/** A page with the DORA metrics of what lies beneath it, and the REST API below the page. */
@Restricted(NoExternalUse.class)
public abstract class DoraPage implements Action, PageScope {
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

    /** Returns what the page is about, as people call it; empty for the whole controller. */
    public abstract String getScopeName();

    /** Returns the full name of the job whose page this is; absent from pages about more than one. */
    public @Nullable String getJobName() {
        return null;
    }

    /** Returns the page's address relative to the root of Jenkins. */
    public abstract String getPath();

    /** Whether the current user may record here. */
    public final boolean isRecordable() {
        return owner().hasPermission(DoraPermissions.RECORD);
    }

    /** Whether past builds are being searched or imported. */
    public final boolean isImporting() {
        return HistoryService.isRunning();
    }

    /** Begins to read what is recorded, for which the scripts of the page ask in a moment. */
    public final void prepare() {
        DoraStore.get().prepare();
    }

    @Override
    public boolean isWhole() {
        return false;
    }

    /** Returns the report that the current request asks for, as JSON or XML. */
    public final Api getApi() {
        return new Resource(this, Answers::report).getApi();
    }

    public final DeploymentsResource getDeployments() {
        return new DeploymentsResource(this);
    }

    public final IncidentsResource getIncidents() {
        return new IncidentsResource(this);
    }

    public final Resource getEnvironments() {
        return new Resource(this, Answers::environments);
    }

    /** Streams the deployments that the query asks for. */
    @WebMethod(name = "deployments.csv")
    public final void doDeploymentsCsv(StaplerRequest2 req, StaplerResponse2 rsp) throws IOException {
        DeploymentList deployments = Resource.read(this, Answers::deployments);
        rsp.setContentType("text/csv;charset=UTF-8");
        rsp.setHeader("Content-Disposition", "attachment; filename=\"deployments.csv\"");
        rsp.setHeader("X-Content-Type-Options", "nosniff");
        Resource.write(deployments::writeTo, rsp.getWriter());
    }

    /** Answers a scrape by Prometheus; a trailing slash changes nothing, since a scrape follows no redirect. */
    @WebMethod(name = "prometheus")
    public final HttpResponse doPrometheus(StaplerRequest2 req) {
        leaveWhatIsBelow(req);
        return PrometheusResponse.at(this, getPath(), req);
    }

    /** Sends what was recorded as JSON lines, to administrators and tokens; only the page of the controller does. */
    @WebMethod(name = "events")
    public final void doEvents(StaplerRequest2 req, StaplerResponse2 rsp) throws IOException {
        leaveWhatIsBelow(req);
        EventFeed.send(this, req, rsp);
    }

    @POST
    @WebMethod(name = "deployments")
    public final HttpResponse doRecordDeployment(StaplerRequest2 req) {
        leaveWhatIsBelow(req);
        return RestRecorder.at(this).deployment(req);
    }

    @POST
    @WebMethod(name = "incidents")
    public final HttpResponse doRecordIncident(StaplerRequest2 req) {
        leaveWhatIsBelow(req);
        return RestRecorder.at(this).incident(req);
    }

    /** Answers every unknown address below. */
    public final void doDynamic(StaplerRequest2 req) {
        throw Resource.unknownAddress(req, this);
    }

    /** Lets Stapler look further where a longer address was asked for. */
    private static void leaveWhatIsBelow(StaplerRequest2 req) {
        if (!req.getRestOfPath().replace("/", "").isEmpty()) {
            throw new CancelRequestHandlingException();
        }
    }
}
