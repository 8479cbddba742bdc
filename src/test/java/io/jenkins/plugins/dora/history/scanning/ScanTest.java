package io.jenkins.plugins.dora.history.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jenkins.plugins.dora.history.GeneratedBuild;
import io.jenkins.plugins.dora.history.GeneratedHome;
import io.jenkins.plugins.dora.history.Skipped;
import io.jenkins.plugins.dora.history.buildfile.BuildFileReader;
import io.jenkins.plugins.dora.history.home.JenkinsHome;
import io.jenkins.plugins.dora.profile.rule.Rules;
import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Rules RULES = ProfileYaml.parse("""
                    dora:
                      rules:
                        - jobs: "shop/deploy-*"
                          when: {TARGET: "live|qa"}
                          application: shop
                          version: "${VERSION}"
                          environment: "${TARGET}"
                        - jobs: "shop/**"
                          branches: "main"
                          application: "${JOB_BASE_NAME}"
                          version: "${GIT_COMMIT}"
                          environment: live
                    """, ZoneOffset.UTC).rules();

    @TempDir
    private Path directory;

    private final Scan scan = new Scan(RULES);
    private GeneratedHome home;

    @BeforeEach
    void create() {
        home = new GeneratedHome(directory);
    }

    @Test
    void everyRuleTellsWhatItMatched() throws IOException {
        home.job("shop/deploy-eu")
                .build(
                        1,
                        build -> build.parameter("TARGET", "live")
                                .parameter("VERSION", "1")
                                .startedAt(NOON))
                .build(
                        2,
                        build -> build.parameter("TARGET", "qa")
                                .parameter("VERSION", "2")
                                .startedAt(NOON.plusSeconds(3600))
                                .result("FAILURE"))
                .build(3, build -> build.parameter("TARGET", "dev").parameter("VERSION", "3"))
                .build(4, build -> build.parameter("TARGET", "live"))
                .build(
                        5,
                        build -> build.parameter("TARGET", "live")
                                .parameter("VERSION", "5")
                                .result("NOT_BUILT"));
        home.job("shop/deploy-us")
                .build(1, build -> build.parameter("TARGET", "live").parameter("VERSION", "1"));

        run(RecordingProgress.NOBODY);

        RuleMatches first = scan.matches().get(0);
        assertThat(first.jobs()).containsExactly("shop/deploy-eu", "shop/deploy-us");
        assertThat(first.applications()).containsExactly("shop");
        assertThat(first.environments()).containsExactly("live", "qa");
        assertThat(first.versions()).isEqualTo(2);
        assertThat(first.deployments()).isEqualTo(3);
        assertThat(first.notBuilt()).isOne();
        assertThat(first.missing()).containsOnlyKeys("version").containsValue(1);
        assertThat(first.first()).contains(NOON.plusSeconds(90));
        assertThat(first.last()).contains(NOON.plusSeconds(3690));
        assertThat(scan.matches().get(1).deployments()).isZero();
    }

    @Test
    void firstRuleThatMatchesDecides() throws IOException {
        home.job("shop/deploy-eu")
                .build(
                        1,
                        build -> build.parameter("TARGET", "live")
                                .parameter("VERSION", "1")
                                .git("refs/remotes/origin/main", "9fceb02"));
        home.job("shop/web")
                .build(7, build -> build.git("refs/remotes/origin/main", "9fceb02"))
                .build(8, build -> build.git("refs/remotes/origin/next", "1fceb02"));

        run(RecordingProgress.NOBODY);

        assertThat(scan.matches()).extracting(RuleMatches::deployments).containsExactly(1, 1);
        assertThat(scan.candidates())
                .extracting(candidate -> candidate.begin().build().id())
                .containsExactly("shop/deploy-eu#1@1767268800000:rule", "shop/web#7@1767268800000:rule");
        assertThat(scan.candidates().get(1).deployment().version()).isEqualTo("9fceb02");
    }

    @Test
    void rulesOfAJobAndItsFoldersComeFirst() throws IOException {
        home.file("jobs/shop/config.xml", settings("Folder", "<environment>${TARGET}</environment><jobs>web</jobs>"));
        home.file(
                "jobs/shop/jobs/deploy-eu/config.xml",
                settings("Job", "<environment>eu</environment><when><string>TARGET=qa</string></when>"));
        home.job("shop/deploy-eu")
                .build(1, build -> build.parameter("TARGET", "qa").parameter("VERSION", "1"))
                .build(2, build -> build.parameter("TARGET", "live").parameter("VERSION", "2"));
        home.job("shop/web").build(7, build -> build.parameter("TARGET", "dev"));

        run(RecordingProgress.NOBODY);

        assertThat(scan.candidates())
                .extracting(candidate ->
                        candidate.number() + " " + candidate.deployment().environment())
                .containsExactly("1 eu", "2 live", "7 dev");
        assertThat(scan.matches())
                .extracting(
                        RuleMatches::item,
                        RuleMatches::number,
                        rule -> rule.pattern().text(),
                        RuleMatches::deployments)
                .containsExactly(
                        tuple(Optional.empty(), 1, "shop/deploy-*", 1),
                        tuple(Optional.empty(), 2, "shop/**", 0),
                        tuple(Optional.of("shop/deploy-eu"), 1, "shop/deploy-eu", 1),
                        tuple(Optional.of("shop"), 1, "shop/web", 1));
    }

    @Test
    void jobThatOnlyItsOwnRuleIsAboutIsRead() throws IOException {
        home.file("jobs/cart/config.xml", settings("Job", "<environment>live</environment>"));
        home.job("cart").build(1, build -> build);

        run(RecordingProgress.NOBODY);

        assertThat(scan.candidates()).hasSize(1);
    }

    @Test
    void whatNoRuleSaysIsAsItIsSetForTheJob() throws IOException {
        home.file("jobs/shop/config.xml", settings("Folder", "<environment>live</environment>"));
        home.job("shop/jobs").build(3, build -> build);
        home.file(
                "jobs/cart/config.xml",
                settings("Job", "<environment>live</environment>")
                        .replaceAll("<(application|version)>.*</(application|version)>", ""));
        home.job("cart").build(4, build -> build.parameter("VERSION", "1.4"));

        run(RecordingProgress.NOBODY);

        assertThat(scan.candidates())
                .extracting(candidate -> candidate.deployment().application()
                        + ' '
                        + candidate.deployment().version())
                .containsExactly("cart 1.4", "own 3");
    }

    private static String settings(String kind, String rule) {
        return """
                <a><properties><io.jenkins.plugins.dora.configuration.job.Dora%1$sProperty>
                  <application>own</application><version>${BUILD_NUMBER}</version>
                  <rules><io.jenkins.plugins.dora.configuration.rules.%1$sRuleSettings>%2$s</io.jenkins.plugins.dora.configuration.rules.%1$sRuleSettings></rules>
                </io.jenkins.plugins.dora.configuration.job.Dora%1$sProperty></properties></a>
                """.formatted(kind, rule);
    }

    @Test
    void deploymentsAreInOrderOfFinish() throws IOException {
        home.job("shop/deploy-eu")
                .build(1, build -> deploy(build, 30))
                .build(2, build -> deploy(build, 10))
                .build(10, build -> deploy(build, 20));
        home.job("shop/deploy-us").build(1, build -> deploy(build, 20));

        run(RecordingProgress.NOBODY);

        assertThat(scan.candidates())
                .extracting(candidate -> candidate.job().name() + '#' + candidate.number())
                .containsExactly("shop/deploy-eu#2", "shop/deploy-eu#10", "shop/deploy-us#1", "shop/deploy-eu#1");
    }

    @Test
    void jobsThatNoRuleIsAboutAreNotRead() throws IOException {
        home.job("cart/deploy").build(1, "damaged");
        home.job("shop/web").build(1, build -> build);

        assertThat(run(RecordingProgress.NOBODY).jobs())
                .extracting(job -> job.job().name())
                .containsExactly("shop/web");
        assertThat(scan.builds()).isOne();
    }

    @Test
    void progressIsReportedUpToTheEnd() throws IOException {
        for (int number = 1; number <= 100; number++) {
            home.job("shop/web").build(number, build -> build);
        }
        RecordingProgress watcher = new RecordingProgress(Integer.MAX_VALUE);

        run(watcher);

        assertThat(watcher.reports()).containsExactly("READING 64 of 100", "READING 100 of 100");
    }

    @Test
    void scanEndsWhenItIsStopped() throws IOException {
        for (int number = 1; number <= 100; number++) {
            home.job("shop/web").build(number, build -> build);
        }

        run(new RecordingProgress(1));

        assertThat(scan.builds()).isEqualTo(64);
    }

    private BuildStream run(Progress progress) throws IOException {
        Skipped oddities = new Skipped();
        BuildStream builds = new BuildStream(
                new JenkinsHome(directory, oddities),
                scan::concerns,
                new BuildFileReader(oddities, NOON.plus(Duration.ofDays(1))),
                progress);
        builds.forEach(scan::add);
        assertThat(oddities.all()).isEqualTo(Map.of());
        return builds;
    }

    private static GeneratedBuild deploy(GeneratedBuild build, int minute) {
        return build.parameter("TARGET", "live").parameter("VERSION", "1").startedAt(NOON.plusSeconds(60L * minute));
    }
}
