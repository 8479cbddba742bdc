package io.jenkins.plugins.dora.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.configuration.rules.CompleteRule;
import io.jenkins.plugins.dora.configuration.settings.ApplicationSettings;
import io.jenkins.plugins.dora.configuration.settings.EnvironmentSettings;
import io.jenkins.plugins.dora.configuration.settings.NamedBenchmark;
import io.jenkins.plugins.dora.harness.Browser;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.profile.IncidentAttribution;
import io.jenkins.plugins.dora.profile.LeadTimeFrom;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.rule.Rules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

class DoraConfigurationJenkinsTest {
    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    @Test
    void profileIsTheDefaultUntilSomethingIsSet() throws Throwable {
        sessions.then(jenkins -> {
            Profile profile = DoraConfiguration.get().profile();

            assertThat(profile).isEqualTo(Profile.defaults(ZoneId.systemDefault()));
            assertThat(DoraConfiguration.get().profile()).isSameAs(profile);
        });
    }

    @Test
    void settingsSurviveARestart() throws Throwable {
        sessions.then(jenkins -> {
            configure();
            assertConfigured();
        });
        sessions.then(jenkins -> assertConfigured());
    }

    @Test
    void whatSomebodyBrokeOnDiskDoesNotBreakJenkins() throws Throwable {
        sessions.then(jenkins -> configure());
        Path file = sessions.getHome().toPath().resolve(DoraConfiguration.class.getName() + ".xml");
        Files.writeString(file, Files.readString(file).replace("Europe/Berlin", "Berlin"));

        sessions.then(jenkins ->
                assertThat(DoraConfiguration.get().profile()).isEqualTo(Profile.defaults(ZoneId.systemDefault())));
    }

    @Test
    void formChangesNothing() throws Throwable {
        sessions.then(jenkins -> {
            DoraConfiguration configuration = DoraConfiguration.get();
            configure();
            configuration.setBenchmark(new NamedBenchmark("DORA_2023"));
            configuration.setLeadTimeFrom(LeadTimeFrom.NEWEST_CHANGE);
            configuration.setCountFailedDeployments(true);
            configuration.setCountEveryEnvironment(true);
            configuration.setIncidentWindowHours("1.5");
            configuration.setRetentionMonths("36");
            configuration.setIncidentAttribution(IncidentAttribution.ALL_IN_WINDOW);
            configuration.setExcludedPaths(List.of("**/*.md", "docs/**"));
            ApplicationSettings cart = new ApplicationSettings("cart");
            cart.setIncludedPaths(List.of("cart/**", "shared/**"));
            configuration.setApplications(List.of(cart));
            configuration.setEnvironments(List.of(new EnvironmentSettings("eu-.*", EnvironmentTier.PRODUCTION)));
            configuration.save();
            Profile before = configuration.profile();

            Browser.roundTrip(jenkins, "configure");

            assertThat(configuration.profile()).isEqualTo(before);
        });
    }

    @Test
    void formRemovesTheLastRule() throws Throwable {
        sessions.then(jenkins -> {
            configure();
            HtmlForm form = Browser.of(jenkins).goTo("configure").getFormByName("config");

            DomElement delete = form.getInputByValue("shop/deploy-*")
                    .getFirstByXPath("ancestor::*[contains(@class, 'repeated-chunk')][1]"
                            + "//button[contains(@class, 'repeatable-delete')]");
            delete.click();
            jenkins.submit(form);

            assertThat(DoraConfiguration.get().profile().rules()).isEqualTo(Rules.NONE);
        });
    }

    @Test
    void formWithAMistakeChangesNothing() throws Throwable {
        sessions.then(jenkins -> {
            configure();
            HtmlForm form = Browser.of(jenkins)
                    .withThrowExceptionOnFailingStatusCode(false)
                    .goTo("configure")
                    .getFormByName("config");
            form.getInputByName("_.timeZone").setValue("UTC");
            form.getInputByValue("shop/deploy-*").setValue("");

            String answer = jenkins.submit(form).getWebResponse().getContentAsString();

            assertThat(answer).contains("DORA: rules 1: jobs: is missing");
            assertConfigured();
        });
    }

    private static void configure() {
        DoraConfiguration configuration = DoraConfiguration.get();
        configuration.setTimeZone("Europe/Berlin");
        configuration.setRules(List.of(CompleteRule.of("shop/deploy-*", "shop", "${BUILD_NUMBER}", "production")));
        configuration.save();
    }

    private static void assertConfigured() {
        Profile profile = DoraConfiguration.get().profile();
        assertThat(profile.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(profile.rules().rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.jobs()).isEqualTo(new AntPattern("shop/deploy-*")));
    }
}
