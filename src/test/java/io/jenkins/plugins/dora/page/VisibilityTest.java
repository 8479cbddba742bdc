package io.jenkins.plugins.dora.page;

import static io.jenkins.plugins.dora.model.History.by;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.BuildReference;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
                .filteredOn(seen("shop/deploy"::equals))
                .extracting(Deployment::version)
                .containsExactly("1.0", "1.1");
    }

    @Test
    void deploymentWithoutJobIsNotSeen() {
        assertThat(all)
                .filteredOn(seen(job -> true))
                .extracting(Deployment::version)
                .containsExactly("1.0", "1.1", "7");
    }

    @Test
    void eachJobIsAskedAboutOnce() {
        List<String> asked = new ArrayList<>();
        Visibility visibility = new Visibility(asked::add);

        all.forEach(deployment -> visibility.test(job(deployment)));

        assertThat(asked).containsExactly("shop/deploy", "cart/deploy");
    }

    private static Predicate<Deployment> seen(Predicate<String> jobs) {
        Visibility visibility = new Visibility(jobs);
        return deployment -> visibility.test(job(deployment));
    }

    private static Optional<String> job(Deployment deployment) {
        return deployment.build().map(BuildReference::job);
    }
}
