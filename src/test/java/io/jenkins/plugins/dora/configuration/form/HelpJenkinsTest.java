package io.jenkins.plugins.dora.configuration.form;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.configuration.job.DoraJobProperty;
import io.jenkins.plugins.dora.configuration.rules.CompleteRule;
import io.jenkins.plugins.dora.configuration.rules.JobRuleSettings;
import io.jenkins.plugins.dora.configuration.settings.ApplicationSettings;
import io.jenkins.plugins.dora.configuration.settings.EnvironmentSettings;
import io.jenkins.plugins.dora.configuration.settings.LimitSettings;
import io.jenkins.plugins.dora.configuration.settings.OwnBenchmark;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.recording.postbuild.DeploymentPublisher;
import io.jenkins.plugins.dora.recording.stated.StatedChange;
import java.util.List;
import java.util.Objects;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Jenkins shows a help in the first place for one that comes after what the help is about, even within a list. */
@WithJenkins
class HelpJenkinsTest {
    @Test
    void everyHelpOfTheSystemFormHasAPlaceOfItsOwn(JenkinsRule jenkins) throws Exception {
        LimitSettings limits = new LimitSettings();
        limits.setElite("1");
        DoraConfiguration configuration = DoraConfiguration.get();
        configuration.setBenchmark(new OwnBenchmark("ours", limits, limits, limits, limits));
        configuration.setApplications(List.of(new ApplicationSettings("cart")));
        configuration.setEnvironments(List.of(new EnvironmentSettings("eu-.*", EnvironmentTier.PRODUCTION)));
        configuration.setRules(List.of(CompleteRule.of("deploy", "shop", "${VERSION}", "production")));

        assertThat(placesOfHelp(jenkins, "manage/configure"))
                .hasSizeGreaterThan(30)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyHelpOfTheFormOfAJobHasAPlaceOfItsOwn(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("shop");
        DoraJobProperty settings = new DoraJobProperty();
        settings.setRules(List.of(new JobRuleSettings("production")));
        job.addProperty(settings);
        DeploymentPublisher publisher = new DeploymentPublisher("production");
        publisher.setChanges(List.of(new StatedChange("a", "2026-01-30T12:00:00Z")));
        job.getPublishersList().add(publisher);

        assertThat(placesOfHelp(jenkins, "job/shop/configure"))
                .hasSizeGreaterThan(15)
                .doesNotHaveDuplicates();
    }

    private static List<DomElement> placesOfHelp(JenkinsRule jenkins, String form) throws Exception {
        HtmlPage page = jenkins.createWebClient().withJavaScriptEnabled(false).goTo(form);
        List<DomElement> links =
                page.getByXPath("//*[contains(@helpurl, 'plugins.dora') and contains(@class, 'jenkins-help-button')]");
        return links.stream()
                .map(link -> link.<DomElement>getFirstByXPath("ancestor::*[contains(@class, 'help-sibling')][1]"
                        + "/following-sibling::*/descendant-or-self::*[contains(@class, 'help-area')]"))
                // A block that can be switched on, and one that can be added, have theirs in another way.
                .filter(Objects::nonNull)
                .toList();
    }
}
