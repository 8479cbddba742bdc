package io.jenkins.plugins.dora.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.BuildReference;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class VisibilityTest {
    private final Snapshot all = new History()
            .deployed("1.0", "2026-01-01T10:00:00Z", by("shop/deploy"))
            .deployed("1.1", "2026-01-02T10:00:00Z", by("shop/deploy"))
            .deployed("cart", "production", "7", "2026-01-02T10:00:00Z", by("cart/deploy"))
            .deployed("cart", "production", "8", "2026-01-03T10:00:00Z", builder -> {})
            .incident("shop is down", "2026-01-02T11:00:00Z", "")
            .snapshot();

    @Test
    void deploymentsAreSeenWithTheirJob() {
        Snapshot seen = new Visibility("shop/deploy"::equals).select(all);

        assertThat(seen.deployments()).extracting(Deployment::version).containsExactly("1.0", "1.1");
    }

    @Test
    void deploymentWithoutJobIsNotSeen() {
        assertThat(new Visibility(job -> true).select(all).deployments())
                .extracting(Deployment::version)
                .containsExactly("1.0", "1.1", "7");
    }

    @Test
    void incidentsAreSeenWithADeploymentOfTheirApplication() {
        assertThat(new Visibility("shop/deploy"::equals).select(all).incidents())
                .extracting(Incident::id)
                .containsExactly("shop is down");
        assertThat(new Visibility("cart/deploy"::equals).select(all).incidents())
                .isEmpty();
    }

    @Test
    void versionsAreSeenWithTheJobThatBuiltThem() {
        Snapshot versions =
                new Snapshot(List.of(), List.of(version("1", "shop/build"), version("2", "cart/build")), List.of());

        assertThat(new Visibility("shop/build"::equals).select(versions).versions())
                .extracting(ApplicationVersion::version)
                .containsExactly("1");
    }

    @Test
    void eachJobIsAskedAboutOnce() {
        List<String> asked = new ArrayList<>();

        new Visibility(asked::add).select(all);

        assertThat(asked).containsExactly("shop/deploy", "cart/deploy");
    }

    private static Consumer<DeploymentBuilder> by(String job) {
        return builder -> builder.deployedBy(new BuildReference(job, 1, ""));
    }

    private static ApplicationVersion version(String version, String job) {
        Instant built = Instant.parse("2026-01-01T09:00:00Z");
        Optional<BuildReference> build = Optional.of(new BuildReference(job, 1, ""));
        return new ApplicationVersion(
                version, built, "shop", version, built, build, Optional.empty(), List.of(), List.of());
    }
}
