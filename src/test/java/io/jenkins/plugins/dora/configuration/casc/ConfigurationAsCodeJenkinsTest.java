package io.jenkins.plugins.dora.configuration.casc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.casc.yaml.YamlSource;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.configuration.feed.FeedConfiguration;
import io.jenkins.plugins.dora.profile.CompleteProfile;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.webhook.TokenHash;
import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class ConfigurationAsCodeJenkinsTest {
    private static final String OWN_TABLE = """
            dora:
              benchmark:
                name: ours
                year: 2026
                deploymentsPerDay: {elite: 1, high: "0.2", medium: "0.03"}
                leadTimeHours: {elite: 1, high: 48, medium: 168}
                changeFailurePercent: {elite: 5, high: 15}
                restoreHours: {elite: "0.5", high: 24, medium: 168}
            """;

    @Test
    void blockMeansWhatItMeansInAFile(JenkinsRule jenkins) throws Exception {
        apply(CompleteProfile.YAML);

        assertThat(profile()).isEqualTo(CompleteProfile.PROFILE);
    }

    @Test
    void ownTableMeansWhatItMeansInAFile(JenkinsRule jenkins) throws Exception {
        apply(OWN_TABLE);

        assertThat(profile()).isEqualTo(file(OWN_TABLE));
    }

    @Test
    void whatIsExportedCanBeImported(JenkinsRule jenkins) throws Exception {
        apply(CompleteProfile.YAML);
        String exported = export();
        DoraConfiguration.get().setRules(null);
        DoraConfiguration.get().setTimeZone("UTC");
        DoraConfiguration.get().save();

        // Names of variables are escaped in it already.
        applyAsIs(exported.substring(exported.indexOf("unclassified:"))
                .lines()
                .takeWhile(line -> line.startsWith("unclassified:") || line.startsWith(" ") || line.startsWith("-"))
                .collect(Collectors.joining("\n")));

        assertThat(exported).contains("version: \"^${RELEASE_VERSION:-^${BUILD_NUMBER}}\"");
        assertThat(profile()).isEqualTo(CompleteProfile.PROFILE);
    }

    @Test
    void tokensOfTheFeedAreGivenByTheirHashes(JenkinsRule jenkins) throws Exception {
        apply("doraFeed: {tokens: [{name: fleet, hash: %s}]}"
                .formatted(TokenHash.of("secret").hex()));

        assertThat(FeedConfiguration.get().accepts("secret")).isTrue();
        assertThat(FeedConfiguration.get().accepts("other")).isFalse();
        assertThatThrownBy(() -> apply("doraFeed: {tokens: [{name: fleet, hash: secret}]}"))
                .hasStackTraceContaining(
                        "tokens 1: hash: a text of 6 characters is not the SHA-256 of a token: 64 digits and letters a to f");
        assertThat(export()).contains("doraFeed:", TokenHash.of("secret").hex());
    }

    @Test
    void mistakeIsRefused(JenkinsRule jenkins) {
        assertThatThrownBy(() -> apply("dora: {timeZone: Berlin}"))
                .hasStackTraceContaining("timeZone: \"Berlin\" is not a time zone such as Europe/Berlin or UTC");
        assertThat(profile()).isEqualTo(Profile.defaults(ZoneId.systemDefault()));
    }

    private static Profile profile() {
        return DoraConfiguration.get().profile();
    }

    private static Profile file(String yaml) {
        return ProfileYaml.parse(yaml, ZoneId.systemDefault());
    }

    private static void apply(String block) throws Exception {
        applyAsIs("unclassified:\n" + block.replace("${", "^${").indent(2));
    }

    private static void applyAsIs(String yaml) throws Exception {
        ConfigurationAsCode.get()
                .configureWith(YamlSource.of(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))));
    }

    private static String export() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ConfigurationAsCode.get().export(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
