package io.jenkins.plugins.dora.announcement.format;

import io.jenkins.plugins.dora.announcement.message.Announcement;
import io.jenkins.plugins.dora.announcement.message.FigureLine;
import io.jenkins.plugins.dora.announcement.message.Sentence;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Messages for tests. */
final class Announcements {
    static final String PAGE = "https://ci.example.org/dora/";

    private static final int LONGEST_NAME = 255;

    private Announcements() {}

    /** Returns a digest with a metric, one without data, and what somebody named in a hurry. */
    static Announcement digest(String application) {
        return new Announcement(
                "team-shop/digest/2026-06-22",
                Announcement.Kind.DIGEST,
                "team-shop",
                Instant.parse("2026-06-22T08:00:00Z"),
                "DORA metrics of team-shop, 2026-06-15 to 2026-06-21",
                List.of(new Sentence(
                        "OPEN_INCIDENT",
                        "An incident of " + application + " has been open for 11 days.",
                        Map.of("days", 11.0),
                        PAGE + "?view=incidents&state=open")),
                List.of(
                        new FigureLine(
                                "leadTimeForChanges",
                                "Lead time for changes",
                                "SECONDS",
                                14400.0,
                                "4 h",
                                "better, before: 11 h",
                                39600.0,
                                true,
                                PAGE + "?view=deployments"),
                        new FigureLine(
                                "timeToRestoreService",
                                "Time to restore service",
                                "SECONDS",
                                null,
                                "no data: No incident was resolved in this period.",
                                "",
                                null,
                                null,
                                PAGE + "?view=incidents")),
                "Production, compared with the 7 days before.",
                PAGE + "?from=2026-06-15&to=2026-06-22");
    }

    /** Returns names as long as they may be, each of characters that one of the formats has a meaning or a price for. */
    static Stream<String> longNames() {
        return Stream.of("<!channel>", "@here ", "*", "&", "\uD83D\uDE80", "\u5E97", "\"", "\n\u0007", "`_~", "{{")
                .map(part -> part.repeat(LONGEST_NAME / part.length()));
    }

    /** Returns news with as many sentences as there may be, each with a name twice and a link to it. */
    static Announcement many(String name) {
        Announcement digest = digest(name);
        String link = PAGE + "?application=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        List<Sentence> sentences = IntStream.range(0, 11)
                .mapToObj(number -> new Sentence("TARGET_MISSED", name + number + " of " + name, Map.of(), link))
                .toList();
        return new Announcement(
                digest.id(),
                Announcement.Kind.NEWS,
                digest.notification(),
                digest.at(),
                digest.title(),
                sentences,
                digest.figures(),
                digest.note(),
                link);
    }

    /** Returns the longest message that can be written: many sentences of long names with long links. */
    static Announcement longest() {
        String name = "<&>@".repeat(60);
        String link = PAGE + "?a=" + "b&".repeat(1_000);
        Announcement digest = digest(name);
        List<FigureLine> figures = IntStream.range(0, 6)
                .mapToObj(number -> new FigureLine(
                        "m", "Failed deployment recovery time", "SECONDS", 1.0, "r".repeat(300), "", null, null, link))
                .toList();
        List<Sentence> sentences = IntStream.range(0, 11)
                .mapToObj(number -> new Sentence("WORSE", name + name + number, Map.of(), link))
                .toList();
        return new Announcement(
                digest.id(),
                digest.kind(),
                digest.notification(),
                digest.at(),
                "t".repeat(200),
                sentences,
                figures,
                digest.note(),
                link);
    }
}
