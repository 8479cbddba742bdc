package io.jenkins.plugins.dora.history.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.history.GeneratedHome;
import io.jenkins.plugins.dora.history.JobDirectory;
import io.jenkins.plugins.dora.history.SkipReason;
import io.jenkins.plugins.dora.history.Skipped;
import io.jenkins.plugins.dora.history.Skipped.Cases;
import io.jenkins.plugins.dora.history.StoredSettings;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.Expression;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import io.jenkins.plugins.dora.profile.rule.JobSettings;
import io.jenkins.plugins.dora.profile.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is set for jobs and folders, as Jenkins keeps it in their {@code config.xml}. */
class ItemSettingsTest {
    private static final String JOB_RULE = "io.jenkins.plugins.dora.configuration.rules.JobRuleSettings";
    private static final String FOLDER_RULE = "io.jenkins.plugins.dora.configuration.rules.FolderRuleSettings";

    @TempDir
    private Path directory;

    private final Skipped oddities = new Skipped();
    private GeneratedHome home;

    @BeforeEach
    void create() {
        home = new GeneratedHome(directory);
        home.job("team/deploy").build(1, build -> build);
    }

    @Test
    void everyFieldOfAJobIsRead() throws IOException {
        ofJob("jobs/team/jobs/deploy", """
                <application>shop</application>
                <version>${TAG}</version>
                <rules>
                  <io.jenkins.plugins.dora.configuration.rules.JobRuleSettings>
                    <branches>main</branches>
                    <when>
                      <string>TARGET=prod|live</string>
                      <string>DRY_RUN=</string>
                    </when>
                    <hotfixBranches>hotfix/**</hotfixBranches>
                    <unstable>FAILURE</unstable>
                    <stage>Deploy*</stage>
                    <environment>${TARGET}</environment>
                    <application>cart</application>
                    <version>7</version>
                  </io.jenkins.plugins.dora.configuration.rules.JobRuleSettings>
                </rules>
                """);

        assertThat(job().stated())
                .containsExactly(new StoredSettings(
                        "team/deploy",
                        new JobSettings(
                                expression("shop"),
                                expression("${TAG}"),
                                List.of(new Rule(
                                        new AntPattern("team/deploy"),
                                        Optional.of(new AntPattern("main")),
                                        Map.of(
                                                "TARGET", ValuePattern.exact("prod|live"),
                                                "DRY_RUN", ValuePattern.exact("")),
                                        expression("cart"),
                                        expression("7"),
                                        Expression.of("${TARGET}"),
                                        Optional.of(new AntPattern("hotfix/**")),
                                        Result.FAILURE,
                                        Optional.of(new AntPattern("Deploy*")))))));
        assertThat(oddities.all()).isEmpty();
    }

    @Test
    void rulesOfAFolderAreForTheJobsInIt() throws IOException {
        ofFolder(
                "jobs/team",
                rule(FOLDER_RULE, "<environment>qa</environment><jobs>deploy*</jobs>")
                        + rule(FOLDER_RULE, "<environment>live</environment>"));

        assertThat(job().settings().rules())
                .extracting(Rule::jobs)
                .containsExactly(new AntPattern("team/deploy*"), new AntPattern("team/**"));
    }

    @Test
    void nearestThatSaysSomethingDecides() throws IOException {
        ofFolder(
                "jobs/team",
                rule(FOLDER_RULE, "<environment>live</environment>"),
                "<application>team</application><version>1</version>");
        ofJob(
                "jobs/team/jobs/deploy",
                "<application>shop</application><rules>" + rule(JOB_RULE, "<environment>qa</environment>")
                        + "</rules>");

        assertThat(job().stated()).extracting(StoredSettings::item).containsExactly("team/deploy", "team");
        assertThat(job().settings().application()).isEqualTo(expression("shop"));
        assertThat(job().settings().version()).isEqualTo(expression("1"));
        assertThat(job().settings().rules())
                .extracting(rule -> rule.environment().text())
                .containsExactly("qa", "live");
    }

    @Test
    void settingsReachBranchesConfigurationsAndModulesButNoPromotions() throws IOException {
        home.jobAt("jobs/team/jobs/site/branches/main", "").build(1, build -> build);
        home.jobAt("jobs/team/jobs/test/configurations/axis-jdk/17", "").build(1, build -> build);
        home.jobAt("jobs/team/jobs/lib/modules/org.acme$core", "").build(1, build -> build);
        home.jobAt("jobs/team/jobs/lib/promotions/Release", "").build(1, build -> build);
        ofFolder("jobs/team", "", "<application>team</application>");

        assertThat(jobs())
                .filteredOn(job -> job.stated().isEmpty())
                .extracting(JobDirectory::name)
                .containsExactly("team/lib/promotion/Release");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<environment> </environment>",
                "<environment>${TARGET</environment>",
                "<environment>live</environment><unstable>MAYBE</unstable>",
                "<environment>live</environment><when><string>(</string></when>"
            })
    void settingsWithAMistakeAreLeftOutAsAWhole(String rule) throws IOException {
        ofFolder("jobs/team", "", "<application>team</application>");
        ofJob("jobs/team/jobs/deploy", "<application>shop</application><rules>" + rule(JOB_RULE, rule) + "</rules>");

        JobSettings settings = job().settings();

        assertThat(settings.application()).isEqualTo(expression("team"));
        assertThat(settings.rules()).isEmpty();
        assertThat(oddities.of(SkipReason.SENSELESS_SETTINGS))
                .contains(new Cases(1, directory.resolve("jobs/team/jobs/deploy/config.xml")));
    }

    @Test
    void settingsThatAreEndlessAreLeftOut() throws IOException {
        ofJob("jobs/team/jobs/deploy", "<rules>" + "<a/>".repeat(20_000) + "</rules>");

        assertThat(job().stated()).isEmpty();
        assertThat(oddities.of(SkipReason.SENSELESS_SETTINGS)).map(Cases::count).contains(1);
    }

    @Test
    void configurationThatWantsSomethingFromElsewhereIsRefused() throws IOException {
        home.file("jobs/team/jobs/deploy/config.xml", """
                <?xml version='1.1' encoding='UTF-8'?>
                <!DOCTYPE project [<!ENTITY file SYSTEM "file:///etc/hostname">]>
                <project><properties><io.jenkins.plugins.dora.configuration.job.DoraJobProperty>
                  <application>&file;</application>
                </io.jenkins.plugins.dora.configuration.job.DoraJobProperty></properties></project>
                """);

        assertThat(job().stated()).isEmpty();
        assertThat(oddities.of(SkipReason.DAMAGED_CONFIGURATION))
                .map(Cases::count)
                .contains(1);
    }

    @Test
    void configurationThatCannotBeReadIsCounted() throws IOException {
        home.file("jobs/team/jobs/deploy/config.xml/in/the/way", "");

        assertThat(job().stated()).isEmpty();
        assertThat(oddities.of(SkipReason.NO_FILE))
                .contains(new Cases(1, directory.resolve("jobs/team/jobs/deploy/config.xml")));
    }

    @Test
    void whatAnEarlierVersionWroteIsRead() throws IOException {
        home.file("jobs/team/config.xml", fixture("folder.xml"));
        home.file("jobs/team/jobs/deploy/config.xml", fixture("freestyle.xml"));

        JobSettings settings = job().settings();

        assertThat(settings.application()).isEqualTo(expression("cart"));
        assertThat(settings.version()).isEqualTo(expression("${RELEASE}"));
        assertThat(settings.rules())
                .extracting(Rule::jobs)
                .containsExactly(
                        new AntPattern("team/deploy"), new AntPattern("team/deploy-*"), new AntPattern("team/**"));
        assertThat(settings.rules().get(0).unstable()).isEqualTo(Result.FAILURE);
    }

    private static String fixture(String name) throws IOException {
        try (InputStream xml =
                ItemSettingsTest.class.getResourceAsStream("/io/jenkins/plugins/dora/configuration/upgrade/" + name)) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void ofJob(String path, String settings) {
        write(path, "project", "job.DoraJobProperty", settings);
    }

    private void ofFolder(String path, String rules, String... settings) {
        write(
                path,
                "com.cloudbees.hudson.plugins.folder.Folder",
                "job.DoraFolderProperty",
                String.join("", settings) + "<rules>" + rules + "</rules>");
    }

    private void write(String path, String root, String property, String settings) {
        home.file(path + "/config.xml", """
                <?xml version='1.1' encoding='UTF-8'?>
                <%1$s>
                  <description>one of many</description>
                  <properties>
                    <io.jenkins.plugins.dora.configuration.%2$s plugin="dora-metrics@1">%3$s</io.jenkins.plugins.dora.configuration.%2$s>
                  </properties>
                </%1$s>
                """.formatted(root, property, settings));
    }

    private static String rule(String type, String fields) {
        return '<' + type + '>' + fields + "</" + type + '>';
    }

    private static Optional<Expression> expression(String text) {
        return Optional.of(Expression.of(text));
    }

    private JobDirectory job() throws IOException {
        return jobs().get(0);
    }

    private List<JobDirectory> jobs() throws IOException {
        List<JobDirectory> jobs = new ArrayList<>();
        new JenkinsHome(directory, oddities).forEachJob(jobs::add);
        return jobs;
    }
}
