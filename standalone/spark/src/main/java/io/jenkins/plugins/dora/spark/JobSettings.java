package io.jenkins.plugins.dora.spark;

import io.jenkins.plugins.dora.metrics.selection.Granularity;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import io.jenkins.plugins.dora.store.Retention;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the job, in a form that reaches every executor.
 *
 * @param profileYaml the profile
 * @param now the moment from which the age of records is counted
 * @param from the first day of the metrics; null for the first day of which something is recorded
 * @param to the day after the last; null for the one after the last day of which something is recorded
 * @param granularity the width of their buckets
 * @param bytesInMemory up to how many bytes of lines an application is assessed in memory; for more, its lines are on disk
 */
record JobSettings(
        String profileYaml,
        Instant now,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Granularity granularity,
        int bytesInMemory)
        implements Serializable {
    /** Of each core; as events, the lines take some three times as much. */
    private static final int BYTES_IN_MEMORY = 16 * 1024 * 1024;

    /** Takes a profile with its time zone. */
    static JobSettings of(
            Profile profile, Instant now, @Nullable LocalDate from, @Nullable LocalDate to, Granularity granularity) {
        return new JobSettings(ProfileYaml.write(profile), now, from, to, granularity, BYTES_IN_MEMORY);
    }

    JobSettings withBytesInMemory(int bytes) {
        return new JobSettings(profileYaml, now, from, to, granularity, bytes);
    }

    Profile profile() {
        return ProfileYaml.parse(profileYaml, ZoneOffset.UTC);
    }

    Retention retention() {
        return Retention.ofMonths(profile().retentionMonths(), Clock.fixed(now, ZoneOffset.UTC));
    }

    /**
     * Returns the days of the metrics.
     *
     * @param recorded the days of which something is recorded
     * @throws IllegalArgumentException if they end before they begin
     */
    Period days(Optional<Period> recorded) {
        ZoneId zone = profile().timeZone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate first = from != null
                ? from
                : granularity.startOf(recorded.map(Period::from).orElse(today));
        LocalDate end = to != null ? to : recorded.map(Period::to).orElse(first.plusDays(1));
        if (!first.isBefore(end)) {
            throw new IllegalArgumentException("--from: " + first + " is not before " + end);
        }
        return new Period(first, end, zone);
    }
}
