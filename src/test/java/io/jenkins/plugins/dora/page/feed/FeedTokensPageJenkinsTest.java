package io.jenkins.plugins.dora.page.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.dora.configuration.feed.FeedConfiguration;
import io.jenkins.plugins.dora.configuration.feed.FeedToken;
import io.jenkins.plugins.dora.harness.Browser;
import jenkins.model.Jenkins;
import org.htmlunit.FailingHttpStatusCodeException;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class FeedTokensPageJenkinsTest {
    @Test
    void tokenIsShownOnceAndCanBeRevoked(JenkinsRule jenkins) throws Exception {
        JenkinsRule.WebClient browser = browser(jenkins);

        HtmlPage made = create(browser.goTo("manage/dora-feed"), "fleet");
        String token = made.getElementById("dora-token").getTextContent();
        assertThat(FeedConfiguration.get().accepts(token)).isTrue();

        HtmlPage later = browser.goTo("manage/dora-feed");
        assertThat(later.asNormalizedText()).contains("fleet").doesNotContain(token);
        HtmlForm revoke = later.getForms().stream()
                .filter(form -> form.getActionAttribute().equals("revoke"))
                .findFirst()
                .orElseThrow();
        revoke.getElementsByTagName("button").get(0).click();
        assertThat(FeedConfiguration.get().getTokens()).isEmpty();
        assertThat(FeedConfiguration.get().accepts(token)).isFalse();
    }

    @Test
    void nameThatIsTakenIsRefused(JenkinsRule jenkins) throws Exception {
        FeedConfiguration.get().create("fleet");

        HtmlPage refused = create(browser(jenkins).goTo("manage/dora-feed"), "fleet");

        assertThat(refused.asNormalizedText()).contains("tokens: the name \"fleet\" is given twice");
        assertThat(FeedConfiguration.get().getTokens())
                .extracting(FeedToken::getName)
                .containsExactly("fleet");
    }

    @Test
    void savingTheSystemConfigurationKeepsTheTokens(JenkinsRule jenkins) throws Exception {
        String token = FeedConfiguration.get().create("fleet");
        HtmlPage system = Browser.of(jenkins).goTo("configure");

        assertThat(system.asNormalizedText()).contains("made and revoked on the page DORA feed");
        jenkins.submit(system.getFormByName("config"));

        assertThat(FeedConfiguration.get().accepts(token)).isTrue();
    }

    @Test
    void onlyAdministratorsSeeIt(JenkinsRule jenkins) {
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ, Jenkins.MANAGE)
                .everywhere()
                .to("reader"));
        JenkinsRule.WebClient browser = browser(jenkins);

        assertThatThrownBy(() -> browser.login("reader").goTo("manage/dora-feed"))
                .isInstanceOfSatisfying(
                        FailingHttpStatusCodeException.class,
                        answer -> assertThat(answer.getStatusCode()).isEqualTo(403));
    }

    /** The page has no scripts; those of others do not run in HtmlUnit. */
    private static JenkinsRule.WebClient browser(JenkinsRule jenkins) {
        return jenkins.createWebClient().withJavaScriptEnabled(false);
    }

    private static HtmlPage create(HtmlPage page, String name) throws Exception {
        HtmlForm form = page.getFormByName("create");
        form.getInputByName("name").setValue(name);
        return (HtmlPage) form.getElementsByTagName("button").get(0).click();
    }
}
