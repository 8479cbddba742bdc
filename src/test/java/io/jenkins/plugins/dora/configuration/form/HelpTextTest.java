package io.jenkins.plugins.dora.configuration.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Help texts that explain the same thing explain it in the same words. They stay files of their own, because the reference of
 * Pipeline steps reads files and knows neither includes nor redirections of Jenkins.
 */
class HelpTextTest {
    private static final Path RESOURCES = Repository.path("src/main/resources");
    private static final Path RECORDING = RESOURCES.resolve("io/jenkins/plugins/dora/recording");
    private static final Pattern FORM = Pattern.compile("config.*\\.jelly");
    private static final Pattern FIELD = Pattern.compile("<(?:f:entry|f:optionalBlock|d:group)[^>]* field=\"(\\w+)\"");

    /** A part of two forms, each of which has the help texts. */
    private static final Path SHARED_FORM = Path.of("configuration/job/OwnSettings/config.jelly");

    private static final Pattern PARAGRAPH = Pattern.compile("<p>(.*?)</p>", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "variables | <code>\\$\\{NAME}</code>.* | 7",
                "patterns | <code>\\?</code>[^.]*\\. | 5",
                "limits | A band without a limit.* | 4"
            })
    void whatSeveralFieldsHaveInCommonIsExplainedInTheSameWords(String what, String explanation, int times) {
        Map<Path, String> found = paragraphsWith(Pattern.compile(explanation));

        assertThat(found).as(what).hasSizeGreaterThanOrEqualTo(times);
        assertThat(found.values())
                .as(found::toString)
                .containsOnly(found.values().iterator().next());
    }

    @Test
    void wordsThatSetATierAreTheSameEverywhere() {
        Map<Path, String> found = paragraphsWith(Pattern.compile("<code>prod</code>.*<code>dev</code>"));
        found.replaceAll((path, text) -> String.join(" ", allIn(text, Pattern.compile("<code>(.*?)</code>"))));

        assertThat(found).hasSizeGreaterThanOrEqualTo(4);
        assertThat(found.values())
                .as(found::toString)
                .containsOnly(found.values().iterator().next());
    }

    @Test
    void everyFieldOfAFormHasAHelpText() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            assertThat(files.filter(file ->
                                    FORM.matcher(file.getFileName().toString()).matches())
                            .filter(file -> !file.endsWith(SHARED_FORM))
                            .flatMap(form -> fields(form).map(field -> form.resolveSibling("help-" + field + ".html"))))
                    .hasSizeGreaterThan(90)
                    .allSatisfy(help -> assertThat(help).exists());
        }
    }

    private static Stream<String> fields(Path form) {
        try {
            return FIELD.matcher(Files.readString(form)).results().map(field -> field.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The action may explain more, such as its variables. */
    @ParameterizedTest
    @ValueSource(strings = {"application", "environment", "fixes", "kind", "revision", "version"})
    void postBuildActionExplainsItsFieldsAsTheStepDoes(String field) {
        assertThat(paragraphs(RECORDING.resolve("postbuild/DeploymentPublisher/help-" + field + ".html")))
                .containsSubsequence(paragraphs(RECORDING.resolve("pipeline/DeploymentStep/help-" + field + ".html")));
    }

    private static Map<Path, String> paragraphsWith(Pattern explanation) {
        Map<Path, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            files.filter(file -> file.getFileName().toString().matches("help.*\\.html"))
                    .forEach(file -> paragraphs(file).stream()
                            .flatMap(text -> explanation.matcher(text).results().map(MatchResult::group))
                            .forEach(text -> found.put(RESOURCES.relativize(file), text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static List<String> paragraphs(Path file) {
        try {
            return allIn(Files.readString(file), PARAGRAPH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> allIn(String text, Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group(1).replaceAll("\\s+", " ").strip())
                .toList();
    }
}
