package io.jenkins.plugins.dora.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.profile.rule.FinishedBuild;
import io.jenkins.plugins.dora.profile.rule.Stages;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuildRecordTest {
    private static final Instant STARTED_AT = Instant.parse("2026-01-01T12:00:00.123Z");

    @Test
    void rulesKnowOfItWhatTheyWouldKnowOfABuildThatRuns() {
        FinishedBuild build = record().finished();

        assertThat(build.outcome().deploymentId()).hasToString("shop/test/os=linux#12@1767268800123:rule");
        assertThat(build.outcome().reference())
                .isEqualTo(new BuildReference("shop/test/os=linux", 12, "job/shop/job/test/os=linux/12/"));
        assertThat(build.outcome().revision()).contains("9fceb02");
        assertThat(build.facts().branch()).contains("main");
        assertThat(build.facts().variables())
                .containsEntry("JOB_NAME", "shop/test/os=linux")
                .containsEntry("BUILD_DISPLAY_NAME", "nightly")
                .containsEntry("GIT_COMMIT", "9fceb02")
                .containsEntry("os", "linux")
                .containsEntry("TARGET", "live")
                .containsEntry("REGION", "eu");
    }

    private static BuildRecord record() {
        return new BuildRecord(
                new JobDirectory(
                        "shop/test/os=linux",
                        "job/shop/job/test/os=linux/",
                        Optional.empty(),
                        Map.of("os", "linux"),
                        Optional.of("shop/test"),
                        Optional.empty(),
                        List.of(),
                        Path.of("builds"),
                        List.of()),
                12,
                Optional.of("nightly"),
                STARTED_AT,
                STARTED_AT.plusSeconds(90),
                "SUCCESS",
                false,
                true,
                false,
                Map.of("TARGET", "live"),
                Map.of("TARGET", "qa", "REGION", "eu"),
                List.of(),
                Optional.of(new CheckedOutRevision(Optional.of("refs/remotes/origin/main"), "9fceb02")),
                Optional.empty(),
                Stages.none());
    }
}
