package io.jenkins.plugins.dora.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import hudson.model.AbstractItem;
import hudson.model.FreeStyleProject;
import hudson.model.Job;
import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.casc.yaml.YamlSource;
import io.jenkins.plugins.dora.configuration.job.JobConfiguration;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.pattern.Expression;
import io.jenkins.plugins.dora.profile.rule.JobSettings;
import io.jenkins.plugins.dora.profile.rule.Rules;
import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import io.jenkins.plugins.dora.recording.postbuild.DeploymentPublisher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Settings that an earlier version wrote, in the resources of {@code upgrade}, mean what they meant. */
@WithJenkins
class UpgradeJenkinsTest {
    private static final String MEASUREMENT = """
            dora:
              timeZone: Europe/Berlin
              leadTimeFrom: OLDEST_CHANGE
              countRedeployments: true
              countFailedDeployments: true
              incidentWindowHours: 1.5
              incidentAttribution: ALL_IN_WINDOW
              baselineWindow: {days: 60, from: 2026-01-31}
              includedPaths: ["shop/**"]
              excludedPaths: ["**/*.md"]
              ignoredAuthors: ["dependabot.*"]
              applications:
                - name: cart
                  includedPaths: ["cart/**", "shared/**"]
              environments:
                - pattern: "prod.*|live"
                  tier: PRODUCTION
              retentionMonths: 36
            """;

    private static final Profile PROFILE = profile(MEASUREMENT + "  benchmark: DORA_2023\n  rules:\n"
            + rule("shop/deploy-*", "${TARGET}") + shortRule("shop/*", "live"));

    @Test
    void settingsOfTheControllerAreRead(JenkinsRule jenkins) throws Exception {
        assertThat(loaded(jenkins, "controller.xml")).isEqualTo(PROFILE);
    }

    @Test
    void tableOfOnesOwnIsRead(JenkinsRule jenkins) throws Exception {
        assertThat(loaded(jenkins, "controller-with-own-benchmark.xml")).isEqualTo(profile(MEASUREMENT + """
                  benchmark:
                    name: ours
                    year: 2026
                    deploymentsPerDay: {elite: 1}
                    leadTimeHours: {elite: 1, high: 24}
                    changeFailurePercent: {medium: 15}
                    restoreHours: {elite: 1, high: 24}
                """));
    }

    @Test
    void configurationAsCodeIsRead(JenkinsRule jenkins) throws Exception {
        try (InputStream yaml = fixture("jenkins.yaml")) {
            ConfigurationAsCode.get().configureWith(YamlSource.of(yaml));
        }

        assertThat(DoraConfiguration.get().profile()).isEqualTo(PROFILE);
    }

    @Test
    void settingsOfAFolderAreRead(JenkinsRule jenkins) throws Exception {
        Folder folder = (Folder) jenkins.jenkins.createProjectFromXML("team", fixture("folder.xml"));
        FreeStyleProject job = folder.createProject(FreeStyleProject.class, "deploy-shop");

        assertSettings(
                job,
                "shop",
                "${TAG_NAME:-${BUILD_NUMBER}}",
                rule("team/deploy-*", "${TARGET}") + shortRule("team/**", "staging"));
    }

    @Test
    void settingsAndPostBuildActionOfAJobAreRead(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job =
                (FreeStyleProject) jenkins.jenkins.createProjectFromXML("deploy", fixture("freestyle.xml"));

        assertSettings(job, "cart", "${RELEASE}", rule("deploy", "production"));
        DeploymentPublisher publisher = job.getPublishersList().get(DeploymentPublisher.class);
        assertThat(publisher.getEnvironment()).isEqualTo("production");
        assertThat(publisher.getApplication()).isEqualTo("cart");
        assertThat(publisher.getVersion()).isEqualTo("1.4");
        assertThat(publisher.getRevision()).isEqualTo("9fceb02d");
        assertThat(publisher.getKind()).isEqualTo("HOTFIX");
        assertThat(publisher.getChanges()).singleElement().satisfies(change -> {
            assertThat(change.getId()).isEqualTo("c0ffee");
            assertThat(change.getCommittedAt()).isEqualTo("2026-01-30T12:00:00Z");
        });
    }

    @Test
    void settingsOfAPipelineAreRead(JenkinsRule jenkins) throws Exception {
        Job<?, ?> pipeline = (Job<?, ?>) jenkins.jenkins.createProjectFromXML("search", fixture("pipeline.xml"));

        assertThat(JobConfiguration.settingsOf(pipeline).application()).contains(Expression.of("search"));
    }

    @Test
    void whatIsSavedAgainIsWhatWasRead(JenkinsRule jenkins) throws Exception {
        for (String file : List.of("folder.xml", "freestyle.xml", "pipeline.xml")) {
            AbstractItem item = (AbstractItem) jenkins.jenkins.createProjectFromXML(file, fixture(file));

            item.save();

            assertThat(item.getConfigFile().asString().lines())
                    .as(file)
                    .containsSubsequence(new String(fixture(file).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }

    private static Profile loaded(JenkinsRule jenkins, String file) throws IOException {
        DoraConfiguration configuration = DoraConfiguration.get();
        Path settings = jenkins.jenkins.getRootDir().toPath().resolve(DoraConfiguration.class.getName() + ".xml");
        Files.copy(fixture(file), settings, StandardCopyOption.REPLACE_EXISTING);
        configuration.load();
        return configuration.profile();
    }

    private static void assertSettings(Job<?, ?> job, String application, String version, String rules) {
        JobSettings settings = JobConfiguration.settingsOf(job);
        assertThat(settings.application()).contains(Expression.of(application));
        assertThat(settings.version()).contains(Expression.of(version));
        assertThat(new Rules(settings.rules()))
                .isEqualTo(profile("dora:\n  rules:\n" + rules).rules());
    }

    private static String rule(String jobs, String environment) {
        return """
                - jobs: "%s"
                  branches: main
                  when: {TARGET: "prod|live", DRY_RUN: ""}
                  application: shop
                  version: "${RELEASE_VERSION:-${BUILD_NUMBER}}"
                  environment: "%s"
                  hotfixBranches: "hotfix/**"
                  unstable: FAILURE
                """.formatted(jobs, environment).indent(4);
    }

    private static String shortRule(String jobs, String environment) {
        return "    - jobs: \"%s\"\n      environment: \"%s\"\n".formatted(jobs, environment);
    }

    private static Profile profile(String yaml) {
        return ProfileYaml.parse(yaml, ZoneOffset.UTC);
    }

    private static InputStream fixture(String name) {
        return UpgradeJenkinsTest.class.getResourceAsStream("upgrade/" + name);
    }
}
