package io.jenkins.plugins.dora.history.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

import io.jenkins.plugins.dora.history.GeneratedHome;
import io.jenkins.plugins.dora.history.JobDirectory;
import io.jenkins.plugins.dora.history.SkipReason;
import io.jenkins.plugins.dora.history.Skipped;
import io.jenkins.plugins.dora.history.Skipped.Cases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JenkinsHomeTest {
    @TempDir
    private Path directory;

    private final Skipped oddities = new Skipped();
    private GeneratedHome home;

    @BeforeEach
    void create() {
        home = new GeneratedHome(directory);
    }

    @Test
    void jobsInFoldersHaveFullNames() throws IOException {
        home.job("deploy").build(1, build -> build);
        home.job("shop/eu west/deploy").build(1, build -> build);
        home.file("jobs/empty/config.xml", "<project/>");

        assertThat(jobs())
                .extracting(JobDirectory::name, JobDirectory::url)
                .containsExactly(
                        tuple("deploy", "job/deploy/"),
                        tuple("shop/eu west/deploy", "job/shop/job/eu%20west/job/deploy/"));
    }

    @Test
    void branchHasItsNameInItsConfiguration() throws IOException {
        home.jobAt("jobs/shop/branches/feature-7.k31fa2", "").build(1, build -> build);
        home.file("jobs/shop/branches/feature-7.k31fa2/config.xml", """
                <?xml version='1.1' encoding='UTF-8'?>
                <flow-definition plugin="workflow-job@1571">
                  <properties>
                    <org.jenkinsci.plugins.workflow.multibranch.BranchJobProperty>
                      <branch plugin="branch-api@2.1280">
                        <sourceId>1</sourceId>
                        <head class="jenkins.plugins.git.GitBranchSCMHead">
                          <name>feature/7</name>
                        </head>
                      </branch>
                    </org.jenkinsci.plugins.workflow.multibranch.BranchJobProperty>
                  </properties>
                </flow-definition>
                """);

        JobDirectory branch = jobs().get(0);

        assertThat(branch.name()).isEqualTo("shop/feature%2F7");
        assertThat(branch.url()).isEqualTo("job/shop/job/feature%252F7/");
        assertThat(branch.branch()).contains("feature/7");
    }

    @Test
    void branchOfFormerPluginsHasItsNameInAFileOrInTheDirectory() throws IOException {
        home.jobAt("jobs/shop/branches/a.abc", "").build(1, build -> build);
        home.file("jobs/shop/branches/a.abc/name-utf8.txt", "bug%2F1");
        home.jobAt("jobs/shop/branches/bug%2F2", "").build(1, build -> build);

        assertThat(jobs()).extracting(JobDirectory::name).containsExactly("shop/bug%2F1", "shop/bug%2F2");
        assertThat(jobs()).extracting(job -> job.branch().orElseThrow()).containsExactly("bug/1", "bug/2");
    }

    @Test
    void projectInAnOrganizationIsCalledLikeItsRepository() throws IOException {
        home.file("jobs/acme/config.xml", "<jenkins.branch.OrganizationFolder/>");
        home.file(
                "jobs/acme/jobs/web.fe12/config.xml",
                "<a><properties><jenkins.branch.ProjectNameProperty><name>web_front</name>"
                        + "</jenkins.branch.ProjectNameProperty></properties></a>");
        home.jobAt("jobs/acme/jobs/web.fe12/branches/main", "").build(1, build -> build);

        assertThat(jobs()).extracting(JobDirectory::name).containsExactly("acme/web_front/main");
    }

    @Test
    void configurationThatIsDamagedCostsTheNameOnly() throws IOException {
        home.jobAt("jobs/shop/branches/main", "").build(1, build -> build);
        home.file("jobs/shop/branches/main/config.xml", "<flow-definition><prop");

        assertThat(jobs()).extracting(JobDirectory::name).containsExactly("shop/main");
        assertThat(oddities.of(SkipReason.DAMAGED_CONFIGURATION))
                .contains(new Cases(1, directory.resolve("jobs/shop/branches/main/config.xml")));
    }

    @Test
    void configurationsOfAMatrixAreJobs() throws IOException {
        home.job("test").build(1, build -> build);
        home.jobAt("jobs/test/configurations/axis-jdk/17/axis-os/linux", "").build(1, build -> build);

        assertThat(jobs()).extracting(JobDirectory::name).containsExactly("test", "test/jdk=17,os=linux");
        assertThat(jobs().get(1).axes()).isEqualTo(Map.of("jdk", "17", "os", "linux"));
        assertThat(jobs().get(1).url()).isEqualTo("job/test/jdk=17,os=linux/");
    }

    @ParameterizedTest
    @CsvSource({"us%20east, us east", "a%2Fb, a/b", "caf%C3%A9, café", "x=y, x=y", "a+b, a+b", "50%, 50%"})
    void valuesOfAxesAreDecoded(String directoryName, String value) throws IOException {
        home.jobAt("jobs/deploy/configurations/axis-REGION/" + directoryName, "")
                .build(1, build -> build);

        assertThat(jobs()).extracting(JobDirectory::name).containsExactly("deploy/REGION=" + value);
        assertThat(jobs().get(0).axes()).isEqualTo(Map.of("REGION", value));
        assertThat(jobs().get(0).part()).isEqualTo("REGION=" + value);
    }

    @Test
    void promotionKnowsWhatItPromotes() throws IOException {
        home.job("shop/web").build(3, build -> build);
        home.jobAt("jobs/shop/jobs/web/promotions/To QA", "").build(1, build -> build.promoting("shop/web", 3));

        JobDirectory promotion = jobs().get(1);

        assertThat(promotion.name()).isEqualTo("shop/web/promotion/To QA");
        assertThat(promotion.promoted()).map(JobDirectory::name).contains("shop/web");
        assertThat(promotion.url(1, 3)).isEqualTo("job/shop/job/web/3/promotion/To%20QA/promotionBuild/1/");
    }

    @Test
    void modulesAndPromotionsAreJobs() throws IOException {
        home.jobAt("jobs/lib/modules/org.acme$core", "").build(1, build -> build);
        home.jobAt("jobs/lib/promotions/Release", "").build(1, build -> build);

        assertThat(jobs())
                .extracting(JobDirectory::name, JobDirectory::part)
                .containsExactly(tuple("lib/org.acme:core", "org.acme:core"), tuple("lib/promotion/Release", ""));
    }

    @Test
    void buildsMayBeKeptElsewhere() throws IOException {
        home.file("config.xml", "<hudson><buildsDir>${JENKINS_HOME}/records/${ITEM_FULL_NAME}</buildsDir></hudson>");
        home.file("jobs/shop/jobs/deploy/config.xml", "<project/>");
        home.file("records/shop/deploy/7/build.xml", "<build/>");

        assertThat(jobs()).extracting(JobDirectory::name).containsExactly("shop/deploy");
        assertThat(builds(jobs().get(0))).containsExactly(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n<?xml version='1.0'?><hudson/>", "no XML at all", "", "<hudson>"})
    void configurationOfJenkinsThatIsNoXmlEndsNothing(String content) throws IOException {
        home.file("config.xml", content).file("jobs/deploy/config.xml", content);
        home.job("deploy").build(1, build -> build);

        assertThat(jobs()).extracting(JobDirectory::name).containsExactly("deploy");
        assertThat(oddities.of(SkipReason.DAMAGED_HOME_CONFIGURATION))
                .contains(new Cases(1, directory.resolve("config.xml")));
        assertThat(oddities.of(SkipReason.DAMAGED_CONFIGURATION))
                .contains(new Cases(1, directory.resolve("jobs/deploy/config.xml")));
    }

    @Test
    void byteOrderMarkDoesNotMatter() throws IOException {
        home.file(
                "config.xml",
                "\ufeff<hudson><buildsDir>${JENKINS_HOME}/records/${ITEM_FULL_NAME}</buildsDir></hudson>");
        home.file("jobs/shop/branches/feature-7/name-utf8.txt", "\ufefffeature/7\n");
        home.file("records/shop/feature%2F7/7/build.xml", "<build/>");

        assertThat(jobs()).extracting(JobDirectory::name).containsExactly("shop/feature%2F7");
        assertThat(oddities.all()).isEmpty();
    }

    @Test
    void buildsAreThoseWithANumber() throws IOException {
        home.job("deploy").build(10, build -> build).build(9, build -> build);
        home.file("jobs/deploy/builds/legacyIds", "").file("jobs/deploy/builds/.11/build.xml", "<build/>");
        Path builds = directory.resolve("jobs/deploy/builds");
        Files.createSymbolicLink(builds.resolve("lastSuccessfulBuild"), Path.of("10"));
        Files.createSymbolicLink(builds.resolve("8"), Path.of("10"));

        assertThat(builds(jobs().get(0))).containsExactly(9, 10);
        assertThat(oddities.of(SkipReason.LINK)).map(Cases::count).contains(2);
    }

    @Test
    void linkByNumberToADirectoryElsewhereIsFollowed() throws IOException {
        home.job("deploy").build(9, build -> build);
        home.file("other disk/10/build.xml", "<build/>").file("other disk/some/build.xml", "<build/>");
        Path builds = directory.resolve("jobs/deploy/builds");
        Files.createSymbolicLink(builds.resolve("10"), directory.resolve("other disk/10"));
        Files.createSymbolicLink(builds.resolve("11"), directory.resolve("other disk/some"));
        Files.createSymbolicLink(builds.resolve("12"), directory.resolve("gone"));

        assertThat(builds(jobs().get(0))).containsExactly(9, 10, 11);
        assertThat(oddities.of(SkipReason.LINK)).contains(new Cases(1, builds.resolve("12")));
    }

    @Test
    void directoryNamedByDateIsABuildWhereANumberLeadsToIt() throws IOException {
        home.file("jobs/deploy/builds/2015-07-10_12-11-34/build.xml", "<build/>");
        home.file("jobs/deploy/builds/2015-07-11_12-11-34/build.xml", "<build/>");
        Path builds = directory.resolve("jobs/deploy/builds");
        Files.createSymbolicLink(builds.resolve("11"), Path.of("2015-07-10_12-11-34"));

        assertThat(builds(jobs().get(0))).containsExactly(11);
        assertThat(oddities.all())
                .isEqualTo(Map.of(SkipReason.NAMED_BY_DATE, new Cases(1, builds.resolve("2015-07-11_12-11-34"))));
    }

    @Test
    void directoryThatContainsItselfIsVisitedOnce() throws IOException {
        home.job("shop/deploy").build(1, build -> build);
        Files.createSymbolicLink(directory.resolve("jobs/shop/jobs/again"), directory.resolve("jobs/shop"));

        assertThat(jobs()).extracting(JobDirectory::name).containsExactly("shop/deploy");
        assertThat(oddities.of(SkipReason.LOOP)).map(Cases::count).contains(1);
    }

    @Test
    void directoryIsVisitedOnceHoweverManyWaysLeadToIt() throws IOException {
        home.job("z").build(1, build -> build);
        Files.createSymbolicLink(directory.resolve("jobs/a"), directory.resolve("jobs/z"));
        for (int level = 0; level < 18; level++) {
            Path jobs = Files.createDirectories(directory.resolve("levels/" + level + "/jobs"));
            Files.createSymbolicLink(jobs.resolve("one"), directory.resolve("levels/" + (level + 1)));
            Files.createSymbolicLink(jobs.resolve("two"), directory.resolve("levels/" + (level + 1)));
        }
        Files.createDirectories(directory.resolve("levels/18/builds"));
        Files.createSymbolicLink(directory.resolve("jobs/deep"), directory.resolve("levels/0"));

        assertThat(jobs()).extracting(JobDirectory::name).containsExactly("z", "deep" + "/one".repeat(18));
        assertThat(oddities.of(SkipReason.REPEATED)).map(Cases::count).contains(19);
    }

    @Test
    void directoryWithoutJobsIsNoHome() {
        assertThatIOException().isThrownBy(this::jobs).withMessageContaining("jobs");
    }

    private List<JobDirectory> jobs() throws IOException {
        List<JobDirectory> jobs = new ArrayList<>();
        new JenkinsHome(directory, oddities).forEachJob(jobs::add);
        return jobs;
    }

    private int[] builds(JobDirectory job) {
        return new JenkinsHome(directory, oddities).builds(job);
    }
}
