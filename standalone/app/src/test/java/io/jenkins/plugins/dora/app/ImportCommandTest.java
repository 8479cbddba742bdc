package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final String PROFILE = """
            dora:
              timeZone: UTC
              rules:
                - jobs: "deploy"
                  application: shop
                  version: "${BUILD_NUMBER}"
                  environment: live
            """;

    private Path home;
    private Path profile;
    private Path store;

    @BeforeEach
    void places(@TempDir Path directory) throws IOException {
        home = directory.resolve("home");
        store = directory.resolve("store");
        profile = Files.writeString(directory.resolve("dora.yaml"), PROFILE);
        build(1, "<result>SUCCESS</result>");
        build(2, "<result>FAILURE</result>");
        build(3, "");
    }

    @Test
    void recordsTheBuildsOfThePast() throws IOException {
        CommandRun run = run("--store", store);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "Rule 1, jobs \"deploy\"",
                        "  jobs          deploy",
                        "  deployments   2, from 2026-01-01 to 2026-01-01",
                        "  applications  shop, 2 versions",
                        "  environments  live",
                        "2 deployments in 2 builds of 1 job: 0 already recorded, 2 new",
                        "2 deployments recorded, with 0 changes",
                        "Left out:",
                        "  1 build is still running; the first: " + home.resolve("jobs/deploy/builds/3/build.xml"));
        assertThat(recorded()).containsExactly("deploy#1@1767268801000:rule", "deploy#2@1767268802000:rule");
    }

    @Test
    void oneOfAKindIsSingular() throws IOException {
        Files.writeString(
                profile, PROFILE.replace("environment: live", "environment: live\n      when: {BUILD_NUMBER: \"2\"}"));

        assertThat(run("--store", store).out())
                .contains("shop, 1 version\n", "1 deployment in 2 builds of 1 job: 0 already recorded, 1 new\n")
                .contains("1 deployment recorded, with 0 changes\n");
    }

    @Test
    void secondImportRecordsNothing() throws IOException {
        run("--store", store);

        assertThat(run("--store", store).out()).contains("2 already recorded, 0 new", "0 deployments recorded");
        assertThat(recorded()).hasSize(2);
    }

    @Test
    void dryRunRecordsNothing() {
        CommandRun run = run("--dry-run");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("0 already recorded, 2 new").doesNotContain("2 deployments rec");
        assertThat(run("--dry-run", "--store", store).out()).isEqualTo(run.out());
        assertThat(store).doesNotExist();
    }

    @Test
    void dryRunTellsWhatIsRecordedAlready() {
        run("--store", store);

        assertThat(run("--dry-run", "--store", store).out()).contains("2 already recorded, 0 new");
    }

    @Test
    void tellsScriptsTheSame() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(run("--store", store, "--format", "json").out());

        assertThat(json.at("/builds").intValue()).isEqualTo(2);
        assertThat(json.at("/recorded").intValue()).isEqualTo(2);
        assertThat(json.at("/stopped").booleanValue()).isFalse();
        assertThat(json.at("/rules/0/first").textValue()).isEqualTo("2026-01-01T12:00:01.090Z");
        assertThat(json.at("/rules/0/environments/0").textValue()).isEqualTo("live");
        assertThat(json.at("/leftOut/0/reason").textValue()).isEqualTo("STILL_RUNNING");
    }

    @Test
    void progressGoesToTheErrorStream() {
        assertThat(run("--store", store).err().lines())
                .containsExactly("Reading builds: 3 of 3", "Recording deployments: 2 of 2");
    }

    @Test
    void importThatIsInterruptedSaysSo() {
        Thread.currentThread().interrupt();
        CommandRun run = run("--store", store);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(run.exitCode()).isOne();
        assertThat(run.out()).contains("Stopped before the end");
    }

    @Test
    void refusesWhatMakesNoSense() throws IOException {
        assertThat(run()).extracting(CommandRun::exitCode, CommandRun::out).containsExactly(2, "");
        assertThat(run().err()).startsWith("dora import: --store is missing");
        assertThat(CommandRun.of("import", "--home", home.resolve("jobs"), "--profile", profile, "--store", store))
                .isEqualTo(new CommandRun(
                        1,
                        "",
                        "dora: " + home.resolve("jobs")
                                + ": is not a Jenkins home: it has no readable directory \"jobs\""
                                + System.lineSeparator()));
        assertThat(store).doesNotExist();
    }

    @Test
    void rulesOfAJobNeedNoProfile() throws IOException {
        Files.writeString(home.resolve("jobs/deploy/config.xml"), """
                <project>
                  <properties>
                    <io.jenkins.plugins.dora.configuration.job.DoraJobProperty>
                      <application>shop</application>
                      <version>${BUILD_NUMBER}</version>
                      <rules>
                        <io.jenkins.plugins.dora.configuration.rules.JobRuleSettings>
                          <environment>live</environment>
                        </io.jenkins.plugins.dora.configuration.rules.JobRuleSettings>
                      </rules>
                    </io.jenkins.plugins.dora.configuration.job.DoraJobProperty>
                  </properties>
                </project>
                """);

        CommandRun text = CommandRun.of("import", "--home", home, "--dry-run");
        CommandRun json = CommandRun.of("import", "--home", home, "--dry-run", "--format", "json");

        assertThat(text.out()).startsWith("Rule 1 of deploy, jobs \"deploy\"");
        JsonNode rule = new ObjectMapper().readTree(json.out()).at("/rules/0");
        assertThat(rule.get("of").textValue()).isEqualTo("deploy");
        assertThat(rule.get("deployments").intValue()).isEqualTo(2);
    }

    @Test
    void ruleThatMatchesNothingSaysSo() throws IOException {
        Files.writeString(profile, PROFILE.replace("\"deploy\"", "\"nothing\""));

        assertThat(run("--dry-run").out().lines())
                .startsWith(
                        "Rule 1, jobs \"nothing\"",
                        "  matched no build",
                        "0 deployments in 0 builds of 0 jobs: 0 already recorded, 0 new");
    }

    @Test
    void refusesToImportByNoRules() {
        CommandRun run = CommandRun.of("import", "--home", home, "--store", store);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "dora import: there are no rules, neither in the profile nor in the jobs and folders of the home");
    }

    private CommandRun run(Object... arguments) {
        Object[] all = new Object[arguments.length + 5];
        System.arraycopy(new Object[] {"import", "--home", home, "--profile", profile}, 0, all, 0, 5);
        System.arraycopy(arguments, 0, all, 5, arguments.length);
        return CommandRun.of(all);
    }

    private void build(int number, String result) throws IOException {
        Path file = home.resolve("jobs/deploy/builds/" + number + "/build.xml");
        Files.createDirectories(file.getParent());
        // What started long ago without a result is over.
        long start = result.isEmpty() ? System.currentTimeMillis() : 1_767_268_800_000L + number * 1_000;
        Files.writeString(
                file,
                "<?xml version='1.1' encoding='UTF-8'?>\n<build><timestamp>" + start + "</timestamp>" + result
                        + "<duration>90</duration></build>");
    }

    private List<String> recorded() throws IOException {
        try (EventStore events = EventStore.openReadOnly(store)) {
            return events.snapshot().deployments().stream().map(Deployment::id).toList();
        }
    }
}
