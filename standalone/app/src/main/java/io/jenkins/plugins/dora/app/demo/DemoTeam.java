package io.jenkins.plugins.dora.app.demo;

import static java.util.Comparator.comparing;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A team of two applications, {@code shop} and {@code cart}, that got better at delivering during the last year. */
public final class DemoTeam {
    private static final int DAYS = 365;
    private static final int DAYS_TO_LEARN = 290;
    private static final int FIRST_HOUR = 9;
    private static final int LAST_HOUR = 16;

    private DemoTeam() {}

    /** Returns what the team recorded until now, oldest first, working in the zone of {@code clock}. */
    public static List<Event> events(Clock clock) {
        Instant now = clock.instant();
        DemoApplication shop = new DemoApplication("shop", 1, new SeededRandom(20_140));
        DemoApplication cart = new DemoApplication("cart", 0.6, new SeededRandom(20_141));
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        for (int day = 1; day <= DAYS; day++) {
            Skill skill = Skill.after(Math.min(1, (double) day / DAYS_TO_LEARN));
            workingHours(today.minusDays(DAYS - day), clock.getZone()).forEach(hour -> {
                shop.work(hour, skill);
                cart.work(hour, skill);
            });
        }
        cart.suffer(now.minus(Duration.ofMinutes(95)));
        return Stream.of(shop, cart)
                .flatMap(application -> application.events().stream())
                .flatMap(event -> until(now, event).stream())
                .sorted(comparing(Event::at))
                .toList();
    }

    private static Stream<Instant> workingHours(LocalDate day, ZoneId zone) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return Stream.iterate(FIRST_HOUR, hour -> !weekend && hour <= LAST_HOUR, hour -> hour + 1)
                .map(hour -> day.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant());
    }

    /** Returns what is known of {@code event} now: nothing if it lies ahead, no end if that lies ahead. */
    private static Optional<Event> until(Instant now, Event event) {
        if (event instanceof Deployment deployment) {
            return deployment.finishedAt().isAfter(now) ? Optional.empty() : Optional.of(event);
        }
        if (event instanceof Incident incident
                && incident.resolvedAt().filter(end -> end.isAfter(now)).isPresent()) {
            return Optional.<Event>of(incident.toBuilder().resolvedAt(null).build())
                    .filter(open -> !open.at().isAfter(now));
        }
        return event.at().isAfter(now) ? Optional.empty() : Optional.of(event);
    }
}
