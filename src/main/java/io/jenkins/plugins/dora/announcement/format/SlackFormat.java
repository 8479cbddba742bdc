package io.jenkins.plugins.dora.announcement.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.dora.announcement.message.Announcement;
import io.jenkins.plugins.dora.announcement.message.FigureLine;
import io.jenkins.plugins.dora.announcement.message.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Messages for Slack: blocks, and a text for notifications and for what shows no blocks, such as Mattermost.
 *
 * <p>Limits: <a href="https://docs.slack.dev/reference/block-kit/blocks">Block Kit</a>. Slack refuses a message whose blocks
 * have more than about 13,000 characters together, which is not documented.
 *
 * <p>Sentences, and with them all names, are rich text, in which no character has a meaning. In the text beside the blocks,
 * {@code &}, {@code <} and {@code >} are escaped, so that {@code <!channel>} mentions nobody. Mattermost shows this text as
 * Markdown, and Slack has no escapes for that: what would format, mention or link gets a word joiner or a lookalike.
 */
public final class SlackFormat {
    private static final int MOST_OF_HEADER = 150;
    private static final int MOST_OF_SECTION = 3_000;
    private static final int MOST_OF_FIELD = 2_000;
    private static final int MOST_OF_TEXT = 4_000;
    private static final int MOST_OF_ADDRESS = 3_000;
    private static final int MOST_OF_SENTENCE = 400;
    private static final int MOST_OF_ALL = 9_000;
    private static final String TYPE = "type";
    private static final String TEXT = "text";
    private static final String WORD_JOINER = "\u2060";

    /** Behind these, something is mentioned or linked: {@code @all}, {@code #tag}, {@code :emoji:}, {@code ](…)}, addresses. */
    private static final Pattern MENTION =
            Pattern.compile("[@#]|:(?=[\\w+-]+:)|\\](?=\\()|(?i:https?|ftp|mailto):|(?i:www)(?=\\.)");

    /** An underscore that begins or ends emphasis; within a word it is one like any other character. */
    private static final Pattern EDGE = Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}_])");

    private final Announcement announcement;
    private final ObjectNode message = JsonNodeFactory.instance.objectNode();
    private final ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
    private int characters;

    private SlackFormat(Announcement announcement) {
        this.announcement = announcement;
    }

    /** Returns the message as Slack takes it. */
    public static String json(Announcement announcement) {
        return new SlackFormat(announcement).write();
    }

    private String write() {
        message.put(TEXT, text());
        message.put("unfurl_links", false);
        message.put("unfurl_media", false);
        message.set("blocks", blocks);
        ObjectNode header = blocks.addObject().put(TYPE, "header").putObject(TEXT);
        header.put(TYPE, "plain_text")
                .put(TEXT, PlainWords.cut(PlainWords.of(announcement.title()), MOST_OF_HEADER))
                .put("emoji", false);
        addFigures();
        addSentences();
        addNote();
        return message.toString();
    }

    private void addFigures() {
        if (announcement.figures().isEmpty()) {
            return;
        }
        ArrayNode fields = blocks.addObject().put(TYPE, "section").putArray("fields");
        for (FigureLine figure : announcement.figures()) {
            String words = "\n" + escape(figure.words());
            String title = escape(figure.title());
            String linked = "*" + link(figure.link(), title) + "*" + words;
            add(fields.addObject(), linked.length() <= MOST_OF_FIELD ? linked : "*" + title + "*" + words);
        }
        if (announcement.kind() == Announcement.Kind.DIGEST) {
            add(
                    section(),
                    "*" + (announcement.sentences().isEmpty() ? TextFormat.NOTHING : Announcement.FINDINGS) + "*");
        }
    }

    private void addSentences() {
        List<Sentence> sentences = announcement.sentences();
        if (sentences.isEmpty()) {
            return;
        }
        ObjectNode list =
                blocks.addObject().put(TYPE, "rich_text").putArray("elements").addObject();
        ArrayNode items =
                list.put(TYPE, "rich_text_list").put("style", "bullet").putArray("elements");
        for (int index = 0; index < sentences.size(); index++) {
            String words = sentenceWords(sentences.get(index));
            String address = sentences.get(index).link();
            if (characters + words.length() + address.length() > MOST_OF_ALL) {
                addItem(items, "And " + (sentences.size() - index) + " more.", "");
                return;
            }
            addItem(items, words, address);
        }
    }

    private void addItem(ArrayNode items, String words, String address) {
        characters += words.length() + address.length();
        boolean isLinked = !address.isEmpty() && address.length() <= MOST_OF_ADDRESS;
        ArrayNode parts = items.addObject().put(TYPE, "rich_text_section").putArray("elements");
        parts.addObject().put(TYPE, TEXT).put(TEXT, isLinked ? words + " " : words);
        if (isLinked) {
            parts.addObject().put(TYPE, "link").put("url", address).put(TEXT, "Show");
        }
    }

    private static String sentenceWords(Sentence sentence) {
        return PlainWords.cut(PlainWords.of(sentence.text()), MOST_OF_SENTENCE);
    }

    private void addNote() {
        List<String> parts = new ArrayList<>();
        if (!announcement.note().isEmpty()) {
            parts.add(escape(announcement.note()));
        }
        String opening = link(announcement.link(), Announcement.OPEN);
        if (!announcement.link().isEmpty() && opening.length() <= MOST_OF_SECTION) {
            parts.add(opening);
        }
        if (!parts.isEmpty()) {
            ArrayNode elements = blocks.addObject().put(TYPE, "context").putArray("elements");
            parts.forEach(part -> add(elements.addObject(), part));
        }
    }

    private ObjectNode section() {
        return blocks.addObject().put(TYPE, "section").putObject(TEXT);
    }

    /** Fills in a text whose addresses and names are not looked for. */
    private void add(ObjectNode element, String text) {
        characters += text.length();
        element.put(TYPE, "mrkdwn").put(TEXT, text).put("verbatim", true);
    }

    /** Returns everything as one text, with links as long as they fit in. */
    private String text() {
        StringBuilder text = new StringBuilder(escape(announcement.title()));
        for (FigureLine figure : announcement.figures()) {
            append(text, escape(figure.title() + ": " + figure.words()));
        }
        for (Sentence sentence : announcement.sentences()) {
            append(text, "• " + escape(sentenceWords(sentence)));
        }
        if (!announcement.link().isEmpty()) {
            append(text, link(announcement.link(), Announcement.OPEN));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String line) {
        if (text.length() + line.length() < MOST_OF_TEXT) {
            text.append('\n').append(line);
        }
    }

    private static String link(String address, String title) {
        return address.isEmpty()
                ? title
                : "<" + entities(address.replace("|", "%7C").replace(" ", "%20")) + "|" + title + ">";
    }

    private static String escape(String text) {
        String quiet = MENTION.matcher(PlainWords.of(text)).replaceAll("$0" + WORD_JOINER);
        String plain = EDGE.matcher(quiet).replaceAll("\u02CD");
        return entities(plain.replace('*', '\u2217').replace('~', '\u223C').replace('`', '\u02CB'));
    }

    private static String entities(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
