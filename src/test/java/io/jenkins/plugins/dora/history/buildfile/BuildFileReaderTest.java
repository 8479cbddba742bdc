package io.jenkins.plugins.dora.history.buildfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.jenkins.plugins.dora.history.BuildRecord;
import io.jenkins.plugins.dora.history.CheckedOutRevision;
import io.jenkins.plugins.dora.history.GeneratedHome;
import io.jenkins.plugins.dora.history.GeneratedJob;
import io.jenkins.plugins.dora.history.SkipReason;
import io.jenkins.plugins.dora.history.Skipped;
import io.jenkins.plugins.dora.history.Skipped.Cases;
import io.jenkins.plugins.dora.linking.builds.BuildNumber;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildFileReaderTest {
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

    @TempDir
    private Path directory;

    private final Skipped oddities = new Skipped();
    private GeneratedJob job;

    @BeforeEach
    void create() {
        job = new GeneratedHome(directory).job("deploy");
    }

    @Test
    void freestyleBuildTellsWhatRulesAsk() throws IOException {
        BuildRecord build = fixture("freestyle.xml");

        assertThat(build.startedAt()).isEqualTo(Instant.parse("2026-01-01T12:00:00.123Z"));
        assertThat(build.finishedAt()).isEqualTo(Instant.parse("2026-01-01T12:01:30.124Z"));
        assertThat(build.result()).isEqualTo("UNSTABLE");
        assertThat(build.timedOut()).isFalse();
        assertThat(build.startedByHand()).isTrue();
        assertThat(build.replayed()).isFalse();
        assertThat(build.displayName()).isEmpty();
        assertThat(build.upstream()).isEmpty();
    }

    @Test
    void secretParametersAreNotRead() throws IOException {
        BuildRecord build = fixture("freestyle.xml");

        assertThat(build.parameters())
                .isEqualTo(Map.of("TARGET", "live", "DRY_RUN", "false", "NOTES", "one\ntwo", "ELSE", "unknown"));
        assertThat(build.toString()).doesNotContain("AQAAAB", "key-of-live", "someone");
    }

    @Test
    void whatPluginsMakeOfParametersAndCausesIsUnderstood() throws IOException {
        job.build(1, """
                <build>
                  <actions>
                    <org.acme.Submission>
                      <safeParameters class="sorted-set"/>
                      <parameters>
                        <org.acme.RegionParameterValue><name>REGION</name><value>eu</value></org.acme.RegionParameterValue>
                        <org.acme.VaultSecretValue><name>KEY</name><value>s3cr3t</value></org.acme.VaultSecretValue>
                        <org.acme.Hidden><name>PIN</name><value>{AQAAABAAAAAQ}</value></org.acme.Hidden>
                        <org.acme.Hidden><name>OLD</name><value>mKf2Lq8Zs0aRr1Vv9WxYyA==</value></org.acme.Hidden>
                        <org.acme.UploadValue><name>FILE</name><location>a.zip</location></org.acme.UploadValue>
                      </parameters>
                    </org.acme.Submission>
                    <org.acme.Chart><parameters><p><name>X</name><value>1</value></p></parameters></org.acme.Chart>
                    <org.acme.Origin>
                      <causeBag class="linked-hash-map">
                        <entry><org.acme.Rebuilt>
                          <upstreamProject>shop/build</upstreamProject><upstreamBuild>7</upstreamBuild>
                          <upstreamCauses><org.acme.ByPerson><userId>someone</userId></org.acme.ByPerson></upstreamCauses>
                        </org.acme.Rebuilt><int>1</int></entry>
                      </causeBag>
                    </org.acme.Origin>
                  </actions>
                  <timestamp>1767261600000</timestamp><result>SUCCESS</result>
                </build>
                """);

        BuildRecord build =
                new BuildFileReader(oddities, NOW).read(job.found(), 1).orElseThrow();

        assertThat(build.parameters()).isEqualTo(Map.of("REGION", "eu"));
        assertThat(build.upstream()).containsExactly(new BuildNumber("shop/build", 7));
        assertThat(build.startedByHand()).isTrue();
        assertThat(build.toString()).doesNotContain("someone", "s3cr3t");
    }

    @Test
    void checkoutIsTheLastOfAllBranches() throws IOException {
        assertThat(fixture("freestyle.xml").git())
                .contains(new CheckedOutRevision(
                        Optional.of("refs/remotes/origin/main"), "2222222222222222222222222222222222222222"));
    }

    @Test
    void pipelineTellsItsChainAndItsEnvironment() throws IOException {
        BuildRecord build = fixture("pipeline.xml");

        assertThat(build.upstream()).containsExactly(new BuildNumber("lib", 3), new BuildNumber("shop/build", 40));
        assertThat(build.replayed()).isTrue();
        assertThat(build.environment()).isEqualTo(Map.of("REGION", "eu", "VERSION", "1.4.2"));
        assertThat(build.displayName()).contains("1.4.2 to live");
        assertThat(build.startedAt()).isEqualTo(Instant.parse("2026-01-01T12:00:00.123Z"));
        assertThat(build.result()).isEqualTo("ABORTED");
        assertThat(build.timedOut()).isTrue();
    }

    @Test
    void filesOfFormerVersionsAreUnderstood() throws IOException {
        BuildRecord build = fixture("list-of-causes.xml");

        assertThat(build.startedAt()).isEqualTo(Instant.parse("2015-01-01T12:00:00Z"));
        assertThat(build.upstream()).containsExactly(new BuildNumber("lib", 77));
        assertThat(build.startedByHand()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'<build><timestamp>1769900000000</timestamp></build>', STILL_RUNNING",
        "'<flow-build><timestamp>1769900000000</timestamp><result>FAILURE</result><completed>false</completed></flow-build>',"
                + " STILL_RUNNING",
        "'<build><result>SUCCESS</result></build>', INCOMPLETE_BUILD",
        "'<build><timestamp>-5</timestamp><result>SUCCESS</result></build>', INCOMPLETE_BUILD",
        "'<build><timestamp>1769900000000.5</timestamp><result>SUCCESS</result></build>', INCOMPLETE_BUILD",
        "'<build><timestamp>4102444800000</timestamp><result>SUCCESS</result></build>', FUTURE",
        "'<build><timestamp>4102444800000</timestamp></build>', FUTURE",
        "'<build><timestamp>9223372036854775807</timestamp><duration>9223372036854775807</duration></build>', FUTURE",
        "'<build><timestamp>1769900000000</timestamp><duration>9223372036854775807</duration><result>SUCCESS</result></build>', FUTURE",
        "'\n<?xml version=\"1.0\"?><build/>', DAMAGED_BUILD",
        "'<build><timestamp>soon</timestamp><result>SUCCESS</result></build>', INCOMPLETE_BUILD",
        "'<build><timestamp>1</timestamp><result>SUCC', DAMAGED_BUILD",
        "'', DAMAGED_BUILD",
        "'no XML', DAMAGED_BUILD"
    })
    void buildThatDoesNotTellIsCounted(String xml, SkipReason oddity) {
        job.build(1, xml);

        assertThat(new BuildFileReader(oddities, NOW).read(job.found(), 1)).isEmpty();
        assertThat(oddities.all()).containsOnlyKeys(oddity);
    }

    @Test
    void buildThatDiedIsAborted() {
        job.build(1, build -> build.startedAt(NOW.minusSeconds(3600)).running())
                .build(2, build -> build.startedAt(NOW.minusSeconds(60)).running());

        assertThat(read(1)).map(BuildRecord::result).contains("ABORTED");
        assertThat(read(2)).isEmpty();
        assertThat(oddities.of(SkipReason.STILL_RUNNING)).map(Cases::count).contains(1);
    }

    @Test
    void buildThatStartedMoreThanAWeekAgoIsOver() {
        job.build(1, build -> build.startedAt(NOW.minus(Duration.ofDays(8))).running())
                .build(
                        2,
                        "<flow-build><timestamp>1</timestamp><result>FAILURE</result><completed>false</completed></flow-build>");

        assertThat(read(1)).map(BuildRecord::result).contains("ABORTED");
        assertThat(read(2)).map(BuildRecord::result).contains("ABORTED");
    }

    @Test
    void laterBuildsProveNothingWhereBuildsRunSideBySideOrGoOn() {
        new GeneratedHome(directory)
                .file("jobs/deploy/config.xml", "<project><concurrentBuild>true</concurrentBuild></project>");
        job.build(1, build -> build.startedAt(NOW.minusSeconds(3600)).running()).build(2, build -> build);
        GeneratedJob pipeline = new GeneratedHome(directory).job("pipeline");
        pipeline.build(1, "<flow-build><timestamp>1769900000000</timestamp><completed>false</completed></flow-build>")
                .build(2, build -> build);

        assertThat(read(1)).isEmpty();
        assertThat(new BuildFileReader(oddities, NOW).read(pipeline.found(), 1)).isEmpty();
        assertThat(oddities.of(SkipReason.STILL_RUNNING)).map(Cases::count).contains(2);
    }

    @Test
    void byteOrderMarkDoesNotMatter() {
        job.build(1, "\ufeff<build><timestamp>1</timestamp><result>SUCCESS</result></build>");

        assertThat(read(1)).isPresent();
    }

    @Test
    void buildWithManyBranchesKeepsItsCommit() {
        StringBuilder branches = new StringBuilder();
        for (int branch = 1; branch <= 6_000; branch++) {
            branches.append(
                    "<entry><string>b%1$d</string><hudson.plugins.git.util.Build><marked><sha1>%1$040d</sha1><branches>"
                                    .formatted(branch)
                            + "<hudson.plugins.git.Branch><sha1 reference='../../../sha1'/><name>b%d</name></hudson.plugins.git.Branch>"
                                    .formatted(branch)
                            + "</branches></marked><revision reference='../marked'/><hudsonBuildNumber>1</hudsonBuildNumber>"
                            + "</hudson.plugins.git.util.Build></entry>");
        }
        job.build(
                1,
                build -> build.action("<hudson.plugins.git.util.BuildData><buildsByBranchName>" + branches
                        + "</buildsByBranchName><lastBuild reference='../buildsByBranchName/entry[6000]/hudson.plugins.git.util.Build'/>"
                        + "</hudson.plugins.git.util.BuildData>"));

        assertThat(read(1).flatMap(BuildRecord::git))
                .contains(new CheckedOutRevision(Optional.of("b6000"), "0".repeat(36) + "6000"));
        assertThat(oddities.all()).isEmpty();
    }

    @Test
    void buildWithMoreBranchesThanAreReadIsCounted() {
        job.build(
                1,
                build -> build.action("<hudson.plugins.git.util.BuildData>" + "<entry/>".repeat(300_001)
                        + "</hudson.plugins.git.util.BuildData>"));

        assertThat(read(1)).isPresent();
        assertThat(oddities.all()).containsOnlyKeys(SkipReason.CUT_BUILD);
    }

    @Test
    void buildWithMoreTextInItsParametersThanAnyHasIsCutAndCounted() {
        String value = "x".repeat(9_000);
        StringBuilder parameters = new StringBuilder();
        for (int number = 0; number < 1_000; number++) {
            parameters.append("<hudson.model.StringParameterValue><name>P" + number + "</name><value>" + value
                    + "</value></hudson.model.StringParameterValue>");
        }
        job.build(
                1,
                build -> build.action("<hudson.model.ParametersAction><parameters>" + parameters
                        + "</parameters></hudson.model.ParametersAction>"));

        assertThat(read(1).orElseThrow().parameters())
                .containsEntry("P0", value)
                .hasSizeBetween(100, 112);
        assertThat(oddities.all()).containsOnlyKeys(SkipReason.CUT_BUILD);
    }

    @Test
    void buildWithMoreParametersThanAnyHasIsCutAndCounted() {
        StringBuilder parameters = new StringBuilder();
        for (int number = 0; number < 20_000; number++) {
            parameters.append("<hudson.model.StringParameterValue><name>P" + number
                    + "</name><value/></hudson.model.StringParameterValue>");
        }
        job.build(
                1,
                build -> build.action("<hudson.model.ParametersAction><parameters>" + parameters
                        + "</parameters></hudson.model.ParametersAction>"));

        assertThat(read(1).orElseThrow().parameters()).hasSize(5_000);
        assertThat(oddities.all()).containsOnlyKeys(SkipReason.CUT_BUILD);
    }

    @Test
    void chainOfTriggersWithoutAnEndIsCutAndCounted() {
        job.build(1, build -> build.action(causes(60)))
                .build(2, build -> build.action(causes(20_000)))
                .build(3, "<a>".repeat(200_001));

        assertThat(read(1)).map(BuildRecord::upstream).map(List::size).contains(50);
        assertThat(oddities.all()).containsOnlyKeys(SkipReason.CUT_BUILD);
        assertThat(read(2)).map(BuildRecord::upstream).map(List::size).contains(50);
        assertThat(read(3)).isEmpty();
        assertThat(oddities.all()).containsOnlyKeys(SkipReason.CUT_BUILD, SkipReason.TOO_LARGE);
    }

    private static String causes(int levels) {
        StringBuilder xml = new StringBuilder();
        for (int level = 1; level <= levels; level++) {
            xml.append("<hudson.model.Cause_-UpstreamCause><upstreamProject>a</upstreamProject><upstreamBuild>" + level
                    + "</upstreamBuild><upstreamCauses>");
        }
        return "<hudson.model.CauseAction><causes>" + xml
                + "</upstreamCauses></hudson.model.Cause_-UpstreamCause>".repeat(levels)
                + "</causes></hudson.model.CauseAction>";
    }

    @Test
    void attributeWithoutAnEndIsTooLarge() {
        job.build(1, "<build><a b='" + "x".repeat(2_000_000) + "'/></build>");

        assertThat(read(1)).isEmpty();
        assertThat(oddities.all()).containsOnlyKeys(SkipReason.TOO_LARGE);
    }

    @Test
    void buildThatVanishedIsCounted() {
        assertThat(new BuildFileReader(oddities, NOW).read(job.found(), 1)).isEmpty();
        assertThat(oddities.of(SkipReason.NO_BUILD_FILE))
                .contains(new Cases(1, directory.resolve("jobs/deploy/builds/1/build.xml")));
    }

    @Test
    void buildThatThePermissionsHideIsCounted() throws IOException {
        job.build(1, build -> build);
        Path file = directory.resolve("jobs/deploy/builds/1/build.xml");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user may read everything");

        assertThat(new BuildFileReader(oddities, NOW).read(job.found(), 1)).isEmpty();
        assertThat(oddities.all()).containsOnlyKeys(SkipReason.UNREADABLE);
    }

    @Test
    void directoryInPlaceOfTheFileIsCounted() {
        job.file(1, "build.xml/file", "");

        assertThat(new BuildFileReader(oddities, NOW).read(job.found(), 1)).isEmpty();
        assertThat(oddities.all()).containsOnlyKeys(SkipReason.NO_FILE);
    }

    @ParameterizedTest
    @EnabledOnOs(OS.LINUX)
    @Timeout(30)
    @ValueSource(strings = {"mkfifo build.xml", "ln -s /dev/zero build.xml"})
    void pipeOrDeviceWithoutAnEndIsNotRead(String command) throws Exception {
        job.file(1, "log", "");
        Path build = directory.resolve("jobs/deploy/builds/1");
        assertThat(new ProcessBuilder(command.split(" "))
                        .directory(build.toFile())
                        .start()
                        .waitFor())
                .isZero();

        assertThat(new BuildFileReader(oddities, NOW).read(job.found(), 1)).isEmpty();
        assertThat(oddities.all()).containsOnlyKeys(SkipReason.NO_FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<lastBuild/>", "<lastBuild><revision/></lastBuild>", "<lastBuild reference='../x'/>"})
    void gitDataThatSaysNothingIsNoCheckout(String data) {
        job.build(
                1,
                build -> build.action(
                        "<hudson.plugins.git.util.BuildData>" + data + "</hudson.plugins.git.util.BuildData>"));

        assertThat(new BuildFileReader(oddities, NOW).read(job.found(), 1))
                .map(BuildRecord::git)
                .contains(Optional.empty());
    }

    private Optional<BuildRecord> read(int number) {
        return new BuildFileReader(oddities, NOW).read(job.found(), number);
    }

    private BuildRecord fixture(String name) throws IOException {
        try (InputStream in = getClass().getResourceAsStream(name)) {
            job.build(12, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        BuildRecord build =
                new BuildFileReader(oddities, NOW).read(job.found(), 12).orElseThrow();
        assertThat(oddities.all()).isEmpty();
        return build;
    }
}
