package io.jenkins.plugins.dora.history.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.history.GeneratedHome;
import io.jenkins.plugins.dora.history.GeneratedJob;
import io.jenkins.plugins.dora.history.scanning.RecordingProgress;
import io.jenkins.plugins.dora.history.scanning.RuleMatches;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.profile.rule.Obstacle;
import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that name a stage, against what Pipelines keep of theirs. */
class StagesImportTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String SKIPPED = "<wf.a.TagsAction><tags><entry><string>STAGE_STATUS</string>"
            + "<string>SKIPPED_FOR_CONDITIONAL</string></entry></tags></wf.a.TagsAction>";

    @TempDir
    private Path directory;

    private GeneratedJob job;
    private EventStore store;

    @BeforeEach
    void create() throws IOException {
        job = new GeneratedHome(directory.resolve("home")).job("deploy");
        store = EventStore.open(directory.resolve("store"), CLOCK);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void buildWhoseStageWasSkippedIsNoDeployment() throws IOException {
        build(1).file(1, "workflow/3.xml", node("cps.n.StepStartNode", label("Deploy") + SKIPPED));
        build(2).file(2, "workflow/3.xml", node("cps.n.StepStartNode", label("Deploy")));
        build(3).file(3, "workflow/3.xml", node("cps.n.StepStartNode", label("Build")));

        assertThat(run("Deploy*").obstacles()).isEmpty();

        assertThat(store.snapshot().deployments())
                .extracting(Deployment::version)
                .containsExactly("2");
    }

    @Test
    void nodesOfAFinishedPipelineAreInOneFile() throws IOException {
        build(1).file(1, "workflow-completed/flowNodeStore.xml", completed(label("Deploy")));
        build(2).file(2, "workflow-completed/flowNodeStore.xml", completed(label("Deploy") + SKIPPED));
        completesElsewhere();

        run("Deploy");

        assertThat(store.snapshot().deployments())
                .extracting(Deployment::version)
                .containsExactly("1");
    }

    @Test
    void labelsOfStepsAndBranchesAreNoStages() throws IOException {
        build(1).file(1, "workflow/3.xml", node("cps.n.StepAtomNode", label("Deploy")))
                .file(
                        1,
                        "workflow/4.xml",
                        node(
                                "cps.n.StepStartNode",
                                "<org.jenkinsci.plugins.workflow.cps.steps.ParallelStepExecution_-ParallelLabelAction>"
                                        + "<displayName>Branch: Deploy</displayName><branchName>Deploy</branchName>"
                                        + "</org.jenkinsci.plugins.workflow.cps.steps.ParallelStepExecution_-ParallelLabelAction>"));

        run("*Deploy");

        assertThat(store.snapshot().deployments()).isEmpty();
    }

    @Test
    void whatIsGoneIsUnknownAndCounted() throws IOException {
        build(1);
        build(2).file(2, "workflow/3.xml", "<Tag><node class=");
        build(3).file(3, "workflow/3.xml", node("cps.n.StepStartNode", label("Deploy")));

        assertThat(run("Deploy").obstacles()).isEqualTo(Map.of(Obstacle.STAGE_UNKNOWN, 2));

        assertThat(store.snapshot().deployments())
                .extracting(Deployment::version)
                .containsExactly("3");
    }

    @Test
    void buildThatIsNoPipelineHasNoStages() throws IOException {
        job.build(1, build -> build);

        assertThat(run("*").obstacles()).isEmpty();
        assertThat(store.snapshot().deployments()).isEmpty();
    }

    private GeneratedJob build(int number) {
        return job.build(
                number,
                build -> build.pipeline()
                        .startedAt(Instant.parse("2026-01-01T12:00:00Z").plusSeconds(number)));
    }

    /** Both builds say where their nodes are. */
    private void completesElsewhere() {
        for (int number = 1; number <= 2; number++) {
            job.build(number, """
                    <flow-build>
                      <actions/>
                      <timestamp>%d</timestamp>
                      <result>SUCCESS</result>
                      <execution class="org.jenkinsci.plugins.workflow.cps.CpsFlowExecution">
                        <storageDir>workflow-completed</storageDir>
                      </execution>
                      <completed>true</completed>
                    </flow-build>
                    """.formatted(1_767_268_800_000L + number));
        }
    }

    private static String label(String name) {
        return "<wf.a.LabelAction><displayName>" + name + "</displayName></wf.a.LabelAction>";
    }

    private static String node(String type, String actions) {
        return "<?xml version='1.1' encoding='UTF-8'?>\n<Tag plugin=\"workflow-support@1\"><node class=\"" + type
                + "\"><parentIds><string>2</string></parentIds><id>3</id></node><actions>" + actions
                + "</actions></Tag>";
    }

    private static String completed(String actions) {
        return "<?xml version='1.1' encoding='UTF-8'?>\n<linked-hash-map><entry><string>3</string>"
                + "<Tag><node class=\"cps.n.StepStartNode\"><id>3</id></node><actions>" + actions
                + "</actions></Tag></entry></linked-hash-map>";
    }

    private RuleMatches run(String stage) throws IOException {
        HistoryImport imported = new HistoryImport(
                directory.resolve("home"),
                ProfileYaml.parse(
                        "dora: {rules: [{jobs: deploy, version: '${BUILD_NUMBER}', environment: live, stage: '" + stage
                                + "'}]}",
                        ZoneOffset.UTC),
                store.snapshot(),
                store.retention(),
                CLOCK,
                RecordingProgress.NOBODY);
        imported.run(store, RecordingProgress.NOBODY);
        return imported.plan().rules().get(0);
    }
}
