package io.jenkins.plugins.dora.announcement.occasion;

import io.jenkins.plugins.dora.announcement.message.Announcement;
import io.jenkins.plugins.dora.announcement.message.Sentence;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.profile.notification.Notification;
import io.jenkins.plugins.dora.profile.notification.Occasion;
import io.jenkins.plugins.dora.report.Reporter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes what is different from what was said before, about the last {@value #WINDOW_DAYS} days. */
final class NewsWriter {
    private static final int WINDOW_DAYS = 30;
    private static final int MOST_SENTENCES = 10;

    private final Reporter reporter;
    private final Notification notification;
    private final Scope scope;
    private final Pages pages;
    private final List<Sentence> news = new ArrayList<>();
    private final Period period;

    NewsWriter(Reporter reporter, Notification notification, Scope scope, Pages pages, LocalDate day) {
        this.reporter = reporter;
        this.notification = notification;
        this.scope = scope;
        this.pages = pages;
        period = new Period(day.minusDays(WINDOW_DAYS), day, reporter.profile().timeZone());
    }

    /**
     * Looks at everything that is watched, and returns what is known of it now. What does not exist any more is forgotten.
     *
     * @param before what was known before
     */
    Map<String, Watched> look(Map<String, Watched> before) {
        Map<String, Watched> watched = new TreeMap<>();
        for (Observation observation : new Observations(reporter, scope, period).all()) {
            Watched known = before.getOrDefault(observation.key(), Watched.NEW);
            Watched now = known.after(observation.situation());
            watched.put(observation.key(), now);
            if (now.confirmed() != known.confirmed()) {
                now.confirmed()
                        .after(known.confirmed())
                        .filter(notification.on()::contains)
                        .ifPresent(occasion -> news.add(sentence(occasion, observation)));
            }
        }
        return watched;
    }

    private Sentence sentence(Occasion occasion, Observation observation) {
        return new Sentence(
                occasion.name(),
                words(occasion) + observation.text(),
                observation.figures(),
                pages.of(scope, period, observation.page()));
    }

    private static String words(Occasion occasion) {
        return switch (occasion) {
            case TARGET_MISSED -> "Target missed: ";
            case TARGET_MET -> "Target met again: ";
            case WORSE -> "Significantly worse: ";
            case BETTER -> "Significantly better: ";
            case INCIDENT_OPEN_LONG, DEPLOYMENT, DIGEST -> "";
        };
    }

    /** Writes what the look found; nothing if it found nothing new. */
    Optional<Announcement> write(Instant now) {
        if (news.isEmpty()) {
            return Optional.empty();
        }
        List<Sentence> said = new ArrayList<>(news.subList(0, Math.min(news.size(), MOST_SENTENCES)));
        if (news.size() > MOST_SENTENCES) {
            said.add(Sentence.of("MORE", "And " + (news.size() - MOST_SENTENCES) + " more."));
        }
        return Optional.of(new Announcement(
                notification.name() + "/news/" + period.to(),
                Announcement.Kind.NEWS,
                notification.name(),
                now,
                "DORA metrics of " + notification.name(),
                said,
                List.of(),
                "Production, the " + WINDOW_DAYS + " days up to " + period.to().minusDays(1)
                        + ", compared with the days before. Times are medians.",
                pages.of(scope, period, Map.of())));
    }
}
