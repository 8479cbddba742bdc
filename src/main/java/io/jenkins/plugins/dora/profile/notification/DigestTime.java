package io.jenkins.plugins.dora.profile.notification;

import io.jenkins.plugins.dora.model.text.Echo;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * When a digest is sent: weekly on a day of the week, or monthly on a day of the month, as the five fields of cron.
 *
 * <p>{@code H} stands for a value that follows from the name of the notification, so that not all are sent at once. What is
 * not weekly or monthly is refused: the time from one digest to the next is what a digest reports on.
 *
 * @param text such as {@code H 8 * * 1}: minute, hour, day of the month, month, day of the week
 */
public record DigestTime(String text) {
    private static final String ANY = "*";
    private static final String HASH = "H";
    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static final int FIELDS = 5;
    private static final int LAST_MINUTE = 59;
    private static final int LAST_HOUR = 23;
    private static final int SUNDAY = 7;

    /** Every month has it. */
    private static final int LAST_DAY = 28;

    /** Monday morning. */
    public static final DigestTime DEFAULT = new DigestTime("H 8 * * 1");

    /** @throws IllegalArgumentException if it is neither weekly nor monthly */
    public DigestTime {
        List<String> fields = fields(text);
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException(
                    Echo.quoted(text)
                            + " has not five fields: minute, hour, day of the month, month, day of the week, as in \"H 8 * * 1\"");
        }
        require(fields.get(0), 0, LAST_MINUTE, "minute");
        require(fields.get(1), 0, LAST_HOUR, "hour");
        if (!fields.get(3).equals(ANY)
                || fields.get(2).equals(ANY) == fields.get(4).equals(ANY)) {
            throw new IllegalArgumentException(
                    Echo.quoted(text) + " is neither weekly, as \"H 8 * * 1\" is, nor monthly, as \"H 8 1 * *\" is");
        }
        if (fields.get(4).equals(ANY)) {
            require(fields.get(2), 1, LAST_DAY, "day of the month");
        } else {
            require(day(fields.get(4)), 0, SUNDAY, "day of the week");
        }
    }

    /** Returns whether it is monthly; else it is weekly. */
    public boolean isMonthly() {
        return fields(text).get(4).equals(ANY);
    }

    /**
     * Returns the latest day whose time has come.
     *
     * @param name the name of the notification
     */
    public LocalDate latestDay(ZonedDateTime now, String name) {
        List<String> fields = fields(text);
        LocalDate today = now.toLocalDate();
        ZonedDateTime time = today.atTime(
                        value(fields.get(1), 0, LAST_HOUR, name), value(fields.get(0), 0, LAST_MINUTE, name))
                .atZone(now.getZone());
        return now.isBefore(time) ? today.minusDays(1) : today;
    }

    /**
     * Returns the latest day of a digest that is no later than {@code day}.
     *
     * @param name the name of the notification
     */
    public LocalDate latestDigest(LocalDate day, String name) {
        return IntStream.iterate(0, back -> back + 1)
                .mapToObj(day::minusDays)
                .filter(earlier -> isDigestDay(earlier, name))
                .findFirst()
                .orElseThrow();
    }

    private boolean isDigestDay(LocalDate day, String name) {
        List<String> fields = fields(text);
        if (isMonthly()) {
            return day.getDayOfMonth() == value(fields.get(2), 1, LAST_DAY, name);
        }
        int wanted = value(day(fields.get(4)), 1, SUNDAY, name);
        return day.getDayOfWeek() == (wanted == 0 ? DayOfWeek.SUNDAY : DayOfWeek.of(wanted));
    }

    private static List<String> fields(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private static String day(String field) {
        int number = DAYS.indexOf(field.toUpperCase(Locale.ROOT));
        return number < 0 ? field : String.valueOf(number);
    }

    private static void require(String field, int first, int last, String what) {
        boolean valid = field.equals(HASH)
                || field.matches("\\d{1,2}") && Integer.parseInt(field) >= first && Integer.parseInt(field) <= last;
        if (!valid) {
            throw new IllegalArgumentException(
                    what + ": " + Echo.quoted(field) + " is neither H nor a number from " + first + " to " + last);
        }
    }

    private static int value(String field, int first, int last, String name) {
        return field.equals(HASH) ? first + Math.floorMod(name.hashCode(), last - first + 1) : Integer.parseInt(field);
    }
}
