package io.jenkins.plugins.dora.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class PreparingJenkinsTest {
    @Test
    void pageBeginsToReadBeforeItsScriptsAsk(JenkinsRule jenkins) throws Exception {
        Path lock = jenkins.jenkins.getRootDir().toPath().resolve("dora/lock");
        assertThat(lock).doesNotExist();

        jenkins.createWebClient().withJavaScriptEnabled(false).goTo("dora/");

        await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(lock));
    }
}
