package io.jenkins.plugins.dora.announcement.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.dora.announcement.message.Announcement;
import io.jenkins.plugins.dora.announcement.message.FigureLine;
import io.jenkins.plugins.dora.announcement.message.Sentence;
import java.util.Locale;

/** Messages for other programs: an event of <a href="https://cloudevents.io">CloudEvents 1.0</a> in structured mode. */
public final class EventFormat {
    /** The content type of such an event. */
    public static final String CONTENT_TYPE = "application/cloudevents+json; charset=utf-8";

    private static final String TYPE_PREFIX = "io.jenkins.plugins.dora.";

    /** The source of events where the page is not known. */
    private static final String SOURCE = "urn:dora-metrics";

    private EventFormat() {}

    /** Returns the message as JSON. */
    public static String json(Announcement announcement) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("specversion", "1.0");
        event.put("id", announcement.id());
        event.put("source", source(announcement.link()));
        event.put("type", TYPE_PREFIX + announcement.kind().name().toLowerCase(Locale.ROOT));
        event.put("subject", announcement.notification());
        event.put("time", announcement.at().toString());
        event.put("datacontenttype", "application/json");
        data(event.putObject("data"), announcement);
        return event.toString();
    }

    private static String source(String link) {
        return link.isEmpty() ? SOURCE : link.replaceAll("\\?.*", "");
    }

    private static void data(ObjectNode data, Announcement announcement) {
        data.put("title", announcement.title());
        data.put("note", announcement.note());
        link(data, announcement.link());
        ArrayNode sentences = data.putArray("sentences");
        announcement.sentences().forEach(sentence -> sentence(sentences.addObject(), sentence));
        ArrayNode figures = data.putArray("figures");
        announcement.figures().forEach(figure -> figure(figures.addObject(), figure));
    }

    private static void sentence(ObjectNode node, Sentence sentence) {
        node.put("code", sentence.code());
        node.put("sentence", sentence.text());
        ObjectNode figures = node.putObject("figures");
        sentence.figures().forEach(figures::put);
        link(node, sentence.link());
    }

    private static void figure(ObjectNode node, FigureLine figure) {
        node.put("metric", figure.metric());
        node.put("title", figure.title());
        node.put("unit", figure.unit());
        node.put("value", figure.value());
        node.put("text", figure.text());
        node.put("previous", figure.previous());
        node.put("significant", figure.significant());
        link(node, figure.link());
    }

    private static void link(ObjectNode node, String link) {
        if (!link.isEmpty()) {
            node.put("link", link);
        }
    }
}
