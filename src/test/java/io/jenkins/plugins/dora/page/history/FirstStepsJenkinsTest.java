package io.jenkins.plugins.dora.page.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import hudson.ExtensionList;
import hudson.model.FreeStyleProject;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.configuration.rules.RuleSettings;
import io.jenkins.plugins.dora.controller.DoraStore;
import java.time.Duration;
import jenkins.model.Jenkins;
import org.htmlunit.html.DomDocumentFragment;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class FirstStepsJenkinsTest {
    private JenkinsRule jenkins;

    @BeforeEach
    void setUp(JenkinsRule rule) throws Exception {
        jenkins = rule;
        FreeStyleProject deploy = jenkins.createFreeStyleProject("shop-deploy");
        jenkins.buildAndAssertSuccess(deploy);
        jenkins.buildAndAssertSuccess(deploy);
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin")
                .grant(Jenkins.READ)
                .everywhere()
                .to("reader"));
    }

    @Test
    void threeClicksLeadFromAnEmptyStoreToTheFirstChart() throws Exception {
        firstSteps("admin").<HtmlButton>querySelector("button").click();

        HtmlPage proposed = whenDone();
        assertThat(proposed.getElementById("dora-import-plan").getTextContent())
                .isEqualTo("2 deployments in 2 builds of 1 job: 0 already recorded, 2 new.");
        assertThat(DoraStore.get().snapshot().deployments()).isEmpty();
        HtmlForm form = proposed.getFormByName("rules");
        assertThat(form.<HtmlButton>querySelector(".jenkins-button--primary").getTextContent())
                .isEqualTo("Import");
        form.<HtmlButton>querySelector(".jenkins-button--primary").click();

        HtmlPage imported = whenDone();
        assertThat(imported.getElementById("dora-import-result").getTextContent())
                .contains("2 deployments recorded");
        HtmlPage metrics = imported.getAnchorByText("Open the metrics").click();

        assertThat(metrics.getElementById("dora")).isNotNull();
        assertThat(client("admin")
                        .getJSON(
                                "dora/api/json?period=12months&tree=deploymentFrequency[deployments],series[deployments]")
                        .getJSONObject()
                        .getJSONObject("deploymentFrequency")
                        .getInt("deployments"))
                .isEqualTo(2);
        assertThat(DoraConfiguration.get().getRules())
                .extracting(RuleSettings::getJobs, RuleSettings::getEnvironment)
                .containsExactly(tuple("shop-deploy", "production"));
    }

    @Test
    void rulesAreNotKeptWhereSomebodyDoesNotWantThat() throws Exception {
        HistoryService.tasks().suggest(DoraConfiguration.get().profile().timeZone());
        HtmlForm form = whenDone().getFormByName("rules");
        form.<HtmlCheckBoxInput>getInputByName("keep").setChecked(false);

        form.<HtmlButton>querySelector(".jenkins-button--primary").click();

        assertThat(whenDone().getElementById("dora-import-result").getTextContent())
                .contains("2 deployments recorded");
        assertThat(DoraConfiguration.get().getRules()).isEmpty();
    }

    @Test
    void whereNothingLooksLikeADeploymentThePageSaysSo() throws Exception {
        jenkins.jenkins.getItemByFullName("shop-deploy").delete();

        firstSteps("admin").<HtmlButton>querySelector("button").click();

        assertThat(whenDone().getElementById("dora-import-no-rules").getTextContent())
                .startsWith("No job has a name or parameters like those of deployments");
    }

    @Test
    void whilePastBuildsAreReadThePageLeadsToTheProgress() throws Exception {
        ExtensionList.lookupSingleton(HistoryService.class).runBy(task -> {});
        HistoryService.tasks().suggest(DoraConfiguration.get().profile().timeZone());

        DomDocumentFragment steps = firstSteps("admin");

        assertThat(steps.getTextContent()).contains("Past builds are being read");
        assertThat(steps.<HtmlAnchor>querySelector("a").getHrefAttribute()).endsWith("/manage/dora-import/");
        assertThat(steps.querySelectorAll("form")).isEmpty();
        assertThat(firstSteps("reader").querySelectorAll("form, a")).isEmpty();
    }

    @Test
    void otherUsersReadWhomToAsk() throws Exception {
        DomDocumentFragment steps = firstSteps("reader");

        assertThat(steps.getTextContent()).contains("ask an administrator of this Jenkins");
        assertThat(steps.querySelectorAll("form, a")).isEmpty();
    }

    private DomDocumentFragment firstSteps(String user) throws Exception {
        HtmlPage page = client(user).goTo("dora/");
        return ((HtmlTemplate) page.getElementById("dora-first-steps")).getContent();
    }

    private HtmlPage whenDone() throws Exception {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> HistoryService.tasks().running().isEmpty());
        return client("admin").goTo("manage/dora-import/");
    }

    private JenkinsRule.WebClient client(String user) throws Exception {
        return jenkins.createWebClient()
                .withJavaScriptEnabled(false)
                .withThrowExceptionOnFailingStatusCode(false)
                .login(user);
    }
}
