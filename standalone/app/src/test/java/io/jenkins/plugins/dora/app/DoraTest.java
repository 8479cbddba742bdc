package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoraTest {
    @Test
    void helpNamesEveryCommandAndTheExitCodes() {
        CommandRun run = CommandRun.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("record  ", "report  ", "serve  ", "generate-completion", "dora serve --demo", "Exit codes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "report", "serve", "webhook"})
    void helpOfACommandTeachesByExamplesAndExitCodes(String command) {
        CommandRun run = CommandRun.of(command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Examples:", "  dora " + command + " --", "Exit codes:");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void versionIsOneLine() {
        CommandRun run = CommandRun.of("--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("dora ").hasLineCount(1);
    }

    @Test
    void completionIsAScriptForTheShell() {
        CommandRun run = CommandRun.of("generate-completion");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("complete -F _complete_dora", "--granularity");
    }

    @Test
    void withoutACommandItSaysWhichThereAre() {
        CommandRun run = CommandRun.of();

        assertThat(run).isEqualTo(new CommandRun(2, "", run.err()));
        assertThat(run.err().lines())
                .containsExactly(
                        "dora: a command is missing, one of announce, collect, export, forward, generate-completion, help,"
                                + " import, record, report, serve, suggest, waiting, webhook",
                        "Try \"dora --help\".");
    }

    @Test
    void aMisspeltOptionIsAUsageErrorWithASuggestion() {
        CommandRun run = CommandRun.of("report", "--formt=json", "--store", "S");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("dora report: Unknown option: '--formt=json'", "--format");
    }
}
