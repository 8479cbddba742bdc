package io.jenkins.plugins.dora.announcement.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.dora.announcement.message.Announcement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackFormatTest {
    // https://docs.slack.dev/reference/block-kit/blocks and the pages of the blocks below it
    private static final int MOST_BLOCKS = 50;
    private static final int MOST_OF_HEADER = 150;
    private static final int MOST_OF_SECTION = 3_000;
    private static final int MOST_FIELDS = 10;
    private static final int MOST_OF_FIELD = 2_000;
    private static final int MOST_ELEMENTS = 10;

    // https://docs.slack.dev/reference/block-kit/block-elements/button-element; that of other links is not documented
    private static final int MOST_OF_ADDRESS = 3_000;

    // https://docs.slack.dev/changelog/2018-truncating-really-long-messages
    private static final int MOST_OF_TEXT = 4_000;

    // Not documented: https://github.com/slackapi/bolt-js/issues/2509
    private static final int MOST_OF_ALL_BLOCKS = 13_000;

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void digest() throws Exception {
        assertThat(JSON.readTree(SlackFormat.json(Announcements.digest("shop"))))
                .isEqualTo(JSON.readTree("""
                        {"text": "DORA metrics of team-shop, 2026-06-15 to 2026-06-21\\n\
                        Lead time for changes: 4 h (better, before: 11 h)\\n\
                        Time to restore service: no data: No incident was resolved in this period.\\n\
                        • An incident of shop has been open for 11 days.\\n\
                        <https://ci.example.org/dora/?from=2026-06-15&amp;to=2026-06-22|Open the DORA metrics>",
                        "unfurl_links": false, "unfurl_media": false,
                        "blocks": [
                        {"type": "header", "text": {"type": "plain_text", "emoji": false,
                          "text": "DORA metrics of team-shop, 2026-06-15 to 2026-06-21"}},
                        {"type": "section", "fields": [
                          {"type": "mrkdwn", "verbatim": true, "text":
                            "*<https://ci.example.org/dora/?view=deployments|Lead time for changes>*\\n4 h (better, before: 11 h)"},
                          {"type": "mrkdwn", "verbatim": true, "text":
                            "*<https://ci.example.org/dora/?view=incidents|Time to restore service>*\\n\
                        no data: No incident was resolved in this period."}]},
                        {"type": "section", "text": {"type": "mrkdwn", "verbatim": true, "text": "*What stands out*"}},
                        {"type": "rich_text", "elements": [
                          {"type": "rich_text_list", "style": "bullet", "elements": [
                            {"type": "rich_text_section", "elements": [
                              {"type": "text", "text": "An incident of shop has been open for 11 days. "},
                              {"type": "link", "text": "Show",
                               "url": "https://ci.example.org/dora/?view=incidents&state=open"}]}]}]},
                        {"type": "context", "elements": [
                          {"type": "mrkdwn", "verbatim": true, "text": "Production, compared with the 7 days before."},
                          {"type": "mrkdwn", "verbatim": true, "text":
                            "<https://ci.example.org/dora/?from=2026-06-15&amp;to=2026-06-22|Open the DORA metrics>"}]}]}
                        """));
    }

    @Test
    void messageWithoutLinks() throws Exception {
        JsonNode message = JSON.readTree(SlackFormat.json(Announcement.test(Instant.EPOCH, "")));

        assertThat(message.path("text").asText())
                .isEqualTo("Test message of the DORA metrics\n• Messages of the DORA metrics arrive here.");
        assertThat(message.path("blocks")).hasSize(2);
        checkLimits(message);
    }

    @Test
    void longestMessageKeepsTheLimits() throws Exception {
        JsonNode message = JSON.readTree(SlackFormat.json(Announcements.longest()));

        checkLimits(message);
        assertThat(message.toString()).contains("And ", " more.");
    }

    @ParameterizedTest
    @MethodSource("io.jenkins.plugins.dora.announcement.format.Announcements#longNames")
    void manyLongNamesKeepTheLimits(String name) throws Exception {
        checkLimits(JSON.readTree(SlackFormat.json(Announcements.many(name))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!channel>",
                "<@U1> & co",
                "@channel",
                ":tada:",
                "*shop* ~cart~ `search`",
                "_shop_web_",
                "![x](https://example.org/)",
                "www.example.org"
            })
    void nameInBlocksIsPlainText(String name) throws Exception {
        JsonNode message = JSON.readTree(SlackFormat.json(Announcements.digest(name)));

        List<JsonNode> holders = message.path("blocks").findParents("text").stream()
                .filter(holder -> holder.path("text").asText().contains(name))
                .toList();
        assertThat(holders)
                .hasSize(1)
                .allSatisfy(holder -> assertThat(holder)
                        .isEqualTo(JSON.readTree("{\"type\": \"text\", \"text\": "
                                + JSON.writeValueAsString("An incident of " + name + " has been open for 11 days. ")
                                + "}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!channel>                 | &lt;!channel&gt;",
                "<@U1> & co                 | &lt;@\u2060U1&gt; &amp; co",
                "@channel                   | @\u2060channel",
                "#town-square               | #\u2060town-square",
                "~town-square               | \u223Ctown-square",
                ":tada: 1:2                 | :\u2060tada: 1:2",
                "*-web*                     | \u2217-web\u2217",
                "`shop`                     | \u02CBshop\u02CB",
                "_shop_web_                 | \u02CDshop_web\u02CD",
                "www.example.org            | www\u2060.example.org",
                "![x](https://example.org/) | ![x]\u2060(https:\u2060//example.org/)",
            })
    void nameInTheTextMentionsNobodyFormatsNothingAndLinksNowhere(String name, String escaped) throws Exception {
        JsonNode message = JSON.readTree(SlackFormat.json(Announcements.digest(name)));

        assertThat(message.path("text").asText()).contains("An incident of " + escaped + " has been");
    }

    @Test
    void nameHasNoLinesAndNothingInvisible() throws Exception {
        JsonNode message = JSON.readTree(SlackFormat.json(Announcements.digest("a\nb\u202Ec\u0000d")));

        assertThat(message.path("text").asText()).contains("An incident of a b c d has been");
    }

    private static void checkLimits(JsonNode message) {
        assertThat(message.path("text").asText()).isNotBlank().hasSizeLessThanOrEqualTo(MOST_OF_TEXT);
        assertThat(message.path("blocks")).hasSizeBetween(1, MOST_BLOCKS);
        for (JsonNode block : message.path("blocks")) {
            switch (block.path("type").asText()) {
                case "header" -> checkText(block.path("text"), "plain_text", MOST_OF_HEADER);
                case "section" -> checkSection(block);
                case "rich_text" -> checkList(block.path("elements"));
                case "context" -> {
                    assertThat(block.path("elements")).hasSizeBetween(1, MOST_ELEMENTS);
                    block.path("elements").forEach(element -> checkText(element, "mrkdwn", MOST_OF_SECTION));
                }
                default -> throw new AssertionError(block);
            }
        }
        assertThat(Stream.of("text", "url")
                        .flatMap(field -> message.path("blocks").findValuesAsText(field).stream())
                        .mapToInt(String::length)
                        .sum())
                .isLessThan(MOST_OF_ALL_BLOCKS);
    }

    private static void checkList(JsonNode elements) {
        assertThat(elements).hasSize(1);
        assertThat(elements.path(0).path("type").asText()).isEqualTo("rich_text_list");
        assertThat(elements.path(0).path("elements")).isNotEmpty().allSatisfy(item -> {
            assertThat(item.path("type").asText()).isEqualTo("rich_text_section");
            assertThat(item.path("elements").path(0).path("text").asText()).isNotBlank();
            assertThat(item.path("elements").path(1).path("url").asText()).hasSizeLessThanOrEqualTo(MOST_OF_ADDRESS);
        });
    }

    private static void checkSection(JsonNode section) {
        assertThat(Set.of(section.has("text"), section.has("fields"))).hasSize(2);
        if (section.has("text")) {
            checkText(section.path("text"), "mrkdwn", MOST_OF_SECTION);
        }
        assertThat(section.path("fields")).hasSizeLessThanOrEqualTo(MOST_FIELDS);
        section.path("fields").forEach(field -> checkText(field, "mrkdwn", MOST_OF_FIELD));
    }

    private static void checkText(JsonNode text, String type, int longest) {
        assertThat(text.path("type").asText()).isEqualTo(type);
        assertThat(text.path("text").asText()).isNotEmpty().hasSizeLessThanOrEqualTo(longest);
    }
}
