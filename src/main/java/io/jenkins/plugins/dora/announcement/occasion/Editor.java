package io.jenkins.plugins.dora.announcement.occasion;

import io.jenkins.plugins.dora.announcement.message.Announcement;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.profile.notification.Notification;
import io.jenkins.plugins.dora.profile.notification.Occasion;
import io.jenkins.plugins.dora.report.Reporter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a notification says: once a day what changed for good and the digest when it is due, and at every look the
 * deployments since the one before.
 */
public final class Editor {
    /** So many deployments of earlier days were not recorded one by one. */
    private static final int LEAST_IMPORTED = 10;

    private final Notification notification;
    private final Pages pages;

    /**
     * @param page the address of the page that shows the metrics, without a query; empty if it is not known
     */
    public Editor(Notification notification, String page) {
        this.notification = notification;
        pages = new Pages(page);
    }

    /** Returns whether it is time to look. */
    public boolean isDue(Memory memory, Instant now, ZoneId zone) {
        return notification.on().contains(Occasion.DEPLOYMENT) || isNewDay(memory, now, zone);
    }

    private boolean isNewDay(Memory memory, Instant now, ZoneId zone) {
        return memory.lookedOn() == null || memory.lookedOn().isBefore(day(now, zone));
    }

    /** Looks at what is recorded. */
    public Edition look(Reporter reporter, Memory memory, Instant now) {
        Optional<Scope> scope = scope(reporter);
        Edition daily = isNewDay(memory, now, reporter.profile().timeZone())
                ? daily(reporter, scope, memory, now)
                : new Edition(memory, List.of());
        return notification.on().contains(Occasion.DEPLOYMENT) ? withDeployments(daily, reporter, scope, now) : daily;
    }

    private Edition withDeployments(Edition daily, Reporter reporter, Optional<Scope> scope, Instant now) {
        if (scope.isEmpty()) {
            return new Edition(daily.memory().withDeployed(Set.of()), daily.announcements());
        }
        DeploymentWriter writer = new DeploymentWriter(reporter, notification, scope.get(), pages, now);
        List<Announcement> announcements = new ArrayList<>(daily.announcements());
        writer.write(daily.memory().deployed()).ifPresent(announcements::add);
        return new Edition(daily.memory().withDeployed(writer.known()), announcements);
    }

    private Edition daily(Reporter reporter, Optional<Scope> scope, Memory memory, Instant now) {
        ZoneId zone = reporter.profile().timeZone();
        LocalDate day = day(now, zone);
        LocalDate dueDigest = notification.digest().latestDigest(day, notification.name());
        Instant until = day.atStartOfDay(zone).toInstant();
        int counted = scope.map(known -> count(reporter, known, until)).orElse(0);
        if (scope.isEmpty() || isImport(reporter, scope.get(), memory)) {
            Memory unjudged = new Memory(
                    day, or(memory.digestOf(), dueDigest), until, counted, unjudged(memory), memory.deployed());
            return new Edition(unjudged, List.of());
        }
        List<Announcement> announcements = new ArrayList<>();
        NewsWriter news = new NewsWriter(reporter, notification, scope.get(), pages, day);
        Map<String, Watched> watched = news.look(memory.watched());
        news.write(now).ifPresent(announcements::add);
        if (notification.on().contains(Occasion.DIGEST)
                && memory.digestOf() != null
                && dueDigest.isAfter(memory.digestOf())) {
            new DigestWriter(reporter, notification, scope.get(), pages)
                    .write(dueDigest, now)
                    .ifPresent(announcements::add);
        }
        return new Edition(new Memory(day, dueDigest, until, counted, watched, memory.deployed()), announcements);
    }

    private LocalDate day(Instant now, ZoneId zone) {
        return notification.digest().latestDay(now.atZone(zone), notification.name());
    }

    private static LocalDate or(@Nullable LocalDate known, LocalDate standIn) {
        return known == null ? standIn : known;
    }

    /** Returns the applications of the notification in production; empty if there are none. */
    private Optional<Scope> scope(Reporter reporter) {
        Set<EnvironmentTier> production = Set.of(EnvironmentTier.PRODUCTION);
        if (notification.applications().isEmpty()) {
            return Optional.of(new Scope(Set.of(), Set.of(), production));
        }
        Set<String> covered = new TreeSet<>(reporter.seen().applications());
        covered.removeIf(application -> !notification.covers(application));
        return covered.isEmpty() ? Optional.empty() : Optional.of(new Scope(covered, Set.of(), production));
    }

    private static boolean isImport(Reporter reporter, Scope scope, Memory memory) {
        return memory.until() != null && count(reporter, scope, memory.until()) - memory.counted() >= LEAST_IMPORTED;
    }

    private static int count(Reporter reporter, Scope scope, Instant until) {
        return reporter.seen()
                .deployments(scope.applications(), Set.of(), Set.of())
                .between(Instant.MIN, until)
                .size();
    }

    private static Map<String, Watched> unjudged(Memory memory) {
        Map<String, Watched> unjudged = new TreeMap<>();
        memory.watched().forEach((key, known) -> unjudged.put(key, known.after(Optional.empty())));
        return unjudged;
    }
}
