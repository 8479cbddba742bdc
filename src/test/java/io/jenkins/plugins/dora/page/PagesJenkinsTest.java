package io.jenkins.plugins.dora.page;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.Item;
import io.jenkins.plugins.dora.model.BuildReference;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.recording.DoraStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import jenkins.model.Jenkins;
import net.sf.json.JSONArray;
import net.sf.json.JSONObject;
import org.htmlunit.Page;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.MockFolder;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;
import org.w3c.dom.Attr;

@WithJenkins
class PagesJenkinsTest {
    private JenkinsRule jenkins;
    private MockFolder folder;
    private FreeStyleProject shop;
    private FreeStyleProject secret;

    @BeforeEach
    void setUp(JenkinsRule rule) throws Exception {
        jenkins = rule;
        folder = jenkins.createFolder("team");
        shop = folder.createProject(FreeStyleProject.class, "shop");
        secret = folder.createProject(FreeStyleProject.class, "secret");
        record("shop", "team/shop");
        record("secret", "team/secret");
        record("gone", "team/gone");
        record("lost", "nowhere/lost");
        record("by-hand", "");
    }

    @Test
    void jobHasItsPageInItsSidePanel() throws Exception {
        HtmlPage page = goTo("admin", shop.getUrl() + "dora/");

        assertThat(page.getTitleText()).isEqualTo("shop DORA metrics - Jenkins");
        assertThat(page.getElementById("dora").getAttribute("data-api"))
                .isEqualTo(jenkins.contextPath + "/job/team/job/shop/dora/");
        assertThat(page.getElementById("dora").getAttribute("data-scope-name")).isEqualTo("team/shop");
        assertThat(page.getByXPath("//div[@id='tasks']//a[contains(@href, '/job/shop/dora')]"))
                .isNotEmpty();
    }

    @Test
    void controllerHasItsPage() throws Exception {
        HtmlPage page = goTo("admin", "dora/");

        assertThat(page.getTitleText()).isEqualTo("DORA metrics - Jenkins");
        assertThat(page.getElementById("dora").getAttribute("data-api")).isEqualTo(jenkins.contextPath + "/dora/");
        assertThat(page.getElementById("dora").getAttribute("data-scope-name")).isEmpty();
    }

    @Test
    void scriptsAndStylesOfThePageAreServedAndNoneIsInline() throws Exception {
        HtmlPage page = goTo("admin", "dora/");
        JenkinsRule.WebClient client = client("admin");

        for (String address :
                List.of("//script[contains(@src, 'dora')]/@src", "//link[contains(@href, 'dora')]/@href")) {
            List<?> found = page.getByXPath(address);
            assertThat(found).hasSize(1);
            String path = ((Attr) found.get(0)).getValue().substring(jenkins.contextPath.length() + 1);
            assertThat(client.goTo(path, null).getWebResponse().getStatusCode()).isEqualTo(200);
        }
        assertThat(page.getByXPath("//script[not(@src) and contains(., 'dora')]"))
                .isEmpty();
    }

    @Test
    void reportOfAJobIsAboutItsOwnDeployments() throws Exception {
        assertThat(applications("admin", shop.getUrl())).containsExactly("shop");
        assertThat(applications("admin", secret.getUrl())).containsExactly("secret");
    }

    @Test
    void reportAnswersAsJenkinsDoes() throws Exception {
        JSONObject report = client("admin").getJSON("dora/api/json?tier=ALL").getJSONObject();

        assertThat(report.getJSONObject("deploymentFrequency").getInt("deployments"))
                .isEqualTo(5);
        assertThat(report.getString("benchmark")).isEqualTo("CLASSIC");
        assertThat(client("admin")
                        .getJSON("dora/api/json?tree=benchmark")
                        .getJSONObject()
                        .keySet())
                .hasSize(2)
                .contains("benchmark", "_class");
        assertThat(client("admin")
                        .goToXml("dora/api/xml?tree=benchmark")
                        .getWebResponse()
                        .getContentAsString())
                .contains("<benchmark>CLASSIC</benchmark>");
    }

    @Test
    void badQueryIsRefusedWithTheNameOfTheField() throws Exception {
        Page answer = client("admin").goTo("dora/api/json?granularity=HOUR", "application/json");

        assertThat(answer.getWebResponse().getStatusCode()).isEqualTo(400);
        JSONObject error = JSONObject.fromObject(answer.getWebResponse().getContentAsString())
                .getJSONObject("error");
        assertThat(error.getString("field")).isEqualTo("granularity");
        assertThat(error.getString("message")).contains("HOUR");
    }

    @Test
    void readerSeesTheDeploymentsOfTheJobsThatHeMayRead() throws Exception {
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin")
                .grant(Jenkins.READ)
                .everywhere()
                .to("member", "guest")
                .grant(Item.READ)
                .onItems(folder, shop)
                .to("member"));

        assertThat(applications("admin", "")).containsExactly("by-hand", "gone", "lost", "secret", "shop");
        assertThat(applications("member", "")).containsExactly("gone", "shop");
        assertThat(applications("guest", "")).isEmpty();
        assertThat(status("member", secret.getUrl() + "dora/")).isIn(403, 404);
        assertThat(status("member", secret.getUrl() + "dora/api/json")).isIn(403, 404);
        assertThat(status("member", shop.getUrl() + "dora/api/json")).isEqualTo(200);
        assertThat(status(null, "dora/")).isEqualTo(403);
        assertThat(status(null, "dora/api/json")).isEqualTo(403);
        assertThat(status(null, shop.getUrl() + "dora/api/json")).isIn(403, 404);
    }

    @Test
    void storeThatCannotBeReadLeavesThePageAndSaysWhy() throws Exception {
        DoraStore.closeOnShutdown();
        Path directory = jenkins.jenkins.getRootDir().toPath().resolve("dora");
        Path aside = directory.resolveSibling("dora-aside");
        Files.move(directory, aside);
        Files.writeString(directory, "in the way");

        assertThat(status("admin", "dora/")).isEqualTo(200);
        Page answer = afterLoading();
        assertThat(answer.getWebResponse().getStatusCode()).isEqualTo(500);
        assertThat(answer.getWebResponse().getContentAsString()).contains("\"message\":\"Cannot open the store");

        Files.delete(directory);
        DoraStore.get().snapshot();
        assertThat(status("admin", "dora/api/json")).isEqualTo(200);
    }

    private Page afterLoading() throws Exception {
        Page answer = client("admin").goTo("dora/api/json", "application/json");
        while (answer.getWebResponse().getStatusCode() == 503) {
            assertThat(answer.getWebResponse().getResponseHeaderValue("Retry-After"))
                    .isEqualTo("1");
            Thread.sleep(50);
            answer = client("admin").goTo("dora/api/json", "application/json");
        }
        return answer;
    }

    private List<String> applications(String user, String item) throws Exception {
        JSONArray names = client(user)
                .getJSON(item + "dora/api/json?tier=ALL")
                .getJSONObject()
                .getJSONObject("choices")
                .getJSONArray("applications");
        return IntStream.range(0, names.size()).mapToObj(names::getString).toList();
    }

    private int status(String user, String path) throws Exception {
        return client(user).goTo(path, null).getWebResponse().getStatusCode();
    }

    private HtmlPage goTo(String user, String path) throws Exception {
        return client(user).goTo(path);
    }

    private JenkinsRule.WebClient client(String user) throws Exception {
        JenkinsRule.WebClient client = jenkins.createWebClient();
        client.getOptions().setThrowExceptionOnFailingStatusCode(false);
        // Jenkins sends somebody who may not see a page on to the login.
        client.setRefreshHandler((page, url, seconds) -> {});
        // What the scripts draw is tested in a browser that knows modules.
        client.setJavaScriptEnabled(false);
        return user == null || !jenkins.jenkins.isUseSecurity() ? client : client.login(user);
    }

    private static void record(String application, String job) throws Exception {
        Instant now = Instant.now();
        DeploymentBuilder deployment =
                Deployment.of(application, "1", "production").id(application).between(now, now);
        if (!job.isEmpty()) {
            deployment.deployedBy(new BuildReference(job, 1, ""));
        }
        DoraStore.get().record(deployment.build());
    }
}
