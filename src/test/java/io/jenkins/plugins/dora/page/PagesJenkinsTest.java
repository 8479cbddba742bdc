package io.jenkins.plugins.dora.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.model.ListView;
import hudson.scm.NullSCM;
import io.jenkins.plugins.dora.configuration.DoraPermissions;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.value.BuildReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import jenkins.branch.OrganizationFolder;
import jenkins.model.Jenkins;
import jenkins.scm.impl.SingleSCMNavigator;
import jenkins.scm.impl.SingleSCMSource;
import org.htmlunit.html.HtmlPage;
import org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.LogRecorder;
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
        assertThat(page.getElementById("dora").getAttribute("data-scope-name")).isEqualTo("team » shop");
        assertThat(page.getElementById("dora").getAttribute("data-job")).isEqualTo("team/shop");
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
    void pageLinksToItsApiWithoutReadingAnythingItself() throws Exception {
        try (LogRecorder log = new LogRecorder().record("hudson", Level.WARNING).capture(10)) {
            HtmlPage page = goTo("admin", "dora/?view=environments");

            assertThat(page.getAnchorByText("REST API").getHrefAttribute()).isEqualTo("api/");
            assertThat(page.getWebResponse().getResponseHeaderValue("ETag")).isNull();
            assertThat(log.getMessages()).isEmpty();
        }
    }

    @Test
    void folderHasItsPageInItsSidePanel() throws Exception {
        jenkins.createProject(Folder.class, "people");

        HtmlPage page = goTo("admin", "job/people/dora/");

        assertThat(page.getTitleText()).isEqualTo("people DORA metrics - Jenkins");
        assertThat(page.getElementById("dora").getAttribute("data-api"))
                .isEqualTo(jenkins.contextPath + "/job/people/dora/");
        assertThat(page.getByXPath("//div[@id='tasks']//a[contains(@href, '/job/people/dora')]"))
                .isNotEmpty();
    }

    @Test
    void projectOfManyBranchesHasItsPage() throws Exception {
        jenkins.createProject(WorkflowMultiBranchProject.class, "branches");

        assertThat(goTo("admin", "job/branches/dora/").getTitleText()).isEqualTo("branches DORA metrics - Jenkins");
    }

    @Test
    void organizationItsProjectsAndTheirBranchesHaveTheirPages() throws Exception {
        OrganizationFolder organization = jenkins.createProject(OrganizationFolder.class, "organization");
        SingleSCMSource branch = new SingleSCMSource("feature/cart", new NullSCM());
        organization.getNavigators().add(new SingleSCMNavigator("repository", List.of(branch)));
        organization.scheduleBuild2(0);
        jenkins.waitUntilNoActivity();
        record("cart", "organization/repository/feature%2Fcart");

        for (String path : List.of("", "job/repository/", "job/repository/job/feature%252Fcart/")) {
            String address = "job/organization/" + path + "dora/";
            HtmlPage page = goTo("admin", address);
            assertThat(page.getElementById("dora").getAttribute("data-api"))
                    .isEqualTo(jenkins.contextPath + '/' + address);
            String report = client("admin")
                    .goTo(address + "api/json?tree=choices[applications]", "application/json")
                    .getWebResponse()
                    .getContentAsString();
            assertThat(report).as(address).contains("\"applications\":[\"cart\"]");
        }
        assertThat(goTo("admin", "job/organization/job/repository/job/feature%252Fcart/dora/")
                        .getElementById("dora")
                        .getAttribute("data-scope-name"))
                .isEqualTo("organization » repository » feature/cart");
    }

    @Test
    void viewHasItsPageInItsSidePanel() throws Exception {
        ListView view = new ListView("Shops");
        jenkins.jenkins.addView(view);
        view.add(folder);

        HtmlPage page = goTo("admin", "view/Shops/dora/");

        assertThat(page.getTitleText()).isEqualTo("Shops DORA metrics - Jenkins");
        assertThat(page.getElementById("dora").getAttribute("data-api"))
                .isEqualTo(jenkins.contextPath + "/view/Shops/dora/");
        assertThat(page.getByXPath("//div[@id='tasks']//a[contains(@href, '/view/Shops/dora')]"))
                .isNotEmpty();
    }

    @Test
    void viewOfEverythingHasNoLinkBesideThatOfTheController() throws Exception {
        assertThat(goTo("admin", "view/all/").getByXPath("//a[contains(@href, '/view/all/dora')]"))
                .isEmpty();
    }

    @Test
    void pageSaysWhetherItCanBeRecordedThere() throws Exception {
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ, Item.READ)
                .everywhere()
                .to("reader", "recorder")
                .grant(DoraPermissions.RECORD)
                .onItems(folder, shop)
                .to("recorder"));

        assertThat(recordable("reader", "job/team/dora/")).isEqualTo("false");
        assertThat(recordable("recorder", "job/team/dora/")).isEqualTo("true");
        assertThat(recordable("recorder", "job/team/job/secret/dora/")).isEqualTo("false");
        assertThat(recordable("recorder", "dora/")).isEqualTo("false");
    }

    @Test
    void hostileNamesAreText() throws Exception {
        shop.setDisplayName("<script>alert(1)</script>\"'");

        HtmlPage page = goTo("admin", shop.getUrl() + "dora/");

        assertThat(page.getTitleText()).startsWith("<script>alert(1)</script>\"' DORA metrics");
        assertThat(page.getByXPath("//script[contains(., 'alert(1)')]")).isEmpty();
    }

    @Test
    void hostileJobNamesFrameThePage() throws Exception {
        String name = "it's \" onload='alert(1)' \uD83D\uDE80";
        FreeStyleProject project = jenkins.createFreeStyleProject(name);

        HtmlPage page = goTo("admin", project.getUrl() + "dora/");

        assertThat(page.getElementById("dora").getAttribute("data-job")).isEqualTo(name);
        assertThat(page.getElementById("dora").getAttribute("data-scope-name")).isEqualTo(name);
        assertThat(page.getElementById("dora").hasAttribute("onload")).isFalse();
        assertThat(client("admin")
                        .goTo(project.getUrl() + "dora/api/json?tree=benchmark", "application/json")
                        .getWebResponse()
                        .getStatusCode())
                .isEqualTo(200);
    }

    @Test
    void nothingIsInlineThatTheContentSecurityPolicyForbids() throws Exception {
        HtmlPage page = goTo("admin", "dora/");

        assertThat(page.getByXPath("//*[@id='dora']/@*[starts-with(name(), 'on') or name() = 'style']"))
                .isEmpty();
        assertThat(page.getByXPath("//script[not(@src) and contains(., 'dora')]"))
                .isEmpty();
    }

    @Test
    void storeThatCannotBeReadLeavesThePage() throws Exception {
        DoraStore.closeOnShutdown();
        Path directory = jenkins.jenkins.getRootDir().toPath().resolve("dora");
        Files.move(directory, directory.resolveSibling("dora-aside"));
        Files.writeString(directory, "in the way");

        assertThat(client("admin").goTo("dora/", null).getWebResponse().getStatusCode())
                .isEqualTo(200);
    }

    private String recordable(String user, String path) throws Exception {
        return goTo(user, path).getElementById("dora").getAttribute("data-record");
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
