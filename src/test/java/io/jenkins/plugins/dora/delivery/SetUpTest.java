package io.jenkins.plugins.dora.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.Repository;
import io.jenkins.plugins.dora.profile.webhook.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SetUpTest {
    private static final Path MANUAL = Repository.path("docs/webhooks.md");

    @ParameterizedTest
    @EnumSource
    void everySourceHasThreeStepsWithTheAddress(Source source) {
        List<String> steps = SetUp.steps(source, "https://ci.example.org/dora-webhook/x");

        assertThat(steps).hasSize(3).allMatch(step -> step.endsWith("."));
        assertThat(String.join("\n", steps)).contains("https://ci.example.org/dora-webhook/x");
    }

    @ParameterizedTest
    @EnumSource
    void manualHasTheSameSteps(Source source) throws IOException {
        String manual = Files.readString(MANUAL).replaceAll("\\s+", " ");

        assertThat(SetUp.steps(source, "`<Jenkins>/dora-webhook/" + source.label() + "`"))
                .allSatisfy(step -> assertThat(manual).contains(step));
    }
}
