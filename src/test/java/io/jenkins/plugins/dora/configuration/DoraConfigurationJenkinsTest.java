package io.jenkins.plugins.dora.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.configuration.rules.RuleSettings;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.matching.AntPattern;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
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

    private static void configure() {
        DoraConfiguration configuration = DoraConfiguration.get();
        configuration.setTimeZone("Europe/Berlin");
        configuration.setRules(List.of(new RuleSettings("shop/deploy-*", "shop", "${BUILD_NUMBER}", "production")));
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
