package io.jenkins.plugins.dora.recording.builds;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.AbstractBuild;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.ItemGroup;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.configuration.rules.RuleSettings;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.controller.LaterWork;
import io.jenkins.plugins.dora.model.Deployment;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Builds that Jenkins says another build is the root of, as it says of promotions. */
@WithJenkins
class PromotionJenkinsTest {
    private static AbstractBuild<?, ?> target;

    private JenkinsRule jenkins;

    @BeforeEach
    void setUp(JenkinsRule rule) {
        jenkins = rule;
        DoraConfiguration.get().setRules(List.of(rule("${PROMOTED_NUMBER}")));
    }

    @Test
    void promotionIsOfTheBuildThatItPromotes() throws Exception {
        FreeStyleProject web = jenkins.createFreeStyleProject("web");
        jenkins.buildAndAssertSuccess(web);
        target = jenkins.buildAndAssertSuccess(web);
        Promoting promote = new Promoting(jenkins.jenkins, "promote");
        promote.onCreatedFromScratch();
        jenkins.jenkins.putItem(promote);

        jenkins.buildAndAssertSuccess(promote);

        List<Deployment> deployments = recorded();
        assertThat(deployments).extracting(Deployment::application).containsExactly("web");
        assertThat(deployments).extracting(Deployment::version).containsExactly("2");
    }

    private static RuleSettings rule(String version) {
        RuleSettings rule = new RuleSettings("promote", "production");
        rule.setVersion(version);
        return rule;
    }

    private List<Deployment> recorded() throws Exception {
        jenkins.waitUntilNoActivity();
        CountDownLatch done = new CountDownLatch(1);
        LaterWork.get().add("test", "test", () -> {
            done.countDown();
            return null;
        });
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        return DoraStore.get().snapshot().deployments();
    }

    /** A job whose builds promote. */
    public static final class Promoting extends FreeStyleProject {
        Promoting(ItemGroup<?> parent, String name) {
            super(parent, name);
        }

        @Override
        protected Class<FreeStyleBuild> getBuildClass() {
            @SuppressWarnings("unchecked")
            Class<FreeStyleBuild> builds = (Class<FreeStyleBuild>) (Class<?>) Promotion.class;
            return builds;
        }
    }

    /** A build that promotes another one. */
    public static final class Promotion extends FreeStyleBuild {
        public Promotion(Promoting project) throws IOException {
            super(project);
        }

        public Promotion(Promoting project, File directory) throws IOException {
            super(project, directory);
        }

        @Override
        public AbstractBuild<?, ?> getRootBuild() {
            return target;
        }
    }
}
