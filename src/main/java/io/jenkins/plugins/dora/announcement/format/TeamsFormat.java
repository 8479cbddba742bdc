package io.jenkins.plugins.dora.announcement.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.dora.announcement.message.Announcement;
import io.jenkins.plugins.dora.announcement.message.FigureLine;
import io.jenkins.plugins.dora.announcement.message.Sentence;
import java.util.List;

/**
 * Messages for Microsoft Teams: an adaptive card, as workflows and incoming webhooks take it.
 *
 * <p>Names are only in text runs, which know no Markdown. Teams takes messages of
 * <a href="https://learn.microsoft.com/microsoftteams/limits-specifications-teams">28 kB</a>, and counts two bytes for each
 * character; of longer ones, the last sentences are left out.
 */
public final class TeamsFormat {
    private static final int MOST_BYTES = 28_000;

    private static final String TYPE = "type";
    private static final String TEXT = "text";
    private static final String BOLDER = "Bolder";
    private static final String WORD_JOINER = "\u2060";

    private TeamsFormat() {}

    /** Returns the message as Teams takes it. */
    public static String json(Announcement announcement) {
        String message = message(announcement, announcement.sentences().size());
        for (int shown = announcement.sentences().size() - 1;
                shown >= 0 && message.length() * Character.BYTES > MOST_BYTES;
                shown--) {
            message = message(announcement, shown);
        }
        return message;
    }

    private static String message(Announcement announcement, int shown) {
        ObjectNode message = JsonNodeFactory.instance.objectNode().put(TYPE, "message");
        ObjectNode attachment = message.putArray("attachments").addObject();
        attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
        ObjectNode card = attachment.putObject("content");
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        card.put(TYPE, "AdaptiveCard").put("version", "1.4");
        card.putObject("msteams").put("width", "Full");
        body(card.putArray("body"), announcement, shown);
        if (!announcement.link().isEmpty()) {
            open(card.putArray("actions").addObject(), announcement.link()).put("title", Announcement.OPEN);
        }
        return message.toString();
    }

    private static void body(ArrayNode body, Announcement announcement, int shown) {
        run(paragraph(body), announcement.title()).put("size", "Large").put("weight", BOLDER);
        figures(body, announcement.figures());
        List<Sentence> sentences = announcement.sentences();
        if (announcement.kind() == Announcement.Kind.DIGEST) {
            run(paragraph(body), sentences.isEmpty() ? TextFormat.NOTHING : Announcement.FINDINGS)
                    .put("weight", BOLDER);
        }
        sentences.subList(0, shown).forEach(sentence -> sentence(paragraph(body), sentence));
        if (shown < sentences.size()) {
            run(paragraph(body), "And " + (sentences.size() - shown) + " more.");
        }
        if (!announcement.note().isEmpty()) {
            run(paragraph(body), announcement.note()).put("isSubtle", true).put("size", "Small");
        }
    }

    /** The facts of a card know Markdown, and hold only words and numbers of ours. */
    private static void figures(ArrayNode body, List<FigureLine> figures) {
        if (!figures.isEmpty()) {
            ArrayNode facts = body.addObject().put(TYPE, "FactSet").putArray("facts");
            figures.forEach(
                    figure -> facts.addObject().put("title", figure.title()).put("value", figure.words()));
        }
    }

    private static void sentence(ArrayNode inlines, Sentence sentence) {
        run(inlines, sentence.text());
        if (!sentence.link().isEmpty()) {
            run(inlines, " ");
            open(run(inlines, "Show").putObject("selectAction"), sentence.link());
        }
    }

    private static ArrayNode paragraph(ArrayNode body) {
        return body.addObject().put(TYPE, "RichTextBlock").putArray("inlines");
    }

    private static ObjectNode run(ArrayNode inlines, String text) {
        return inlines.addObject().put(TYPE, "TextRun").put(TEXT, escape(text));
    }

    private static ObjectNode open(ObjectNode action, String address) {
        return action.put(TYPE, "Action.OpenUrl").put("url", address);
    }

    /** Breaks what a card takes for a function, such as {@code {{DATE(…)}}}. */
    private static String escape(String text) {
        return PlainWords.of(text).replace("{{", "{" + WORD_JOINER + "{");
    }
}
