package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestCommandTest {
    @TempDir
    private Path directory;

    @Test
    void printsAProfileThatImportTakes() throws IOException {
        Path build = Files.createDirectories(directory.resolve("home/jobs/shop-deploy/builds/1"));
        Files.writeString(
                build.resolve("build.xml"),
                "<build><timestamp>1767268800000</timestamp><result>SUCCESS</result></build>");
        CommandRun run = CommandRun.of("suggest", "--home", directory.resolve("home"));
        Path profile = Files.writeString(directory.resolve("dora.yaml"), run.out());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                        # Guessed from past builds: review, correct and try it.
                        dora:
                          rules:
                            # 1 build, 1 successful, 0 started by hand
                            - jobs: "shop-deploy"
                              application: "shop"
                              version: "${BUILD_NUMBER}"
                              environment: "production"
                        """);
        assertThat(CommandRun.of("import", "--home", directory.resolve("home"), "--profile", profile, "--dry-run")
                        .out())
                .contains("1 deployment in 1 build of 1 job");
    }

    @Test
    void namesWhatCannotBeRead() throws IOException {
        Path home = Files.createDirectories(directory.resolve("home"));
        Files.createDirectories(home.resolve("jobs"));
        Files.writeString(home.resolve("config.xml"), "\n<?xml version='1.0'?><hudson/>");

        CommandRun run = CommandRun.of("suggest", "--home", home);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("Left out:", "1 configuration of Jenkins is damaged", home + "/config.xml");
    }

    @Test
    void saysWhatIsWrongWithTheHome() {
        assertThat(CommandRun.of("suggest", "--home", directory).err())
                .startsWith("dora: " + directory + ": is not a Jenkins home");
    }
}
