package io.jenkins.plugins.dora.announcement.format;

import io.jenkins.plugins.dora.announcement.message.Announcement;
import io.jenkins.plugins.dora.announcement.message.FigureLine;
import io.jenkins.plugins.dora.announcement.message.Sentence;

/** Messages as HTML for mail: black on white, as in print, with styles where programs for mail look for them. */
public final class HtmlFormat {
    private static final String BODY =
            "font-family:Arial,Helvetica,sans-serif;font-size:14px;color:#000;background:#fff";
    private static final String CELL = "border-bottom:1px solid #ccc;padding:6px 16px 6px 0;text-align:left";

    private final StringBuilder html = new StringBuilder(2_000);

    private HtmlFormat() {}

    /** Returns the message as a document. */
    public static String html(Announcement announcement) {
        return new HtmlFormat().write(announcement);
    }

    private String write(Announcement announcement) {
        html.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escape(announcement.title()))
                .append("</title></head>\n<body style=\"")
                .append(BODY)
                .append("\">\n<h1 style=\"font-size:20px\">")
                .append(escape(announcement.title()))
                .append("</h1>\n");
        figures(announcement);
        sentences(announcement);
        if (!announcement.note().isEmpty()) {
            html.append("<p style=\"color:#555\">")
                    .append(escape(announcement.note()))
                    .append("</p>\n");
        }
        if (!announcement.link().isEmpty()) {
            html.append("<p>")
                    .append(link(announcement.link(), Announcement.OPEN))
                    .append("</p>\n");
        }
        return html.append("</body></html>\n").toString();
    }

    private void figures(Announcement announcement) {
        if (announcement.figures().isEmpty()) {
            return;
        }
        html.append("<table style=\"border-collapse:collapse\">\n");
        for (FigureLine figure : announcement.figures()) {
            html.append("<tr><th scope=\"row\" style=\"")
                    .append(CELL)
                    .append(";font-weight:normal\">")
                    .append(link(figure.link(), figure.title()))
                    .append("</th><td style=\"")
                    .append(CELL)
                    .append(figure.value() == null ? "" : ";font-weight:bold")
                    .append("\">")
                    .append(escape(figure.text()))
                    .append("</td><td style=\"")
                    .append(CELL)
                    .append("\">")
                    .append(escape(figure.remark()))
                    .append("</td></tr>\n");
        }
        html.append("</table>\n");
    }

    private void sentences(Announcement announcement) {
        if (announcement.kind() == Announcement.Kind.DIGEST) {
            html.append("<h2 style=\"font-size:16px\">")
                    .append(announcement.sentences().isEmpty() ? TextFormat.NOTHING : Announcement.FINDINGS)
                    .append("</h2>\n");
        }
        if (!announcement.sentences().isEmpty()) {
            html.append("<ul>\n");
            for (Sentence sentence : announcement.sentences()) {
                html.append("<li>").append(escape(sentence.text()));
                if (!sentence.link().isEmpty()) {
                    html.append(' ').append(link(sentence.link(), "Show"));
                }
                html.append("</li>\n");
            }
            html.append("</ul>\n");
        }
    }

    private static String link(String address, String title) {
        return address.isEmpty() ? escape(title) : "<a href=\"" + escape(address) + "\">" + escape(title) + "</a>";
    }

    private static String escape(String text) {
        return PlainWords.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
