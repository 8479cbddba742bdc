package io.jenkins.plugins.dora.configuration.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jenkins.plugins.dora.configuration.forward.ForwardSettings;
import io.jenkins.plugins.dora.configuration.notification.NotificationSettings;
import io.jenkins.plugins.dora.configuration.notification.RecipientSettings;
import io.jenkins.plugins.dora.configuration.rules.CompleteRule;
import io.jenkins.plugins.dora.configuration.rules.RuleSettings;
import io.jenkins.plugins.dora.configuration.webhook.WebhookRuleSettings;
import io.jenkins.plugins.dora.configuration.webhook.WebhookSettings;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.CompleteProfile;
import io.jenkins.plugins.dora.profile.IncidentAttribution;
import io.jenkins.plugins.dora.profile.LeadTimeFrom;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.benchmark.Industry;
import io.jenkins.plugins.dora.profile.forward.ForwardFormat;
import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.TokenHash;
import java.beans.Introspector;
import java.lang.reflect.Parameter;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

class ProfileSettingsTest {
    private final ProfileSettings settings = new ProfileSettings() {};
    private final RuleSettings rule =
            CompleteRule.of("shop/deploy-*", "shop", "${RELEASE_VERSION:-${BUILD_NUMBER}}", "${TARGET}");

    @BeforeEach
    void addRule() {
        settings.setRules(List.of(rule));
    }

    @Test
    void everySettingIsTheKeyOfTheFile() {
        settings.setTimeZone("Europe/Berlin");
        settings.setBenchmark(new NamedBenchmark("DORA_2023"));
        settings.setLeadTimeFrom(LeadTimeFrom.OLDEST_CHANGE);
        settings.setCountRedeployments(true);
        settings.setCountFailedDeployments(true);
        settings.setCountEveryEnvironment(true);
        settings.setIncidentWindowHours("1.5");
        settings.setIncidentAttribution(IncidentAttribution.ALL_IN_WINDOW);
        BaselineSettings baseline = new BaselineSettings();
        baseline.setDays("60");
        baseline.setFrom("2026-01-31");
        settings.setBaselineWindow(baseline);
        settings.setRetentionMonths("36");
        settings.setIncludedPaths(List.of("shop/**"));
        settings.setExcludedPaths(List.of("**/*.md"));
        settings.setIgnoredAuthors(List.of("dependabot.*"));
        ApplicationSettings cart = new ApplicationSettings("cart");
        cart.setIncludedPaths(List.of("cart/**\nshared/**"));
        cart.setJobs(List.of("ops/**"));
        ApplicationSettings agent = new ApplicationSettings(" 007 ");
        agent.setExcludedPaths(List.of("007/docs/**"));
        settings.setApplications(List.of(cart, agent));
        settings.setEnvironments(List.of(new EnvironmentSettings("prod.*|live", EnvironmentTier.PRODUCTION)));
        rule.setBranches("main");
        rule.setWhen(List.of("TARGET=prod|live", "DRY_RUN="));
        rule.setHotfixBranches("hotfix/**");
        rule.setUnstable(Result.FAILURE);
        rule.setStage("Deploy*");
        settings.setRules(
                List.of(rule, CompleteRule.of("**", "on", "1.10", "007"), new RuleSettings("shop/*", "live")));
        WebhookRuleSettings workflow = new WebhookRuleSettings();
        workflow.setWhen(List.of("workflow_run.head_branch=main"));
        workflow.setEnvironment("${workflow_run.name:-production}");
        WebhookSettings github = new WebhookSettings("github", Source.GITHUB);
        github.setSecrets(List.of("github-2026"));
        github.setWatch(List.of("main"));
        github.setRules(List.of(workflow));
        WebhookSettings grafana = new WebhookSettings("grafana", Source.GRAFANA);
        grafana.setMergeWithin("5m");
        grafana.setSignatureHeader("X-Signature");
        grafana.setTimestampHeader("X-Time");
        grafana.setTokens(List.of(TokenHash.of("token").hex()));
        WebhookSettings sns = new WebhookSettings("sns", Source.AWS);
        sns.setTopics(List.of("arn:aws:sns:eu-west-1:1:t"));
        settings.setWebhooks(List.of(github, grafana, sns));
        TeamSettings checkout = new TeamSettings(" checkout ");
        checkout.setApplications(List.of("shop*\ncart"));
        checkout.setJobs(List.of("ops/deploy-*"));
        checkout.setFolders(List.of("teams/checkout/"));
        TeamSettings search = new TeamSettings("search");
        search.setApplications(List.of("search"));
        settings.setTeams(List.of(checkout, search));

        TargetSettings shop = new TargetSettings();
        shop.setApplications("shop*");
        shop.setDeploymentsPerWeek("5");
        shop.setLeadTimeHours("24");
        shop.setChangeFailurePercent("15");
        shop.setRecoveryHours("0.5");
        shop.setRestoreHours("4");
        shop.setReworkPercent("10");
        TargetSettings others = new TargetSettings();
        others.setLeadTimeHours("48");
        settings.setTargets(List.of(shop, others));
        RecipientSettings slack = new RecipientSettings();
        slack.setSlack("slack-shop");
        NotificationSettings team = new NotificationSettings("team-shop", slack);
        team.setApplications(List.of("shop*"));
        team.setOn(List.of("TARGET_MISSED\nDIGEST"));
        team.setDigest("0 9 1 * *");
        RecipientSettings program = new RecipientSettings();
        program.setJson("json-address");
        program.setSecret("json-key");
        RecipientSettings teams = new RecipientSettings();
        teams.setTeams("teams-address");
        RecipientSettings mail = new RecipientSettings();
        mail.setMail(List.of("management@example.org"));
        settings.setNotifications(List.of(
                team,
                new NotificationSettings("programs", program),
                new NotificationSettings("teams", teams),
                new NotificationSettings("management", mail)));
        ForwardSettings central = new ForwardSettings("central", ForwardFormat.CDEVENTS, " central-address");
        central.setToken("central-token ");
        central.setSource("https://eu.ci.example.org/");
        settings.setForwards(
                List.of(central, new ForwardSettings("devlake", ForwardFormat.DEVLAKE, "devlake-address")));
        settings.setIndustry(Industry.FINANCIAL_SERVICES);
        settings.setCommitUrl(" https://git.example.org/${application}/commit/${id}");

        assertThat(settings.makeProfile(ZoneOffset.UTC)).isEqualTo(CompleteProfile.PROFILE);
    }

    @Test
    void mistakeInATeamNamesTheField() {
        TeamSettings empty = new TeamSettings("search");
        TeamSettings twice = new TeamSettings("checkout");
        twice.setJobs(List.of("shop/*"));

        assertThatThrownBy(() -> settings.setTeams(List.of(twice, empty)))
                .hasMessage("teams 2: applications, jobs or folders: one of them is required");
        assertThatThrownBy(() -> settings.setTeams(List.of(twice, twice)))
                .hasMessage("teams: the name \"checkout\" is given twice");
        twice.setFolders(List.of("shop", "teams/*"));
        assertThatThrownBy(() -> settings.setTeams(List.of(twice)))
                .hasMessage("teams 1: folders 2: a folder has no pattern; use jobs for \"teams/*\"");
    }

    @Test
    void mistakeInAForwardNamesTheField() {
        ForwardSettings devlake = new ForwardSettings("devlake", ForwardFormat.DEVLAKE, "address");

        assertThatThrownBy(() -> settings.setForwards(List.of(devlake, devlake)))
                .hasMessage("forwards: the name \"devlake\" is given twice");
        assertThatThrownBy(() -> settings.setForwards(List.of(new ForwardSettings("devlake", null, "address"))))
                .hasMessage("forwards 1: format: is missing");
        assertThatThrownBy(() -> settings.setForwards(List.of(new ForwardSettings("a", ForwardFormat.CDEVENTS, " "))))
                .hasMessage("forwards 1: to: is missing");
        devlake.setSource("https://eu.ci.example.org/");
        assertThatThrownBy(() -> settings.setForwards(List.of(devlake)))
                .hasMessage("forwards 1: source: only CDEVENTS have one");
        assertThat(settings.getForwards()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sections")
    void everyKeyOfTheFileIsASetting(String section, Class<?> settings) {
        assertThat(settingsOf(settings)).containsExactlyInAnyOrderElementsOf(CompleteProfile.keysOf(section));
    }

    private static List<Arguments> sections() {
        return List.of(
                arguments("", ProfileSettings.class),
                arguments("baselineWindow", BaselineSettings.class),
                arguments("applications", ApplicationSettings.class),
                arguments("environments", EnvironmentSettings.class),
                arguments("rules", RuleSettings.class),
                arguments("webhooks", WebhookSettings.class),
                arguments("targets", TargetSettings.class),
                arguments("notifications", NotificationSettings.class),
                arguments("forwards", ForwardSettings.class),
                arguments("teams", TeamSettings.class));
    }

    private static Set<String> settingsOf(Class<?> type) {
        Stream<String> required = Arrays.stream(type.getConstructors())
                .filter(constructor -> constructor.isAnnotationPresent(DataBoundConstructor.class))
                .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                .map(Parameter::getName);
        Stream<String> optional = Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(DataBoundSetter.class))
                .map(setter -> Introspector.decapitalize(setter.getName().substring(3)));
        return Stream.concat(required, optional).collect(Collectors.toSet());
    }

    @Test
    void settingsOfSomebodyWhoConfiguredNothingAreTheDefaults() {
        ZoneId zone = ZoneId.of("America/New_York");

        assertThat(new ProfileSettings() {}.makeProfile(zone)).isEqualTo(Profile.defaults(zone));
    }

    @Test
    void emptyFieldsOfAFormAreTheDefaults() {
        ProfileSettings form = new ProfileSettings() {};
        form.setTimeZone("");
        form.setIncidentWindowHours(" ");
        form.setBaselineWindow(new BaselineSettings());
        form.setIncludedPaths(List.of(""));
        form.setExcludedPaths(List.of("\n"));
        form.setIgnoredAuthors(List.of());

        assertThat(form.makeProfile(ZoneOffset.UTC)).isEqualTo(Profile.defaults(ZoneOffset.UTC));
    }

    @Test
    void textAreaHasAPatternInEachLine() {
        settings.setExcludedPaths(List.of("**/*.md\r\n\r\n docs/** \n"));

        assertThat(settings.getExcludedPaths()).containsExactly("**/*.md", "docs/**");
    }

    @Test
    void wrongValueIsRefusedWithItsPlace() {
        settings.setTimeZone("Europe/Berlin");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.setTimeZone("Berlin"))
                .withMessage("timeZone: \"Berlin\" is not a time zone such as Europe/Berlin or UTC");
        assertThat(settings.getTimeZone()).isEqualTo("Europe/Berlin");
    }

    @Test
    void wrongValueInAListIsRefusedWithItsPlace() {
        RuleSettings wrong = CompleteRule.of("**", "shop", "1", "production");
        wrong.setWhen(List.of("TARGET=prod", "DRY_RUN=("));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.setRules(List.of(rule, wrong)))
                .withMessageStartingWith("rules 2: when: \"(\" is not a regular expression: ");
        assertThat(settings.getRules()).containsExactly(rule);
    }

    @Test
    void missingValueIsRefusedWithItsPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.setRules(List.of(rule, new RuleSettings("**", " "))))
                .withMessage("rules 2: environment: is missing");
    }

    @Test
    void everySettingRefusesWhatMakesNoSense() {
        BaselineSettings noDays = new BaselineSettings();
        noDays.setDays("0");

        assertRefused("benchmark: ", () -> settings.setBenchmark(new NamedBenchmark("DORA_1999")));
        assertRefused("incidentWindowHours: ", () -> settings.setIncidentWindowHours("two"));
        assertRefused("baselineWindow: days: ", () -> settings.setBaselineWindow(noDays));
        assertRefused("commitUrl: ", () -> settings.setCommitUrl("https://git.example.org/"));
        assertRefused("ignoredAuthors 2: ", () -> settings.setIgnoredAuthors(List.of("bot", "(")));
        assertRefused(
                "applications 1: name: is missing",
                () -> settings.setApplications(List.of(new ApplicationSettings(" "))));
        assertRefused(
                "environments 1: tier: is missing",
                () -> settings.setEnvironments(List.of(new EnvironmentSettings("prod.*", null))));
    }

    @Test
    void settingsOfARuleMakeTheSameRule() {
        assertThat(CompleteProfile.PROFILE.rules().rules())
                .allSatisfy(each -> assertThat(RuleSettings.of(each).rule()).isEqualTo(each));
    }

    private static void assertRefused(String start, ThrowingCallable setter) {
        assertThatIllegalArgumentException().isThrownBy(setter).withMessageStartingWith(start);
    }
}
