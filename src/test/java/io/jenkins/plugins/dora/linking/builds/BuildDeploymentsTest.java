package io.jenkins.plugins.dora.linking.builds;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.DeploymentId;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildDeploymentsTest {
    private static final Instant START = Instant.parse("2026-03-04T10:00:00Z");
    private static final String MEANWHILE = "2026-03-04T10:05:00Z";

    private final History history = new History();

    @Test
    void allThatABuildDidAreFoundWhateverTheJobWasCalledThen() {
        did("deploy", 12, id("deploy", 12, START, "7"), MEANWHILE);
        did("deploy", 12, id("old-name", 12, START, "9"), MEANWHILE);
        did("deploy", 12, id("deploy", 12, START, "rule"), "2026-03-04T10:10:00Z");

        assertThat(found())
                .containsExactly(
                        id("deploy", 12, START, "7"), id("old-name", 12, START, "9"), id("deploy", 12, START, "rule"));
    }

    @Test
    void whatSomebodyElseSaysOfTheBuildIsFound() {
        did("deploy", 12, "argo-4711", MEANWHILE);
        did("deploy", 11, "argo-4710", MEANWHILE);

        assertThat(found()).containsExactly("argo-4711");
    }

    @Test
    void whatOthersDidIsNotFound() {
        did("deploy", 11, id("deploy", 11, START.minusSeconds(60), "7"), MEANWHILE);
        did("deploy", 12, id("deploy", 12, START.minusSeconds(86400 * 30), "7"), MEANWHILE);
        did("release", 12, id("release", 12, START, "7"), MEANWHILE);
        history.deployed("1.0", MEANWHILE);

        assertThat(found()).isEmpty();
    }

    @Test
    void nothingIsReadThatIsLongBeforeOrAfterTheBuild() {
        did("deploy", 12, id("deploy", 12, START, "1"), "2026-03-03T09:59:59Z");
        did("deploy", 12, id("deploy", 12, START, "2"), "2026-03-03T10:00:00Z");
        did("deploy", 12, id("deploy", 12, START, "3"), "2026-03-05T10:09:59Z");
        did("deploy", 12, id("deploy", 12, START, "4"), "2026-03-05T10:10:00Z");

        assertThat(found()).containsExactly(id("deploy", 12, START, "2"), id("deploy", 12, START, "3"));
    }

    private List<String> found() {
        Snapshot snapshot = history.snapshot();
        return new BuildDeployments(
                        snapshot, DeploymentId.byRule("deploy", 12, START), Instant.parse("2026-03-04T10:10:00Z"))
                .among(snapshot.inOrder())
                .map(Deployment::id)
                .toList();
    }

    private static String id(String job, int number, Instant start, String part) {
        return new DeploymentId(job, number, start, part).toString();
    }

    private void did(String job, int number, String id, String finishedAt) {
        history.deployed("1.0", finishedAt, builder -> builder.id(id).deployedBy(new BuildReference(job, number, "")));
    }
}
