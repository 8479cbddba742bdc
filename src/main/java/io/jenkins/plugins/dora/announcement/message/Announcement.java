package io.jenkins.plugins.dora.announcement.message;

import java.time.Instant;
import java.util.List;

/**
 * A message to one recipient. All texts are plain; each format escapes them.
 *
 * @param id the same for the same thing, however often it is sent
 * @param kind what it is
 * @param notification the name of the notification that it belongs to
 * @param at when it was written
 * @param title one line
 * @param sentences what there is to say, most important first
 * @param figures the headline metrics; none unless it is a digest
 * @param note what the figures are about and compared with
 * @param link the address of the page that shows more; empty if it is not known
 */
public record Announcement(
        String id,
        Kind kind,
        String notification,
        Instant at,
        String title,
        List<Sentence> sentences,
        List<FigureLine> figures,
        String note,
        String link) {
    /** The title above the sentences of a digest. */
    public static final String FINDINGS = "What stands out";

    /** The text of a link to {@link #link}. */
    public static final String OPEN = "Open the DORA metrics";

    /** The kinds of messages. */
    public enum Kind {
        /** Something changed. */
        NEWS,
        /** Something was deployed. */
        DEPLOYMENTS,
        /** The summary of a week or a month. */
        DIGEST,
        /** Somebody wants to know whether messages arrive. */
        TEST
    }

    public Announcement {
        sentences = List.copyOf(sentences);
        figures = List.copyOf(figures);
    }

    /** Returns a message that is sent to find out whether messages arrive. */
    public static Announcement test(Instant at, String link) {
        return new Announcement(
                "test/" + at.toEpochMilli(),
                Kind.TEST,
                "test",
                at,
                "Test message of the DORA metrics",
                List.of(Sentence.of("TEST", "Messages of the DORA metrics arrive here.")),
                List.of(),
                "",
                link);
    }
}
