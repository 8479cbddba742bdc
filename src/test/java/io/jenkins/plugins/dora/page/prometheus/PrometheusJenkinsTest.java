package io.jenkins.plugins.dora.page.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.model.ListView;
import hudson.model.MyViewsProperty;
import hudson.model.User;
import io.jenkins.plugins.dora.configuration.DoraPermissions;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.BuildReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import jenkins.model.Jenkins;
import jenkins.security.ApiTokenProperty;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.MockFolder;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class PrometheusJenkinsTest {
    private static final List<String> PAGES =
            List.of("dora/", "job/team/dora/", "job/team/job/shop/dora/", "view/Shops/dora/");

    private final HttpClient client = HttpClient.newHttpClient();
    private JenkinsRule jenkins;
    private MockFolder team;
    private MockFolder quiet;

    @BeforeEach
    void setUp(JenkinsRule rule) throws Exception {
        jenkins = rule;
        team = jenkins.createFolder("team");
        quiet = jenkins.createFolder("quiet");
        FreeStyleProject shop = team.createProject(FreeStyleProject.class, "shop");
        team.createProject(FreeStyleProject.class, "secret");
        FreeStyleProject cart = quiet.createProject(FreeStyleProject.class, "cart");
        ListView view = new ListView("Shops");
        jenkins.jenkins.addView(view);
        view.add(team);
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin")
                .grant(Jenkins.READ)
                .everywhere()
                .to("member", "viewer", "prometheus")
                .grant(Item.READ)
                .onItems(team, shop)
                .to("member")
                .grant(Item.READ)
                .onItems(quiet)
                .to("viewer")
                .grant(DoraPermissions.VIEW)
                .onItems(quiet, cart)
                .to("viewer")
                .grant(DoraPermissions.VIEW)
                .everywhere()
                .to("prometheus"));
        deployed("shop", "team/shop");
        deployed("cart", "quiet/cart");
        deployed("by-hand", "");
    }

    @Test
    void administratorScrapesEveryPageWithAndWithoutASlashAtTheEnd() throws Exception {
        for (String page : PAGES) {
            for (String path : List.of(page + "prometheus", page + "prometheus/")) {
                HttpResponse<String> answer = scrape("admin", path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .as(path)
                        .isEqualToIgnoringCase("text/plain; version=0.0.4; charset=utf-8");
                assertThat(answer.body())
                        .as(path)
                        .contains("dora_report_deployments_per_day{application=\"shop\",window=\"30d\"}");
            }
            assertThat(scrape("admin", page + "prometheus/more").statusCode()).isEqualTo(404);
        }
        assertThat(scrape("admin", "dora/prometheus").body()).contains("by-hand", "cart", "dora_store_ready 1.0");
        assertThat(scrape("admin", "job/team/dora/prometheus").body())
                .doesNotContain("by-hand")
                .doesNotContain("cart")
                .doesNotContain("dora_store");
    }

    @Test
    void answerIsCompressedAndNamed() throws Exception {
        HttpResponse<String> compressed = scrape("admin", "dora/prometheus", "Accept-Encoding", "gzip");
        assertThat(compressed.headers().allValues("Content-Encoding")).containsExactly("gzip");

        String tag = compressed.headers().firstValue("ETag").orElseThrow();
        assertThat(scrape("admin", "dora/prometheus", "Accept-Encoding", "gzip", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(scrape("admin", "dora/prometheus", "Accept", "application/openmetrics-text;version=1.0.0")
                        .body())
                .endsWith("# EOF\n");
    }

    @Test
    void userWithTheRightToViewOneFolderScrapesThatFolder() throws Exception {
        assertThat(scrape("viewer", "job/quiet/dora/prometheus").body()).contains("application=\"cart\"");
        assertThat(scrape("viewer", "dora/prometheus").statusCode()).isEqualTo(403);
        assertThat(scrape("viewer", "job/team/dora/prometheus").statusCode()).isIn(403, 404);
        assertThat(scrape("viewer", "view/Shops/dora/prometheus").statusCode()).isIn(403, 404);
    }

    @Test
    void userOfPrometheusScrapesTheControllerWithoutReadingAJob() throws Exception {
        HttpResponse<String> answer = scrape("prometheus", "dora/prometheus");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("shop", "cart", "by-hand");
        assertThat(scrape("prometheus", "job/team/job/shop/").statusCode()).isEqualTo(404);
    }

    @Test
    void pageWithAHiddenJobIsNotShownAtAll() throws Exception {
        assertThat(scrape("member", "job/team/dora/prometheus").statusCode()).isEqualTo(200);

        deployed("secret", "team/secret");

        // On a busy machine, scrapes get the figures of before until those with the hidden job are rendered.
        HttpResponse<String> refused = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> {
                            HttpResponse<String> answer = scrape("member", "job/team/dora/prometheus");
                            assertThat(answer.body()).doesNotContain("secret");
                            return answer;
                        },
                        answer -> answer.statusCode() != 200);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"code\":\"FORBIDDEN\"");
        assertThat(scrape("member", "job/team/job/shop/dora/prometheus").statusCode())
                .isEqualTo(200);
        assertThat(scrape("admin", "job/team/dora/prometheus").body()).contains("secret");
    }

    @Test
    void viewOfOnesOwnShowsNoMoreThanItsJobsDo() throws Exception {
        deployed("secret", "team/secret");
        User member = User.getById("member", true);
        MyViewsProperty own = new MyViewsProperty("all");
        member.addProperty(own);
        own.readResolve();
        ListView mine = new ListView("mine", own);
        own.addView(mine);
        mine.add(team);

        assertThat(scrape("member", "user/member/my-views/view/mine/dora/prometheus")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anybodyElseIsRefused() throws Exception {
        for (String page : PAGES) {
            assertThat(scrape(null, page + "prometheus").statusCode()).as(page).isIn(403, 404);
        }
        HttpResponse<String> wrongToken =
                send("dora/prometheus", "Authorization", basic("admin", "11aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));
        assertThat(wrongToken.statusCode()).isEqualTo(401);
    }

    @Test
    void storeThatIsBeingOpenedIsNoFigure() throws Exception {
        DoraStore.closeOnShutdown();

        HttpResponse<String> opening = scrape("admin", "dora/prometheus");

        assertThat(opening.statusCode()).as(opening.body()).isEqualTo(503);
        assertThat(opening.headers().firstValue("Retry-After")).contains("1");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> scrape("admin", "dora/prometheus").statusCode() == 200);
    }

    @Test
    void buildThatDeploysIsScrapedMeanwhileAndAfterwards() throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, "deploy");
        job.setDefinition(new CpsFlowDefinition(
                "withDoraDeployment(application: 'busy', version: '7', environment: 'production') { sleep 3 }", true));

        WorkflowRun build = job.scheduleBuild2(0).waitForStart();
        HttpResponse<String> meanwhile = scrape("admin", "dora/prometheus");
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(build));

        assertThat(meanwhile.statusCode()).isEqualTo(200);
        assertThat(meanwhile.body()).contains("application=\"shop\"").doesNotContain("busy");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(scrape("admin", "dora/prometheus").body())
                                .contains(
                                        "dora_last_deployment_timestamp_seconds{application=\"busy\",environment=\"production\""));
    }

    private static void deployed(String application, String job) throws Exception {
        Instant now = Instant.now();
        DoraStore.get()
                .record(Deployment.of(application, "1", "production")
                        .id(application)
                        .between(now, now)
                        .deployedBy(job.isEmpty() ? null : new BuildReference(job, 1, ""))
                        .build());
    }

    private HttpResponse<String> scrape(String user, String path, String... headers) throws Exception {
        if (user == null) {
            return send(path, headers);
        }
        String token =
                User.getById(user, true).getProperty(ApiTokenProperty.class).generateNewToken("test").plainValue;
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = basic(user, token);
        return send(path, all);
    }

    private HttpResponse<String> send(String path, String... headers) throws Exception {
        URI address = jenkins.getURL().toURI().resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String basic(String user, String password) {
        String credentials = user + ':' + password;
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
