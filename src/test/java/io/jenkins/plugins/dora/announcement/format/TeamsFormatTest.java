package io.jenkins.plugins.dora.announcement.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TeamsFormatTest {
    /**
     * https://learn.microsoft.com/microsoftteams/limits-specifications-teams: a message from a webhook has 28 kB. Bodies in UTF-8
     * are refused from 14,000 characters on: they are counted in UTF-16.
     */
    private static final int MOST_BYTES = 28 * 1_000;

    /** https://adaptivecards.io/explorer: what an element of version 1.4 has to have. */
    private static final List<String> ELEMENTS = List.of("RichTextBlock", "FactSet");

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void digest() throws Exception {
        JsonNode message = JSON.readTree(TeamsFormat.json(Announcements.digest("shop")));

        assertThat(message.path("type").asText()).isEqualTo("message");
        JsonNode attachment = message.path("attachments").path(0);
        assertThat(attachment.path("contentType").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        JsonNode card = attachment.path("content");
        assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
        assertThat(card.path("body"))
                .allSatisfy(element ->
                        assertThat(ELEMENTS).contains(element.path("type").asText()));
        assertThat(card.path("body").path(1).path("facts")).isEqualTo(JSON.readTree("""
                        [{"title": "Lead time for changes", "value": "4 h (better, before: 11 h)"},
                         {"title": "Time to restore service",
                          "value": "no data: No incident was resolved in this period."}]
                        """));
        assertThat(card.path("body").path(3).path("inlines")).isEqualTo(JSON.readTree("""
                        [{"type": "TextRun", "text": "An incident of shop has been open for 11 days."},
                         {"type": "TextRun", "text": " "},
                         {"type": "TextRun", "text": "Show", "selectAction": {"type": "Action.OpenUrl",
                          "url": "https://ci.example.org/dora/?view=incidents&state=open"}}]
                        """));
        assertThat(card.path("actions")).isEqualTo(JSON.readTree("""
                        [{"type": "Action.OpenUrl", "title": "Open the DORA metrics",
                          "url": "https://ci.example.org/dora/?from=2026-06-15&to=2026-06-22"}]
                        """));
    }

    @Test
    void longestMessageKeepsTheLimitAndHasItsFirstSentences() throws Exception {
        String message = TeamsFormat.json(Announcements.longest());

        assertThat(message.getBytes(StandardCharsets.UTF_16LE)).hasSizeLessThanOrEqualTo(MOST_BYTES);
        assertThat(message).contains("And ", " more.");
        assertThat(JSON.readTree(message).findValuesAsText("text")).anyMatch(text -> text.endsWith("@0"));
    }

    @ParameterizedTest
    @MethodSource("io.jenkins.plugins.dora.announcement.format.Announcements#longNames")
    void manyLongNamesKeepTheLimitInTextRuns(String name) throws Exception {
        String message = TeamsFormat.json(Announcements.many(name));

        assertThat(message.getBytes(StandardCharsets.UTF_16LE)).hasSizeLessThanOrEqualTo(MOST_BYTES);
        assertThat(JSON.readTree(message).findParents("text").stream()
                        .filter(holder -> holder.path("text").asText().contains(" of ")))
                .isNotEmpty()
                .allSatisfy(holder -> assertThat(holder.path("type").asText()).isEqualTo("TextRun"));
    }

    @Test
    void nameIsNoMarkdownAndNoFunction() throws Exception {
        String name = "[x](https://example.org) **b** {{DATE(2026-01-01T00:00:00Z)}}";

        JsonNode message = JSON.readTree(TeamsFormat.json(Announcements.digest(name)));

        List<JsonNode> holders = message.findParents("text").stream()
                .filter(node -> node.path("text").asText().contains("](https"))
                .toList();
        assertThat(holders).hasSize(1).allSatisfy(run -> {
            assertThat(run.path("type").asText()).isEqualTo("TextRun");
            assertThat(run.path("text").asText()).doesNotContain("{{").contains("**b**");
        });
        assertThat(message.findValuesAsText("value")).noneMatch(value -> value.contains("example.org"));
    }
}
