package io.jenkins.plugins.dora.webhook.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.Repository;
import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.statement.StatementJson;
import java.io.IOException;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the manual: each body becomes the events that stand below it. */
class DocumentedBodiesTest {
    private static final Pattern EXAMPLE = Pattern.compile(
            "dora-webhook/(\\w+)`\\.?(?:(?!\n### ).)*?```json\n(.*?)```.*?```\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern RULES = Pattern.compile("### Any JSON.*?```yaml\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @MethodSource
    void bodyBecomesWhatTheManualShows(String source, String body, String events) throws IOException {
        Webhook webhook = webhook(Source.valueOf(source));
        StatementJson json = new StatementJson(webhook.source());

        assertThat(new BodyReader(webhook)
                        .read(Delivery.of(body)).stream()
                                .map(statement ->
                                        json.of(statement).orElseThrow().toString())
                                .collect(Collectors.joining("\n")))
                .isEqualTo(events);
    }

    static Stream<Arguments> bodyBecomesWhatTheManualShows() throws IOException {
        return examples().stream()
                .map(example ->
                        Arguments.of(example.group(1).toUpperCase(Locale.ROOT), example.group(2), example.group(3)));
    }

    @Test
    void everySourceHasAnExample() throws IOException {
        assertThat(examples())
                .extracting(example -> example.group(1))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Source.values()).map(Source::label).toList());
    }

    private static List<MatchResult> examples() throws IOException {
        String manual = manual();
        return EXAMPLE.matcher(manual.substring(manual.indexOf("## Senders")))
                .results()
                .toList();
    }

    private static Webhook webhook(Source source) throws IOException {
        if (source != Source.JSON) {
            return Webhook.of("manual", source);
        }
        MatchResult rules = RULES.matcher(manual()).results().findFirst().orElseThrow();
        return ProfileYaml.parse(rules.group(1), ZoneOffset.UTC).webhooks().get(0);
    }

    private static String manual() throws IOException {
        return Files.readString(Repository.path("docs/webhooks.md"));
    }
}
