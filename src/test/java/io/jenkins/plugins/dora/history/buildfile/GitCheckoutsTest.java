package io.jenkins.plugins.dora.history.buildfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.history.CheckedOutRevision;
import io.jenkins.plugins.dora.history.xml.XmlCursor;
import io.jenkins.plugins.dora.history.xml.XmlElement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitCheckoutsTest {
    private static final String LIBRARY = "https://git.example.org/library.git";
    private static final String SHOP = "https://git.example.org/shop.git";

    private final GitCheckouts checkouts = new GitCheckouts();

    @Test
    void firstRepositoryCounts() throws IOException {
        built(SHOP, "1111");
        built("https://git.example.org/config.git", "2222");

        assertThat(checkouts.ofApplication(false))
                .map(CheckedOutRevision::revision)
                .contains("1111");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/var/jenkins/workspace/shop@libs/1a2b",
                "C:\\Jenkins\\workspace\\shop@libs\\1a2b",
                "/var/jenkins/jobs/shop/builds/12/libs/1a2b",
                "/var/jenkins/jobs/shop/branches/main/builds/12/libs/1a2b/root"
            })
    void libraryIsNotTheApplication(String directory) throws IOException {
        built(LIBRARY, "1111");
        built(SHOP, "2222");
        pipelineHas(at(directory, LIBRARY) + at("/var/jenkins/workspace/shop", SHOP));

        assertThat(checkouts.ofApplication(false))
                .map(CheckedOutRevision::revision)
                .contains("2222");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/var/jenkins/workspace/shop@script/5f0c4e0a",
                "/var/jenkins/workspace/shop@script",
                "C:\\Jenkins\\workspace\\shop@2@script\\5f0c4e0a"
            })
    void repositoryOfTheScriptIsNotTheApplication(String directory) throws IOException {
        built(LIBRARY, "1111");
        built(SHOP, "2222");
        pipelineHas(at(directory, LIBRARY) + at("/var/jenkins/workspace/shop", SHOP));

        assertThat(checkouts.ofApplication(false))
                .map(CheckedOutRevision::revision)
                .contains("2222");
    }

    @Test
    void scriptOfABranchIsInTheRepositoryOfTheApplication() throws IOException {
        built(SHOP, "1111");
        pipelineHas(at("/var/jenkins/workspace/shop_main@script/5f0c4e0a", SHOP));

        assertThat(checkouts.ofApplication(true))
                .map(CheckedOutRevision::revision)
                .contains("1111");
        assertThat(checkouts.ofApplication(false)).isEmpty();
    }

    @Test
    void libraryAloneIsNoApplication() throws IOException {
        built(LIBRARY, "1111");
        pipelineHas(at("/var/jenkins/workspace/shop@libs/1a2b", LIBRARY));

        assertThat(checkouts.ofApplication(false)).isEmpty();
    }

    @Test
    void libraryInTheRepositoryOfTheApplicationIsThat() throws IOException {
        built(SHOP, "1111");
        pipelineHas(at("/var/jenkins/workspace/shop@libs/1a2b", SHOP) + at("/var/jenkins/workspace/shop", SHOP));

        assertThat(checkouts.ofApplication(false))
                .map(CheckedOutRevision::revision)
                .contains("1111");
    }

    @Test
    void directoryThatIsOnlyCalledAlikeIsTheApplication() throws IOException {
        built(SHOP, "1111");
        pipelineHas(at("/var/jenkins/workspace/shop/libs/cart", SHOP));

        assertThat(checkouts.ofApplication(false))
                .map(CheckedOutRevision::revision)
                .contains("1111");
    }

    private void built(String url, String revision) throws IOException {
        checkouts.addBuildData(tree("<d><lastBuild><revision><sha1>" + revision
                + "</sha1></revision></lastBuild><remoteUrls><string>" + url + "</string></remoteUrls></d>"));
    }

    private void pipelineHas(String scmCheckouts) throws IOException {
        checkouts.addCheckouts(tree("<checkouts>" + scmCheckouts + "</checkouts>"));
    }

    private static String at(String directory, String url) {
        return """
                <org.jenkinsci.plugins.workflow.job.WorkflowRun_-SCMCheckout>
                  <scm class="hudson.plugins.git.GitSCM"><userRemoteConfigs>
                    <hudson.plugins.git.UserRemoteConfig><url>%s</url></hudson.plugins.git.UserRemoteConfig>
                  </userRemoteConfigs></scm>
                  <node></node>
                  <workspace>%s</workspace>
                </org.jenkinsci.plugins.workflow.job.WorkflowRun_-SCMCheckout>
                """.formatted(url, directory);
    }

    private static XmlElement tree(String xml) throws IOException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        try (XmlCursor cursor = XmlCursor.open(new ByteArrayInputStream(bytes))) {
            return cursor.tree(1_000).orElseThrow();
        }
    }
}
