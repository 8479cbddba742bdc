package io.jenkins.plugins.dora.bench;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The versions of one application of {@link MadeUpHistory}, 50 a day for five years with three changes each. */
final class MadeUpVersions {
    static final String APPLICATION = MadeUpHistory.application(7);

    /** How many there are. */
    static final int COUNT = 90_000;

    private static final Instant FIRST =
            MadeUpHistory.FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Duration BETWEEN = Duration.ofSeconds(1753);
    private static final int CHANGES = 3;
    private static final int SHA_LENGTH = 40;

    private MadeUpVersions() {}

    /** Returns the version of a number, from 0, also beyond those that there are. */
    static ApplicationVersion version(int number) {
        Instant built = FIRST.plus(BETWEEN.multipliedBy(number));
        String name = "7." + number;
        return new ApplicationVersion(
                APPLICATION + ':' + name,
                built,
                APPLICATION,
                name,
                built,
                Optional.of(new BuildReference("shops/build", number + 1, "job/shops/job/build/" + number + '/')),
                Optional.of(commit(number, 0)),
                IntStream.range(0, CHANGES)
                        .mapToObj(change -> new Change(commit(number, change), built.minusSeconds(600L * (change + 1))))
                        .toList(),
                List.of());
    }

    private static String commit(int number, int change) {
        String digits = number + "0" + change;
        return "a".repeat(SHA_LENGTH - digits.length()) + digits;
    }
}
