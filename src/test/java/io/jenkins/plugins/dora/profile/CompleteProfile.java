package io.jenkins.plugins.dora.profile;

import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.EnvironmentTiers.TierPattern;
import io.jenkins.plugins.dora.profile.benchmark.Benchmark;
import io.jenkins.plugins.dora.profile.benchmark.Industry;
import io.jenkins.plugins.dora.profile.forward.Forward;
import io.jenkins.plugins.dora.profile.forward.ForwardFormat;
import io.jenkins.plugins.dora.profile.notification.Channel;
import io.jenkins.plugins.dora.profile.notification.DigestTime;
import io.jenkins.plugins.dora.profile.notification.Notification;
import io.jenkins.plugins.dora.profile.notification.Occasion;
import io.jenkins.plugins.dora.profile.notification.Recipient;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.CommitUrl;
import io.jenkins.plugins.dora.profile.pattern.Expression;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import io.jenkins.plugins.dora.profile.rule.Rule;
import io.jenkins.plugins.dora.profile.rule.Rules;
import io.jenkins.plugins.dora.profile.target.Goal;
import io.jenkins.plugins.dora.profile.target.Target;
import io.jenkins.plugins.dora.profile.target.Targets;
import io.jenkins.plugins.dora.profile.team.Team;
import io.jenkins.plugins.dora.profile.team.Teams;
import io.jenkins.plugins.dora.profile.webhook.BodyPath;
import io.jenkins.plugins.dora.profile.webhook.RuleField;
import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.TokenHash;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.profile.webhook.WebhookRule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** A profile in which every key is set: as a file, and the values that it stands for. */
public final class CompleteProfile {
    /** Numbers with a point and days are quoted, because Configuration as Code takes only texts for them. */
    public static final String YAML = """
            dora:
              timeZone: Europe/Berlin
              benchmark: DORA_2023
              leadTimeFrom: OLDEST_CHANGE
              countRedeployments: true
              countFailedDeployments: true
              countEveryEnvironment: true
              incidentWindowHours: "1.5"
              incidentAttribution: ALL_IN_WINDOW
              baselineWindow: {days: 60, from: "2026-01-31"}
              includedPaths: ["shop/**"]
              excludedPaths: ["**/*.md"]
              ignoredAuthors: ["dependabot.*"]
              applications:
                - name: cart
                  includedPaths: ["cart/**", "shared/**"]
                  jobs: ["ops/**"]
                - name: "007"
                  excludedPaths: ["007/docs/**"]
              environments:
                - pattern: "prod.*|live"
                  tier: PRODUCTION
              rules:
                - jobs: "shop/deploy-*"
                  branches: main
                  when: {TARGET: "prod|live", DRY_RUN: ""}
                  application: shop
                  version: "${RELEASE_VERSION:-${BUILD_NUMBER}}"
                  environment: "${TARGET}"
                  hotfixBranches: "hotfix/**"
                  unstable: FAILURE
                  stage: "Deploy*"
                - jobs: "**"
                  application: on
                  version: "1.10"
                  environment: 007
                - jobs: "shop/*"
                  environment: live
              webhooks:
                - name: github
                  source: GITHUB
                  secrets: [github-2026]
                  watch: [main]
                  rules:
                    - when: {workflow_run.head_branch: main}
                      environment: "${workflow_run.name:-production}"
                - name: grafana
                  source: GRAFANA
                  mergeWithin: 5m
                  signatureHeader: X-Signature
                  timestampHeader: X-Time
                  tokens: [3c469e9d6c5875d37a43f353d4f88e61fcf812c66eee3457465a40b0da4153e0]
                - name: sns
                  source: AWS
                  topics: ["arn:aws:sns:eu-west-1:1:t"]
              targets:
                - applications: "shop*"
                  deploymentsPerWeek: 5
                  leadTimeHours: 24
                  changeFailurePercent: 15
                  recoveryHours: "0.5"
                  restoreHours: 4
                  reworkPercent: 10
                - applications: "**"
                  leadTimeHours: 48
              notifications:
                - name: team-shop
                  to: {slack: slack-shop}
                  applications: ["shop*"]
                  "on": [TARGET_MISSED, DIGEST]
                  digest: "0 9 1 * *"
                - name: programs
                  to: {json: json-address, secret: json-key}
                - name: teams
                  to: {teams: teams-address}
                - name: management
                  to: {mail: [management@example.org]}
              forwards:
                - name: central
                  format: CDEVENTS
                  to: central-address
                  token: central-token
                  source: https://eu.ci.example.org/
                - name: devlake
                  format: DEVLAKE
                  to: devlake-address
              industry: FINANCIAL_SERVICES
              teams:
                - name: checkout
                  applications: ["shop*", cart]
                  jobs: ["ops/deploy-*"]
                  folders: [teams/checkout]
                - name: search
                  applications: ["search"]
              commitUrl: "https://git.example.org/${application}/commit/${id}"
              retentionMonths: 36
            """;

    public static final Profile PROFILE = Profile.builder(ZoneId.of("Europe/Berlin"))
            .benchmark(Benchmark.DORA_2023)
            .leadTimeFrom(LeadTimeFrom.OLDEST_CHANGE)
            .countRedeployments(true)
            .countFailedDeployments(true)
            .countEveryEnvironment(true)
            .incidentWindow(Duration.ofMinutes(90))
            .incidentAttribution(IncidentAttribution.ALL_IN_WINDOW)
            .baselineSpan(new BaselineSpan(60, Optional.of(LocalDate.parse("2026-01-31"))))
            .changeFilter(new ChangeFilter(
                    List.of(new AntPattern("shop/**")),
                    List.of(new AntPattern("**/*.md")),
                    List.of(ValuePattern.anyCase("dependabot.*"))))
            .applications(List.of(
                    new ApplicationPaths(
                            "cart",
                            List.of(new AntPattern("cart/**"), new AntPattern("shared/**")),
                            List.of(),
                            List.of(new AntPattern("ops/**"))),
                    new ApplicationPaths("007", List.of(), List.of(new AntPattern("007/docs/**")))))
            .environments(new EnvironmentTiers(List.of(TierPattern.of("prod.*|live", EnvironmentTier.PRODUCTION))))
            .rules(new Rules(List.of(
                    new Rule(
                            new AntPattern("shop/deploy-*"),
                            Optional.of(new AntPattern("main")),
                            Map.of("TARGET", ValuePattern.exact("prod|live"), "DRY_RUN", ValuePattern.exact("")),
                            Optional.of(Expression.of("shop")),
                            Optional.of(Expression.of("${RELEASE_VERSION:-${BUILD_NUMBER}}")),
                            Expression.of("${TARGET}"),
                            Optional.of(new AntPattern("hotfix/**")),
                            Result.FAILURE,
                            Optional.of(new AntPattern("Deploy*"))),
                    new Rule(
                            new AntPattern("**"),
                            Optional.empty(),
                            Map.of(),
                            Expression.of("on"),
                            Expression.of("1.10"),
                            Expression.of("007"),
                            Optional.empty()),
                    new Rule(
                            new AntPattern("shop/*"),
                            Optional.empty(),
                            Map.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Expression.of("live"),
                            Optional.empty(),
                            Result.SUCCESS))))
            .webhooks(List.of(
                    new Webhook(
                            "github",
                            Source.GITHUB,
                            List.of("github-2026"),
                            List.of(new WebhookRule(
                                    Map.of(BodyPath.of("workflow_run.head_branch"), ValuePattern.exact("main")),
                                    Optional.empty(),
                                    Map.of(
                                            RuleField.ENVIRONMENT,
                                            WebhookRule.expression("${workflow_run.name:-production}")))),
                            List.of(new AntPattern("main")),
                            Duration.ZERO,
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            List.of()),
                    new Webhook(
                            "grafana",
                            Source.GRAFANA,
                            List.of(),
                            List.of(),
                            List.of(),
                            Duration.ofMinutes(5),
                            Optional.of("X-Signature"),
                            Optional.of("X-Time"),
                            List.of(),
                            List.of(TokenHash.of("token"))),
                    new Webhook(
                            "sns",
                            Source.AWS,
                            List.of(),
                            List.of(),
                            List.of(),
                            Duration.ZERO,
                            Optional.empty(),
                            Optional.empty(),
                            List.of("arn:aws:sns:eu-west-1:1:t"),
                            List.of())))
            .targets(new Targets(List.of(
                    new Target(
                            new AntPattern("shop*"),
                            Map.of(
                                    Goal.DEPLOYMENTS_PER_WEEK, 5.0,
                                    Goal.LEAD_TIME_HOURS, 24.0,
                                    Goal.CHANGE_FAILURE_PERCENT, 15.0,
                                    Goal.RECOVERY_HOURS, 0.5,
                                    Goal.RESTORE_HOURS, 4.0,
                                    Goal.REWORK_PERCENT, 10.0)),
                    new Target(Target.EVERY_APPLICATION, Map.of(Goal.LEAD_TIME_HOURS, 48.0)))))
            .notifications(List.of(
                    new Notification(
                            "team-shop",
                            new Recipient(Channel.SLACK, "slack-shop", "", List.of()),
                            List.of(new AntPattern("shop*")),
                            Set.of(Occasion.TARGET_MISSED, Occasion.DIGEST),
                            new DigestTime("0 9 1 * *")),
                    notification("programs", new Recipient(Channel.JSON, "json-address", "json-key", List.of())),
                    notification("teams", new Recipient(Channel.TEAMS, "teams-address", "", List.of())),
                    notification("management", new Recipient(Channel.MAIL, "", "", List.of("management@example.org")))))
            .forwards(List.of(
                    new Forward(
                            "central",
                            ForwardFormat.CDEVENTS,
                            "central-address",
                            Optional.of("central-token"),
                            Optional.of("https://eu.ci.example.org/")),
                    new Forward(
                            "devlake", ForwardFormat.DEVLAKE, "devlake-address", Optional.empty(), Optional.empty())))
            .industry(Industry.FINANCIAL_SERVICES)
            .teams(new Teams(List.of(
                    new Team(
                            "checkout",
                            List.of(new AntPattern("shop*"), new AntPattern("cart")),
                            List.of(new AntPattern("ops/deploy-*")),
                            List.of("teams/checkout")),
                    new Team("search", List.of(new AntPattern("search")), List.of(), List.of()))))
            .commitUrl(CommitUrl.of("https://git.example.org/${application}/commit/${id}"))
            .retentionMonths(36)
            .build();

    private CompleteProfile() {}

    private static Notification notification(String name, Recipient to) {
        return new Notification(name, to, List.of(), Occasion.DEFAULT, DigestTime.DEFAULT);
    }

    /** Returns the keys of the file, or those of one of its sections, in all entries together if it is a list. */
    public static Set<String> keysOf(String section) {
        Map<?, ?> dora = (Map<?, ?>) new Yaml().<Map<?, ?>>load(YAML).get("dora");
        Object within = section.isEmpty() ? dora : dora.get(section);
        List<?> entries = within instanceof List<?> list ? list : List.of(within);
        return entries.stream()
                .flatMap(entry -> ((Map<?, ?>) entry).keySet().stream())
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }
}
