package io.jenkins.plugins.dora.page.rest;

import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.model.ListView;
import hudson.model.User;
import io.jenkins.plugins.dora.configuration.DoraPermissions;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.value.BuildReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import jenkins.model.Jenkins;
import jenkins.security.ApiTokenProperty;
import org.junit.jupiter.api.BeforeEach;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.MockFolder;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/**
 * A Jenkins with a job that the member of a team may read and record for, another job that is secret, and what became of
 * jobs that are gone; asked as a script would.
 */
@WithJenkins
abstract class RestJenkinsTest {
    JenkinsRule jenkins;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    final void setUp(JenkinsRule rule) throws Exception {
        jenkins = rule;
        MockFolder folder = jenkins.createFolder("team");
        FreeStyleProject shop = folder.createProject(FreeStyleProject.class, "shop");
        folder.createProject(FreeStyleProject.class, "secret");
        ListView view = new ListView("Shops");
        jenkins.jenkins.addView(view);
        view.add(folder);
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin")
                .grant(Jenkins.READ)
                .everywhere()
                .to("member", "reader")
                .grant(Item.READ)
                .onItems(folder, shop)
                .to("member", "reader")
                .grant(DoraPermissions.RECORD)
                .onItems(folder, shop)
                .to("member"));
        deployed("shop", "team/shop");
        deployed("secret", "team/secret");
        deployed("gone", "team/gone");
        deployed("lost", "nowhere/lost");
        deployed("by-hand", "");
    }

    /** Records a deployment of version 1 to production whose id is the application's name. */
    static void deployed(String application, String job) throws Exception {
        Instant now = Instant.now();
        DeploymentBuilder deployment =
                Deployment.of(application, "1", "production").id(application).between(now, now);
        if (!job.isEmpty()) {
            deployment.deployedBy(new BuildReference(job, 1, ""));
        }
        DoraStore.get().record(deployment.build());
    }

    /** Asks with a user's API token; without a user, as anybody. */
    HttpResponse<String> get(String user, String path, String... headers) throws Exception {
        return send(user, HttpRequest.newBuilder(uri(path)), headers);
    }

    int status(String user, String path) throws Exception {
        return get(user, path).statusCode();
    }

    HttpResponse<String> post(String user, String path, String json) throws Exception {
        return send(
                user,
                HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(json.replace('\'', '"'))),
                "Content-Type",
                "application/json");
    }

    /** Sends what a page of somebody else could make the browser of a user send who is logged in. */
    HttpResponse<String> postWithoutCrumb(String user, String path, String json) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", basic(user, user))
                        .POST(BodyPublishers.ofString(json.replace('\'', '"')))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> send(String user, HttpRequest.Builder request, String... headers) throws Exception {
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (user != null) {
            request.header("Authorization", authorization(user));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    URI uri(String path) throws Exception {
        return jenkins.getURL().toURI().resolve(path);
    }

    /** Returns the header by which a script shows the API token of a user. */
    static String authorization(String user) throws Exception {
        return basic(user, token(user));
    }

    private static String token(String user) throws Exception {
        User account = User.getById(user, true);
        return account.getProperty(ApiTokenProperty.class).generateNewToken("test").plainValue;
    }

    private static String basic(String user, String password) {
        String credentials = user + ':' + password;
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
