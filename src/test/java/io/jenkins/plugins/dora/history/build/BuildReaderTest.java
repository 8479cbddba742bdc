package io.jenkins.plugins.dora.history.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.jenkins.plugins.dora.history.BuildRecord;
import io.jenkins.plugins.dora.history.GeneratedHome;
import io.jenkins.plugins.dora.history.GeneratedJob;
import io.jenkins.plugins.dora.history.GitCheckout;
import io.jenkins.plugins.dora.history.Oddities;
import io.jenkins.plugins.dora.history.Oddities.Cases;
import io.jenkins.plugins.dora.history.Oddity;
import io.jenkins.plugins.dora.history.UpstreamBuild;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildReaderTest {
    @TempDir
    private Path directory;

    private final Oddities oddities = new Oddities();
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

        BuildRecord build = new BuildReader(oddities).read(job.found(), 1).orElseThrow();

        assertThat(build.parameters()).isEqualTo(Map.of("REGION", "eu"));
        assertThat(build.upstream()).containsExactly(new UpstreamBuild("shop/build", 7));
        assertThat(build.startedByHand()).isTrue();
        assertThat(build.toString()).doesNotContain("someone", "s3cr3t");
    }

    @Test
    void checkoutIsTheLastOfAllBranches() throws IOException {
        assertThat(fixture("freestyle.xml").git())
                .contains(new GitCheckout(
                        Optional.of("refs/remotes/origin/main"), "2222222222222222222222222222222222222222"));
    }

    @Test
    void pipelineTellsItsChainAndItsEnvironment() throws IOException {
        BuildRecord build = fixture("pipeline.xml");

        assertThat(build.upstream()).containsExactly(new UpstreamBuild("lib", 3), new UpstreamBuild("shop/build", 40));
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
        assertThat(build.upstream()).containsExactly(new UpstreamBuild("lib", 77));
        assertThat(build.startedByHand()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'<build><timestamp>1</timestamp></build>', STILL_RUNNING",
        "'<flow-build><timestamp>1</timestamp><result>FAILURE</result><completed>false</completed></flow-build>',"
                + " STILL_RUNNING",
        "'<build><result>SUCCESS</result></build>', INCOMPLETE_BUILD",
        "'<build><timestamp>soon</timestamp><result>SUCCESS</result></build>', INCOMPLETE_BUILD",
        "'<build><timestamp>1</timestamp><result>SUCC', DAMAGED_BUILD",
        "'', DAMAGED_BUILD",
        "'no XML', DAMAGED_BUILD"
    })
    void buildThatDoesNotTellIsCounted(String xml, Oddity oddity) {
        job.build(1, xml);

        assertThat(new BuildReader(oddities).read(job.found(), 1)).isEmpty();
        assertThat(oddities.all()).containsOnlyKeys(oddity);
    }

    @Test
    void buildThatVanishedIsCounted() {
        assertThat(new BuildReader(oddities).read(job.found(), 1)).isEmpty();
        assertThat(oddities.of(Oddity.NO_BUILD_FILE))
                .contains(new Cases(1, directory.resolve("jobs/deploy/builds/1/build.xml")));
    }

    @Test
    void buildThatThePermissionsHideIsCounted() throws IOException {
        job.build(1, build -> build);
        Path file = directory.resolve("jobs/deploy/builds/1/build.xml");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user may read everything");

        assertThat(new BuildReader(oddities).read(job.found(), 1)).isEmpty();
        assertThat(oddities.all()).containsOnlyKeys(Oddity.UNREADABLE);
    }

    @Test
    void directoryInPlaceOfTheFileIsCounted() {
        job.file(1, "build.xml/file", "");

        assertThat(new BuildReader(oddities).read(job.found(), 1)).isEmpty();
        assertThat(oddities.all()).containsOnlyKeys(Oddity.NO_FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<lastBuild/>", "<lastBuild><revision/></lastBuild>", "<lastBuild reference='../x'/>"})
    void gitDataThatSaysNothingIsNoCheckout(String data) {
        job.build(
                1,
                build -> build.action(
                        "<hudson.plugins.git.util.BuildData>" + data + "</hudson.plugins.git.util.BuildData>"));

        assertThat(new BuildReader(oddities).read(job.found(), 1))
                .map(BuildRecord::git)
                .contains(Optional.empty());
    }

    private BuildRecord fixture(String name) throws IOException {
        try (InputStream in = getClass().getResourceAsStream(name)) {
            job.build(12, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        BuildRecord build = new BuildReader(oddities).read(job.found(), 12).orElseThrow();
        assertThat(oddities.all()).isEmpty();
        return build;
    }
}
