package io.jenkins.plugins.dora.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.NotFoundResponse;
import io.jenkins.plugins.dora.report.Answers;
import io.jenkins.plugins.dora.report.ExportedJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Function;

/** The resources of the REST API that are read, where Jenkins has them below a page. */
final class Resources {
    private final ReporterSource reporter;
    private final Clock clock;

    Resources(ReporterSource reporter, Clock clock) {
        this.reporter = reporter;
        this.clock = clock;
    }

    void addTo(RoutesConfig routes) {
        json(routes, "/dora", Answers::report);
        json(routes, "/dora/deployments", answers -> answers.deployments().page());
        json(routes, "/dora/incidents", Answers::incidents);
        json(routes, "/dora/environments", Answers::environments);
        add(routes, "/dora/deployments/{key}/api/json", Resources::sendDeployment);
        add(routes, "/dora/deployments.csv", Resources::sendCsv);
    }

    private void json(RoutesConfig routes, String path, Function<Answers, Object> resource) {
        add(routes, path + "/api/json", (answers, context) -> sendJson(answers, resource.apply(answers), context));
    }

    private void add(RoutesConfig routes, String path, Reading.Answer answer) {
        routes.get(path, new Reading(reporter, clock, answer));
    }

    private static void sendDeployment(Answers answers, Context context) {
        String key = context.pathParam("key");
        sendJson(
                answers,
                answers.deployment(key).orElseThrow(() -> new NotFoundResponse("There is no deployment " + key)),
                context);
    }

    private static void sendJson(Answers answers, Object bean, Context context) {
        ExportedJson json =
                new ExportedJson(bean).shaped(answers.shape()).pretty("true".equals(context.queryParam("pretty")));
        context.contentType(ContentType.APPLICATION_JSON).result(json.toString());
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
