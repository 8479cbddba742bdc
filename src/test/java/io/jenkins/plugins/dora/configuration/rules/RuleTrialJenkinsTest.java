package io.jenkins.plugins.dora.configuration.rules;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.Result;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.harness.Browser;
import java.net.URL;
import java.util.List;
import jenkins.model.Jenkins;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.htmlunit.html.DomElement;
import org.htmlunit.util.NameValuePair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.FailureBuilder;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.JenkinsRule.WebClient;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.UnstableBuilder;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What the button beside a rule tells. */
@WithJenkins
class RuleTrialJenkinsTest {
    private JenkinsRule jenkins;

    @BeforeEach
    void setUp(JenkinsRule rule) {
        jenkins = rule;
    }

    @Test
    void formOfARuleHasTheButton() throws Exception {
        DoraConfiguration.get().setRules(List.of(CompleteRule.of("**", "shop", "1", "production")));

        DomElement button =
                Browser.of(jenkins).goTo("configure").getFirstByXPath("//*[@data-validate-button-method='try']");

        assertThat(button.getAttribute("data-validate-button-with"))
                .isEqualTo("jobs,application,version,environment,branches,when,hotfixBranches,unstable,stage");
        assertThat(button.getAttribute("data-validate-button-descriptor-url")).endsWith(RuleSettings.class.getName());
    }

    @Test
    void lastBuildsOfTheProjectsAreTriedAndNothingIsRecorded() throws Exception {
        FreeStyleProject deploy = jenkins.createFreeStyleProject("deploy-shop");
        for (int build = 1; build <= 6; build++) {
            jenkins.buildAndAssertSuccess(deploy);
        }
        deploy.getBuildersList().add(new FailureBuilder());
        jenkins.buildAndAssertStatus(Result.FAILURE, deploy);
        jenkins.buildAndAssertSuccess(jenkins.createFreeStyleProject("build"));

        String answer = attempt(Browser.of(jenkins), "deploy-*", "BUILD_NUMBER=[2-57]");

        assertThat(answer)
                .contains("Matches 4 of the last 5 builds of 1 job.")
                .contains("deploy-shop #7: shop 7 to &lt;b&gt;live, FAILURE.")
                .contains("deploy-shop #3: shop 3 to &lt;b&gt;live, SUCCESS.")
                .contains("1 does not match: BUILD_NUMBER is 6.");
        assertThat(DoraStore.get().snapshot().deployments()).isEmpty();
    }

    @Test
    void unstableBuildIsTriedAsItWouldBeRecorded() throws Exception {
        FreeStyleProject deploy = jenkins.createFreeStyleProject("deploy-shop");
        deploy.getBuildersList().add(new UnstableBuilder());
        jenkins.buildAndAssertStatus(Result.UNSTABLE, deploy);

        assertThat(attempt(Browser.of(jenkins), "deploy-*", "", "FAILURE")).contains("live, FAILURE.");
        assertThat(attempt(Browser.of(jenkins), "deploy-*", "", "SUCCESS")).contains("live, SUCCESS.");
    }

    @Test
    void projectsThatAreNotThereHaveNoBuilds() throws Exception {
        assertThat(attempt(Browser.of(jenkins), "release", "")).contains("There are no builds of these jobs.");
    }

    @Test
    void mistakeIsTold() throws Exception {
        assertThat(attempt(Browser.of(jenkins), "", "")).contains("jobs: is missing");
    }

    @Test
    void onlyAdministratorsTry() throws Exception {
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(
                new MockAuthorizationStrategy().grant(Jenkins.READ).everywhere().to("reader"));
        WebClient reader = Browser.of(jenkins).login("reader").withThrowExceptionOnFailingStatusCode(false);

        assertThat(attempt(reader, "release", ""))
                .contains("Overall/Administer")
                .doesNotContain("There are no builds of these jobs.");
    }

    private String attempt(WebClient client, String jobs, String when) throws Exception {
        return attempt(client, jobs, when, "SUCCESS");
    }

    private String attempt(WebClient client, String jobs, String when, String unstable) throws Exception {
        WebRequest request = new WebRequest(
                new URL(jenkins.getURL(), "descriptorByName/" + RuleSettings.class.getName() + "/try"),
                HttpMethod.POST);
        request.setRequestParameters(List.of(
                new NameValuePair("jobs", jobs),
                new NameValuePair("application", "shop"),
                new NameValuePair("version", "${BUILD_NUMBER}"),
                new NameValuePair("environment", "<b>live"),
                new NameValuePair("branches", ""),
                new NameValuePair("when", when),
                new NameValuePair("hotfixBranches", ""),
                new NameValuePair("unstable", unstable)));
        client.addCrumb(request);
        return client.getPage(request).getWebResponse().getContentAsString();
    }
}
