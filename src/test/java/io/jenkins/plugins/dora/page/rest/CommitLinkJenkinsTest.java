package io.jenkins.plugins.dora.page.rest;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.plugins.git.BranchSpec;
import hudson.plugins.git.GitSCM;
import hudson.plugins.git.browser.GitRepositoryBrowser;
import hudson.plugins.git.browser.GitWeb;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import java.time.Instant;
import java.util.List;
import net.sf.json.JSONObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class CommitLinkJenkinsTest {
    private static final String COMMIT = "9fceb02d0ae598e95dc970b74767f19372d61af8";

    private JenkinsRule jenkins;
    private FreeStyleProject deploy;

    @BeforeEach
    void setUp(JenkinsRule rule) throws Exception {
        jenkins = rule;
        deploy = jenkins.createFreeStyleProject("deploy");
        DoraStore.get().await();
        Instant finish = Instant.parse("2026-01-20T12:00:00Z");
        DoraStore.get()
                .record(Deployment.of("shop", "1", "production")
                        .id("shop-1")
                        .between(finish.minusSeconds(60), finish)
                        .deployedBy(new BuildReference("deploy", 1, "job/deploy/1/"))
                        .revision(COMMIT)
                        .changes(ChangesFrom.CHANGELOG, List.of(new Change(COMMIT, finish.minusSeconds(3600))))
                        .build());
    }

    @Test
    void commitsLinkToTheRepositoryBrowserOfTheJob() throws Exception {
        checkOut("https://git.example.org/shop.git", new GitWeb("https://browse.example.org/shop"));

        assertThat(urlOfCommit()).isEqualTo("https://browse.example.org/shop?a=commit&h=" + COMMIT);
        assertThat(story().getString("revisionUrl")).isEqualTo("https://browse.example.org/shop?a=commit&h=" + COMMIT);
    }

    @Test
    void browserOfAKnownHostIsGuessed() throws Exception {
        checkOut("https://github.com/acme/shop.git", null);

        assertThat(urlOfCommit()).isEqualTo("https://github.com/acme/shop/commit/" + COMMIT);
    }

    @Test
    void withoutARepositoryOrABrowserThereIsNoLink() throws Exception {
        assertThat(urlOfCommit()).isEqualTo("null");

        checkOut("https://git.example.org/shop.git", null);

        assertThat(urlOfCommit()).isEqualTo("null");
    }

    @Test
    void browserWithoutASafeAddressIsLeftOut() throws Exception {
        checkOut("https://git.example.org/shop.git", new GitWeb("javascript:alert(1)"));

        assertThat(urlOfCommit()).isEqualTo("null");
    }

    @Test
    void addressOfTheProfileComesFirst() throws Exception {
        checkOut("https://github.com/acme/shop.git", null);
        DoraConfiguration.get().setCommitUrl("https://git.example.org/${application}/commit/${id}");
        DoraConfiguration.get().save();

        assertThat(urlOfCommit()).isEqualTo("https://git.example.org/shop/commit/" + COMMIT);
    }

    private void checkOut(String repository, GitRepositoryBrowser browser) throws Exception {
        deploy.setScm(new GitSCM(
                GitSCM.createRepoList(repository, null), List.of(new BranchSpec("main")), browser, null, List.of()));
    }

    private String urlOfCommit() throws Exception {
        return story().getJSONArray("changes").getJSONObject(0).getString("url");
    }

    private JSONObject story() throws Exception {
        return jenkins.createWebClient()
                .getJSON("dora/deployments/shop-1/api/json")
                .getJSONObject();
    }
}
