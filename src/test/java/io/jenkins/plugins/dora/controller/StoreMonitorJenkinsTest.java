package io.jenkins.plugins.dora.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.ExtensionList;
import io.jenkins.plugins.dora.store.EventStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class StoreMonitorJenkinsTest {
    private JenkinsRule jenkins;
    private Path directory;

    @BeforeEach
    void setUp(JenkinsRule rule) throws Exception {
        jenkins = rule;
        directory =
                Files.createDirectories(jenkins.jenkins.getRootDir().toPath().resolve("dora"));
    }

    @Test
    void nothingIsSaidOfAStoreThatNobodyNeededYet() throws Exception {
        Files.createDirectory(directory.resolve("events"));
        Files.writeString(directory.resolve("events/2026-01.jsonl"), "rubbish\n");

        assertThat(managePage()).doesNotContain("DORA metrics: recorded data");
    }

    @Test
    void damagedLinesAreNamedAndEscaped() throws Exception {
        Files.createDirectory(directory.resolve("events"));
        Files.writeString(
                directory.resolve("events/2026-01.jsonl"),
                "{\"v\":1,\"type\":\"deployment\",\"id\":\"1\"," + "\"result\":\"<script>\"}\n");
        DoraStore.get().snapshot();

        assertThat(managePage())
                .contains("Some recorded lines cannot be read and do not count.")
                .contains("events/2026-01.jsonl, line 1:")
                .doesNotContain("<script>\"");
    }

    @Test
    void storeOfANewerVersionIsReadAndSaysWhatToDo() throws Exception {
        Files.createDirectory(directory.resolve("events"));
        Files.writeString(directory.resolve("events/2026-01.jsonl"), "{\"v\":2}\n");
        DoraStore.get().snapshot();

        assertThat(managePage())
                .contains("A newer version of the DORA metrics plugin has written to the store.")
                .contains("events/2026-01.jsonl, line 1: v: 2 is newer");
    }

    @Test
    void storeThatSomebodyElseWritesToComesBackWhenHeIsDone() throws Exception {
        try (EventStore other = EventStore.open(directory, Clock.systemUTC())) {
            assertThat(other.damage().lines()).isZero();
            assertThatThrownBy(() -> DoraStore.get().snapshot()).hasMessageContaining("is being written by");

            assertThat(managePage())
                    .contains("The store cannot be opened")
                    .contains("is being written by this process");
        }
        DoraStore.get().snapshot();

        assertThat(managePage()).doesNotContain("DORA metrics: recorded data");
    }

    private String managePage() throws Exception {
        JenkinsRule.WebClient client = jenkins.createWebClient();
        client.setJavaScriptEnabled(false);
        assertThat(ExtensionList.lookupSingleton(StoreMonitor.class).isEnabled())
                .isTrue();
        return client.goTo("manage").getWebResponse().getContentAsString();
    }
}
