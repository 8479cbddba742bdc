package io.jenkins.plugins.dora.announcement.format;

import io.jenkins.plugins.dora.announcement.message.Announcement;
import io.jenkins.plugins.dora.announcement.message.FigureLine;
import io.jenkins.plugins.dora.announcement.message.Sentence;
import java.util.List;

/** Messages as plain text: for terminals, and for readers of mail who want no HTML. */
public final class TextFormat {
    static final String NOTHING = "Nothing stands out.";

    private TextFormat() {}

    /** Returns the message in lines, the last of which ends. */
    public static String text(Announcement announcement) {
        StringBuilder text = new StringBuilder(PlainWords.of(announcement.title())).append("\n");
        figures(text, announcement.figures());
        if (announcement.kind() == Announcement.Kind.DIGEST) {
            text.append('\n')
                    .append(announcement.sentences().isEmpty() ? NOTHING : Announcement.FINDINGS + ":")
                    .append('\n');
        } else {
            text.append('\n');
        }
        for (Sentence sentence : announcement.sentences()) {
            text.append("- ").append(PlainWords.of(sentence.text())).append('\n');
            if (!sentence.link().isEmpty()) {
                text.append("  ").append(sentence.link()).append('\n');
            }
        }
        if (!announcement.note().isEmpty()) {
            text.append('\n').append(PlainWords.of(announcement.note())).append('\n');
        }
        if (!announcement.link().isEmpty()) {
            text.append(announcement.link()).append('\n');
        }
        return text.toString();
    }

    private static void figures(StringBuilder text, List<FigureLine> figures) {
        int width = figures.stream()
                .mapToInt(figure -> figure.title().length())
                .max()
                .orElse(0);
        if (!figures.isEmpty()) {
            text.append('\n');
        }
        for (FigureLine figure : figures) {
            text.append(figure.title())
                    .append(" ".repeat(width - figure.title().length() + 2))
                    .append(PlainWords.of(figure.words()))
                    .append('\n');
        }
    }
}
