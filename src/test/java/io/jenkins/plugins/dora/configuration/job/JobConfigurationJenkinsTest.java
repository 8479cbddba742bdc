package io.jenkins.plugins.dora.configuration.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import hudson.model.FreeStyleProject;
import hudson.model.Job;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.configuration.rules.BuildRuleSettings;
import io.jenkins.plugins.dora.configuration.rules.CompleteRule;
import io.jenkins.plugins.dora.configuration.rules.FolderRuleSettings;
import io.jenkins.plugins.dora.configuration.rules.JobRuleSettings;
import io.jenkins.plugins.dora.harness.Browser;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.Expression;
import io.jenkins.plugins.dora.profile.rule.JobSettings;
import io.jenkins.plugins.dora.profile.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.htmlunit.html.HtmlForm;
import org.jenkinsci.plugins.structs.describable.ArrayType;
import org.jenkinsci.plugins.structs.describable.DescribableModel;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class JobConfigurationJenkinsTest {
    private JenkinsRule jenkins;
    private Folder team;
    private Folder shop;
    private FreeStyleProject deploy;

    @BeforeEach
    void setUp(JenkinsRule rule) throws Exception {
        jenkins = rule;
        team = jenkins.createProject(Folder.class, "team");
        shop = team.createProject(Folder.class, "shop");
        deploy = shop.createProject(FreeStyleProject.class, "deploy");
    }

    @Test
    void jobWithoutSettingsSaysNothing() {
        assertThat(JobConfiguration.settingsOf(deploy)).isEqualTo(JobSettings.NONE);
    }

    @Test
    void nearestFolderThatSaysSomethingDecides() throws Exception {
        team.addProperty(folderProperty("everything", "${BUILD_NUMBER}"));
        shop.addProperty(folderProperty("shop", null));
        deploy.addProperty(jobProperty(null, "${TAG}"));

        JobSettings settings = JobConfiguration.settingsOf(deploy);

        assertThat(settings.application()).contains(Expression.of("shop"));
        assertThat(settings.version()).contains(Expression.of("${TAG}"));
    }

    @Test
    void rulesAreTriedFromTheJobOutwards() throws Exception {
        DoraConfiguration.get().setRules(List.of(CompleteRule.of("**", "any", "1", "anywhere")));
        DoraConfiguration.get().save();
        FolderRuleSettings ofFolder = new FolderRuleSettings("staging");
        ofFolder.setJobs("shop/*");
        DoraFolderProperty folderProperty = folderProperty("shop", "${TAG}");
        folderProperty.setRules(List.of(ofFolder, new FolderRuleSettings("testing")));
        team.addProperty(folderProperty);
        DoraJobProperty property = jobProperty(null, null);
        property.setRules(List.of(new JobRuleSettings("production")));
        deploy.addProperty(property);

        List<Rule> rules = JobConfiguration.rulesOf(deploy).rules();

        assertThat(rules)
                .extracting(Rule::jobs)
                .containsExactly(
                        new AntPattern("team/shop/deploy"),
                        new AntPattern("team/shop/*"),
                        new AntPattern("team/**"),
                        new AntPattern("**"));
        assertThat(rules)
                .extracting(Rule::application)
                .containsExactly(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Expression.of("any")));
    }

    @Test
    void settingsSurviveReloading() throws Exception {
        DoraJobProperty property = jobProperty("shop", "${TAG}");
        JobRuleSettings rule = new JobRuleSettings("production");
        rule.setBranches("main");
        rule.setWhen(List.of("TARGET=prod"));
        property.setRules(List.of(rule));
        deploy.addProperty(property);
        shop.addProperty(folderProperty("folder", "1"));
        JobSettings before = JobConfiguration.settingsOf(deploy);

        jenkins.jenkins.reload();

        assertThat(JobConfiguration.settingsOf(jenkins.jenkins.getItemByFullName("team/shop/deploy", Job.class)))
                .isEqualTo(before);
    }

    @Test
    void formOfAJobChangesNothing() throws Exception {
        DoraJobProperty property = jobProperty("shop", "${TAG}");
        JobRuleSettings rule = new JobRuleSettings("${TARGET}");
        rule.setApplication("cart");
        rule.setVersion("7");
        rule.setBranches("main");
        rule.setWhen(List.of("TARGET=prod|live", "DRY_RUN="));
        rule.setHotfixBranches("hotfix/**");
        property.setRules(List.of(rule, new JobRuleSettings("staging")));
        deploy.addProperty(property);
        JobSettings before = JobConfiguration.settingsOf(deploy);

        Browser.roundTrip(jenkins, deploy.getUrl() + "configure");

        assertThat(JobConfiguration.settingsOf(deploy)).isEqualTo(before);
        assertThat(before.rules()).hasSize(2);
    }

    @Test
    void formOfAJobWithoutSettingsAddsNone() throws Exception {
        Browser.roundTrip(jenkins, deploy.getUrl() + "configure");

        assertThat(deploy.getProperty(DoraJobProperty.class)).isNull();
    }

    @Test
    void formOfAFolderChangesNothing() throws Exception {
        DoraFolderProperty property = folderProperty("shop", "${TAG}");
        FolderRuleSettings rule = new FolderRuleSettings("${TARGET}");
        rule.setJobs("deploy-*");
        property.setRules(List.of(rule, new FolderRuleSettings("staging")));
        shop.addProperty(property);
        JobSettings before = JobConfiguration.settingsOf(deploy);

        Browser.roundTrip(jenkins, shop.getUrl() + "configure");

        assertThat(JobConfiguration.settingsOf(deploy)).isEqualTo(before);
        assertThat(before.rules()).hasSize(2);
    }

    @Test
    void formRefusesAMistake() throws Exception {
        deploy.addProperty(jobProperty("shop", null));
        HtmlForm form = Browser.of(jenkins)
                .withThrowExceptionOnFailingStatusCode(false)
                .getPage(deploy, "configure")
                .getFormByName("config");
        form.getInputByName("_.application").setValue("${");

        String answer = jenkins.submit(form).getWebResponse().getContentAsString();

        assertThat(answer).contains("DORA: application: \"${\" is neither ${NAME} nor ${NAME:-default}");
        assertThat(JobConfiguration.settingsOf(deploy).application()).contains(Expression.of("shop"));
    }

    @Test
    void settingsThatMakeNoSenseAreLeftOut() throws Exception {
        team.addProperty(folderProperty("shop", "1"));
        deploy.addProperty(jobProperty("${", null));

        assertThat(JobConfiguration.settingsOf(deploy).application()).contains(Expression.of("shop"));
    }

    @Test
    void pipelineSetsItself() throws Exception {
        WorkflowJob pipeline = shop.createProject(WorkflowJob.class, "pipeline");
        pipeline.setDefinition(new CpsFlowDefinition("""
                properties([dora(application: 'shop', version: '${TAG}', rules: [
                    [environment: '${TARGET}', when: ['TARGET=prod|live'], branches: 'main']
                ])])
                """, true));

        jenkins.buildAndAssertSuccess(pipeline);

        JobSettings settings = JobConfiguration.settingsOf(pipeline);
        assertThat(settings.application()).contains(Expression.of("shop"));
        assertThat(settings.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.environment()).isEqualTo(Expression.of("${TARGET}"));
            assertThat(rule.when()).containsOnlyKeys("TARGET");
            assertThat(rule.branches()).contains(new AntPattern("main"));
        });
    }

    @Test
    void declarativePipelineSetsItself() throws Exception {
        WorkflowJob pipeline = shop.createProject(WorkflowJob.class, "declarative");
        pipeline.setDefinition(new CpsFlowDefinition("""
                pipeline {
                  agent none
                  options { dora(application: 'shop') }
                  stages { stage('any') { steps { echo 'built' } } }
                }
                """, true));

        jenkins.buildAndAssertSuccess(pipeline);

        assertThat(JobConfiguration.settingsOf(pipeline).application()).contains(Expression.of("shop"));
    }

    @Test
    void mistakeOfAPipelineFailsNoBuild() throws Exception {
        WorkflowJob pipeline = shop.createProject(WorkflowJob.class, "mistaken");
        pipeline.setDefinition(
                new CpsFlowDefinition("properties([dora(application: '${', rules: [[environment: '']])])", true));

        jenkins.buildAndAssertSuccess(pipeline);

        assertThat(JobConfiguration.settingsOf(pipeline)).isEqualTo(JobSettings.NONE);
    }

    @Test
    void jobIsDescribedForOtherLanguages() throws Exception {
        DoraFolderProperty property = DescribableModel.of(DoraFolderProperty.class)
                .instantiate(
                        Map.of(
                                "application",
                                "shop",
                                "rules",
                                List.of(Map.of("environment", "production", "jobs", "deploy-*"))),
                        null);

        assertThat(DescribableModel.of(DoraFolderProperty.class)
                        .uninstantiate2(property)
                        .toString())
                .contains("@dora", "application=shop", "environment=production", "jobs=deploy-*");
    }

    @Test
    void jobDslFindsEveryNameAndMayGiveEmptyLists() throws Exception {
        for (Class<?> rule : List.of(JobRuleSettings.class, FolderRuleSettings.class)) {
            Object made = DescribableModel.of(rule)
                    .instantiate(
                            Map.of("environment", "production", "unstable", "FAILURE", "when", List.of("TARGET=prod")),
                            null);
            assertThat(((BuildRuleSettings) made).getUnstable()).isEqualTo(Result.FAILURE);
        }
        assertThat(elementOf(DoraJobProperty.class)).isEqualTo(JobRuleSettings.class);
        assertThat(elementOf(DoraFolderProperty.class)).isEqualTo(FolderRuleSettings.class);
        assertThat(DescribableModel.of(DoraJobProperty.class)
                        .instantiate(Map.of("rules", List.of()), null)
                        .getRules())
                .isEmpty();
    }

    /** Returns the class whose name, with a small first letter, Job DSL takes for a rule. */
    private static Class<?> elementOf(Class<?> property) {
        ArrayType rules =
                (ArrayType) DescribableModel.of(property).getParameter("rules").getType();
        return (Class<?>) rules.getElementType().getActualType();
    }

    private static DoraFolderProperty folderProperty(String application, String version) {
        DoraFolderProperty property = new DoraFolderProperty();
        property.setApplication(application);
        property.setVersion(version);
        return property;
    }

    private static DoraJobProperty jobProperty(String application, String version) {
        DoraJobProperty property = new DoraJobProperty();
        property.setApplication(application);
        property.setVersion(version);
        return property;
    }
}
