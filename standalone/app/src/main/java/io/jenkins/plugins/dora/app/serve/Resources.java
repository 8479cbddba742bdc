package io.jenkins.plugins.dora.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.jenkins.plugins.dora.report.Answers;
import io.jenkins.plugins.dora.report.ExportedJson;
import io.jenkins.plugins.dora.report.feed.FeedAnswer;
import io.jenkins.plugins.dora.report.rest.Endpoint;
import io.jenkins.plugins.dora.report.rest.RestException;
import io.jenkins.plugins.dora.report.story.CommitBrowser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Function;

/** The endpoints of the REST API that are read, at the path that they have below the page of the controller in Jenkins. */
final class Resources {
    /** The path of the page. */
    static final String ROOT = "/dora/";

    private final ReporterSource reporter;
    private final Clock clock;

    Resources(ReporterSource reporter, Clock clock) {
        this.reporter = reporter;
        this.clock = clock;
    }

    void addTo(RoutesConfig routes) {
        json(routes, Endpoint.REPORT, Answers::report);
        json(routes, Endpoint.DEPLOYMENTS, answers -> answers.deployments().page());
        json(routes, Endpoint.INCIDENTS, Answers::incidents);
        json(routes, Endpoint.ENVIRONMENTS, Answers::environments);
        add(routes, Endpoint.DEPLOYMENT, Resources::sendDeployment);
        add(routes, Endpoint.DEPLOYMENTS_CSV, Resources::sendCsv);
        routes.get(ROOT + Endpoint.EVENTS.path(), this::sendEvents);
    }

    private void json(RoutesConfig routes, Endpoint endpoint, Function<Answers, Object> resource) {
        add(routes, endpoint, (answers, context) -> sendJson(answers, resource.apply(answers), context));
    }

    private void add(RoutesConfig routes, Endpoint endpoint, Reading.Answer answer) {
        routes.get(ROOT + endpoint.path(), new Reading(reporter, clock, answer));
    }

    private static void sendDeployment(Answers answers, Context context) {
        String key = context.pathParam("key");
        sendJson(
                answers,
                answers.deployment(key, CommitBrowser.NONE)
                        .orElseThrow(() -> RestException.notFound("deployment", key)),
                context);
    }

    private static void sendJson(Answers answers, Object bean, Context context) {
        ExportedJson json =
                new ExportedJson(bean).shaped(answers.shape()).pretty("true".equals(context.queryParam("pretty")));
        context.contentType(ContentType.APPLICATION_JSON).result(json.toString());
    }

    private void sendEvents(Context context) throws IOException {
        FeedAnswer feed =
                FeedAnswer.to(reporter.feed(), context.queryParamMap(), context.header(Header.ACCEPT_ENCODING));
        feed.headers().forEach(context.res()::setHeader);
        // Not the stream of Javalin, which would compress it again.
        context.res().getOutputStream().write(feed.body());
    }

    private static void sendCsv(Answers answers, Context context) throws IOException {
        var deployments = answers.deployments();
        context.contentType("text/csv;charset=utf-8")
                .header(Header.CONTENT_DISPOSITION, "attachment; filename=\"deployments.csv\"");
        // Not the stream of Javalin: what that holds back to compress it, an error could not take back.
        OutputStream body = context.res().getOutputStream();
        Writer out = new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        deployments.writeTo(out);
        out.flush();
    }
}
