package io.jenkins.plugins.dora.page.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import hudson.ExtensionList;
import hudson.model.FreeStyleProject;
import io.jenkins.plugins.dora.configuration.job.DoraJobProperty;
import io.jenkins.plugins.dora.configuration.rules.JobRuleSettings;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.model.Deployment;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import jenkins.model.Jenkins;
import org.htmlunit.FailingHttpStatusCodeException;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTableCell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class ImportPageJenkinsTest {
    private static final String RULES = """
            dora:
              rules:
                - {jobs: "deploy", application: shop, version: "${BUILD_NUMBER}", environment: live}
            """;

    private JenkinsRule jenkins;
    private FreeStyleProject deploy;

    @BeforeEach
    void setUp(JenkinsRule rule) throws Exception {
        jenkins = rule;
        deploy = jenkins.createFreeStyleProject("deploy");
        jenkins.buildAndAssertSuccess(deploy);
        jenkins.buildAndAssertSuccess(deploy);
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin")
                .grant(Jenkins.MANAGE, Jenkins.READ)
                .everywhere()
                .to("manager"));
    }

    @Test
    void pageIsAmongTheToolsOfTheAdministrator() throws Exception {
        assertThat(client("admin").goTo("manage/").getAnchorByHref("dora-import"))
                .isNotNull();
    }

    @Test
    void previewTellsWhatTheRulesMatchAndRecordsNothing() throws Exception {
        HtmlPage page = submit("preview", RULES);

        assertThat(page.getElementById("dora-import-plan").getTextContent())
                .isEqualTo("2 deployments in 2 builds of 1 job: 0 already recorded, 2 new.");
        assertThat(page.getElementById("rules").getTextContent()).contains("jobs: \"deploy\"");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void importRecordsOnceAndForAll() throws Exception {
        HtmlPage page = submit("start", RULES);
        assertThat(page.getElementById("dora-import-result").getTextContent()).contains("2 deployments recorded");
        assertThat(page.getAnchorByText("Open the metrics").getHrefAttribute()).endsWith("/dora/?period=12months");
        assertThat(submit("start", RULES).getElementById("dora-import-result").getTextContent())
                .contains("0 deployments recorded");
        assertThat(recorded()).hasSize(2).allMatch(id -> id.matches("deploy#[12]@\\d+:rule"));
        assertThat(memo()).doesNotExist();
    }

    @Test
    void rulesOfAProjectCountAndAreShownAsItsOwn() throws Exception {
        DoraJobProperty property = new DoraJobProperty();
        property.setRules(List.of(new JobRuleSettings("live")));
        property.setApplication("shop");
        property.setVersion("${BUILD_NUMBER}");
        deploy.addProperty(property);

        HtmlPage page = submit("preview", "dora: {}");

        assertThat(page.getElementById("dora-import-plan").getTextContent()).startsWith("2 deployments in 2 builds");
        assertThat(page.<HtmlTableCell>getByXPath("//table/tbody/tr/td"))
                .extracting(HtmlTableCell::getTextContent)
                .startsWith("deploy", "2", "shop", "live")
                .containsSubsequence("live", "deploy", "deploy");
    }

    @Test
    void previewWithoutAnyRulesSaysSo() throws Exception {
        assertThat(submit("preview", "dora: {}")
                        .getElementById("dora-import-no-rules")
                        .getTextContent())
                .startsWith("There are no rules");
    }

    @Test
    void rulesAreProposedIntoTheForm() throws Exception {
        HtmlPage page = submit("suggest", "");

        assertThat(page.getElementById("rules").getTextContent()).contains("- jobs: \"deploy\"");
    }

    @Test
    void mistakesAreShownAndNothingRuns() throws Exception {
        HtmlPage page = submit("start", "dora: {rule: <script>}");

        assertThat(page.getBody().getTextContent()).contains("rule: is unknown");
        assertThat(page.getElementById("rules").getTextContent()).isEqualTo("dora: {rule: <script>}");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void whoeverComesSecondIsToldSo() throws Exception {
        Queue<Runnable> begun = new ConcurrentLinkedQueue<>();
        ExtensionList.lookupSingleton(HistoryService.class).runBy(begun::add);
        HistoryService.tasks().suggest(ZoneOffset.UTC);

        assertThat(status("admin", HttpMethod.POST, "start")).isEqualTo(409);

        begun.remove().run();
        assertThat(HistoryService.tasks().running()).isEmpty();
        assertThat(begun).isEmpty();
        assertThat(recorded()).isEmpty();
    }

    @Test
    void importThatWasCutOffGoesOn() throws Exception {
        Files.createDirectories(memo().getParent());
        Files.writeString(memo(), RULES);

        HistoryService.resume();

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(memo()).doesNotExist());
        assertThat(recorded()).hasSize(2);
    }

    @Test
    void nobodyElseMaySeeOrDoAnything() throws Exception {
        assertThatExceptionOfType(FailingHttpStatusCodeException.class)
                .isThrownBy(() -> client("manager").goTo("manage/dora-import/"))
                .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(403));
        for (String action : List.of("start", "preview", "suggest", "stop")) {
            assertThat(status("manager", HttpMethod.POST, action)).isEqualTo(403);
            assertThat(status("admin", HttpMethod.GET, action)).isEqualTo(404);
        }
        assertThat(recorded()).isEmpty();
    }

    @Test
    void requestOfAnotherSiteIsRefused() throws Exception {
        WebRequest request = new WebRequest(address("start"), HttpMethod.POST);

        assertThat(client("admin").getPage(request).getWebResponse().getStatusCode())
                .isEqualTo(403);
    }

    @Test
    void viewsHaveNoScriptsInside() throws Exception {
        HtmlPage page = client("admin").goTo("manage/dora-import/");

        assertThat(page.getByXPath("//main//script | //*[@id='main-panel']//*[@onclick or @style]"))
                .isEmpty();
        assertThat(page.getByXPath("//*[@id='main-panel']//script")).isEmpty();
    }

    private HtmlPage submit(String action, String rules) throws Exception {
        HtmlForm form = client("admin").goTo("manage/dora-import/").getFormByName("rules");
        form.getTextAreaByName("rules").setText(rules);
        form.getRadioButtonsByName("source").get(1).setChecked(true);
        form.setActionAttribute(action);
        form.getButtonsByName("").get(0).click();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> HistoryService.tasks().running().isEmpty());
        return client("admin").goTo("manage/dora-import/");
    }

    private int status(String user, HttpMethod method, String action) throws Exception {
        WebRequest request = new WebRequest(address(action), method);
        JenkinsRule.WebClient client = client(user).withThrowExceptionOnFailingStatusCode(false);
        if (method == HttpMethod.POST) {
            client.addCrumb(request);
        }
        return client.getPage(request).getWebResponse().getStatusCode();
    }

    private URL address(String action) throws IOException {
        return new URL(jenkins.getURL(), "manage/dora-import/" + action);
    }

    private JenkinsRule.WebClient client(String user) throws Exception {
        JenkinsRule.WebClient client = jenkins.createWebClient().withJavaScriptEnabled(false);
        if (user.equals("admin")) {
            return client.withThrowExceptionOnFailingStatusCode(false).login(user);
        }
        return client.login(user);
    }

    private Path memo() {
        return jenkins.jenkins.getRootDir().toPath().resolve("dora/import.yaml");
    }

    private static List<String> recorded() throws IOException {
        return DoraStore.get().snapshot().deployments().stream()
                .map(Deployment::id)
                .toList();
    }
}
