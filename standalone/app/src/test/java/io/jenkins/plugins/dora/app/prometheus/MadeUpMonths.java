package io.jenkins.plugins.dora.app.prometheus;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What two applications did in the first three months of 2026, as requests to the REST API in order of time.
 *
 * <p>{@code shop} deploys three times a day, {@code cart} once, also to staging. Every fifth day a deployment of {@code shop}
 * causes an incident of half an hour and is rolled back; every seventh an attempt fails. {@code newcomer} is deployed for the
 * first time on 20 March. The incident of 31 March stays open.
 */
final class MadeUpMonths {
    static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");
    static final LocalDate LAST_DAY = LocalDate.parse("2026-03-31");

    /** From this day on, {@code quiet} is not deployed any more. */
    static final LocalDate END_OF_QUIET = LocalDate.parse("2026-03-11");

    /** From this day on, {@code worse} fails three times as often. */
    private static final LocalDate BEGIN_OF_WORSE = LocalDate.parse("2026-03-01");

    private static final int DAYS = 90;

    private final List<Request> requests = new ArrayList<>();
    private int version;

    /**
     * A request to the REST API.
     *
     * @param time when it is sent
     * @param path below the page
     * @param json its body
     */
    record Request(Instant time, String path, String json) {}

    private MadeUpMonths() {}

    /** Returns all requests, the earliest first. */
    static List<Request> requests() {
        MadeUpMonths months = new MadeUpMonths();
        for (int number = 0; number < DAYS; number++) {
            months.day(number);
        }
        months.deployed("newcomer", "production", "1", at(LocalDate.parse("2026-03-20"), 10, 15), "SUCCESS");
        months.requests.sort(Comparator.comparing(Request::time));
        return months.requests;
    }

    private void day(int number) {
        LocalDate day = FIRST_DAY.plusDays(number);
        changed("shop", at(day, 8, 30), 2);
        changed("shop", at(day, 12, 30), 3);
        if (number % 5 == 4) {
            deployed("shop", "production", "shop-" + (version - 1), at(day, 13, 10), "SUCCESS");
            incident("shop", at(day, 12, 50), Optional.of(at(day, 13, 20)).filter(end -> day.isBefore(LAST_DAY)));
        }
        if (number % 7 == 0) {
            deployed("shop", "production", "broken-" + number, at(day, 15, 0), "FAILURE");
        }
        changed("shop", at(day, 16, 30), 5);
        deployed("cart", "staging", "cart-" + number, at(day, 9, 45), "SUCCESS");
        deployed("cart", "production", "cart-" + number, at(day, 10, 15), "SUCCESS");
        if (day.isBefore(END_OF_QUIET)) {
            deployed("quiet", "production", "quiet-" + number, at(day, 10, 45), "SUCCESS");
        }
        deployed("worse", "production", "worse-" + number, at(day, 10, 45), "SUCCESS");
        if (number % (day.isBefore(BEGIN_OF_WORSE) ? 12 : 4) == 3) {
            incident("worse", at(day, 10, 50), Optional.of(at(day, 11, 20)));
        }
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).toInstant(ZoneOffset.UTC);
    }

    /** Deploys a new version with two changes, which were committed some hours before. */
    private void changed(String application, Instant finish, int hours) {
        version++;
        String changes = String.format(
                Locale.ROOT,
                ",\"changes\":[{\"id\":\"a%d\",\"committedAt\":\"%s\"},{\"id\":\"b%d\",\"committedAt\":\"%s\"}]",
                version,
                finish.minus(Duration.ofHours(hours)),
                version,
                finish.minus(Duration.ofMinutes(10L * hours)));
        deployment(application, "production", application + '-' + version, finish, "SUCCESS", changes);
    }

    private void deployed(String application, String environment, String of, Instant finish, String result) {
        deployment(application, environment, of, finish, result, "");
    }

    private void deployment(
            String application, String environment, String of, Instant finish, String result, String more) {
        requests.add(new Request(
                finish,
                "deployments",
                String.format(
                        "{\"id\":\"%s/%s@%s\",\"application\":\"%s\",\"environment\":\"%s\",\"version\":\"%s\","
                                + "\"startedAt\":\"%s\",\"finishedAt\":\"%s\",\"result\":\"%s\"%s}",
                        application,
                        environment,
                        finish,
                        application,
                        environment,
                        of,
                        finish.minusSeconds(240),
                        finish,
                        result,
                        more)));
    }

    private void incident(String application, Instant opened, Optional<Instant> resolved) {
        String open = String.format(
                "{\"id\":\"incident of %s %s\",\"application\":\"%s\",\"environment\":\"production\","
                        + "\"openedAt\":\"%s\",\"source\":\"pager\"",
                application, opened, application, opened);
        requests.add(new Request(opened, "incidents", open + "}"));
        resolved.ifPresent(
                end -> requests.add(new Request(end, "incidents", open + ",\"resolvedAt\":\"" + end + "\"}")));
    }
}
