package io.jenkins.plugins.dora.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.BuildReference;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.History;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class VisibilityTest {
    private final List<Deployment> all = new History()
            .deployed("1.0", "2026-01-01T10:00:00Z", by("shop/deploy"))
            .deployed("1.1", "2026-01-02T10:00:00Z", by("shop/deploy"))
            .deployed("cart", "production", "7", "2026-01-02T10:00:00Z", by("cart/deploy"))
            .deployed("cart", "production", "8", "2026-01-03T10:00:00Z", builder -> {})
            .snapshot()
            .deployments();

    @Test
    void deploymentsAreSeenWithTheirJob() {
        assertThat(all)
                .filteredOn(new Visibility("shop/deploy"::equals))
                .extracting(Deployment::version)
                .containsExactly("1.0", "1.1");
    }

    @Test
    void deploymentWithoutJobIsNotSeen() {
        assertThat(all)
                .filteredOn(new Visibility(job -> true))
                .extracting(Deployment::version)
                .containsExactly("1.0", "1.1", "7");
    }

    @Test
    void eachJobIsAskedAboutOnce() {
        List<String> asked = new ArrayList<>();
        Visibility visibility = new Visibility(asked::add);

        all.forEach(visibility::test);

        assertThat(asked).containsExactly("shop/deploy", "cart/deploy");
    }

    private static Consumer<DeploymentBuilder> by(String job) {
        return builder -> builder.deployedBy(new BuildReference(job, 1, ""));
    }
}
