package io.jenkins.plugins.dora.announcement.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.dora.announcement.http.Attempt;
import io.jenkins.plugins.dora.announcement.message.Announcement;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.notification.Channel;
import io.jenkins.plugins.dora.profile.notification.DigestTime;
import io.jenkins.plugins.dora.profile.notification.Notification;
import io.jenkins.plugins.dora.profile.notification.Occasion;
import io.jenkins.plugins.dora.profile.notification.Recipient;
import io.jenkins.plugins.dora.report.Reporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnouncerTest {
    private static final Instant SUNDAY = Instant.parse("2026-06-21T09:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    private Path directory;

    private final History history = new History();
    private final List<String> tried = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private Profile profile = Profile.builder(ZoneOffset.UTC)
            .notifications(List.of(notification("a")))
            .build();
    private Instant now = SUNDAY;
    private int asked;

    @Test
    void digestIsSentOnce() throws Exception {
        deployDaily();
        assertThat(run()).isZero();
        now = now.plus(DAY);

        run();
        run();
        now = now.plus(Duration.ofMinutes(1));
        run();

        assertThat(tried).containsExactly("a/digest/2026-06-22");
        assertThat(asked).as("looks").isEqualTo(2);
    }

    @Test
    void messageThatFailsIsTriedThreeTimes() throws Exception {
        digestIsDue();
        attempts.addAll(List.of(Attempt.failed("one"), Attempt.failed("two"), Attempt.failed("three")));

        assertThat(run()).isEqualTo(1);
        now = now.plus(Duration.ofMinutes(4));
        assertThat(run()).isEqualTo(1);
        assertThat(tried).hasSize(1);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(run()).isEqualTo(1);
        assertThat(tried).hasSize(2);
        now = now.plus(Duration.ofMinutes(29));
        run();
        assertThat(tried).hasSize(2);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(run()).isZero();

        assertThat(tried).hasSize(3).containsOnly("a/digest/2026-06-22");
    }

    @Test
    void pauseThatTheRecipientWantsIsObeyed() throws Exception {
        digestIsDue();
        attempts.add(Attempt.failed("429").after(Duration.ofHours(2)));

        run();
        now = now.plus(Duration.ofMinutes(119));
        run();
        assertThat(tried).hasSize(1);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(run()).isZero();

        assertThat(tried).hasSize(2);
    }

    @Test
    void messageThatMayHaveArrivedIsNotSentAgain() throws Exception {
        digestIsDue();
        attempts.add(Attempt.unknown("no answer"));

        assertThat(run()).isZero();
        now = now.plus(Duration.ofHours(3));
        run();

        assertThat(tried).hasSize(1);
    }

    @Test
    void messageThatIsRefusedIsNotSentAgain() throws Exception {
        digestIsDue();
        attempts.add(Attempt.refused("404"));

        assertThat(run()).isZero();

        assertThat(tried).hasSize(1);
        assertThat(announcer().troubles(profile.notifications(), Duration.ZERO))
                .containsExactly(new Trouble("a", now, "404"));
    }

    @Test
    void messageWhoseSendingWasCutOffIsNotSentAgain() throws Exception {
        digestIsDue();
        assertThatThrownBy(() -> new Announcer(
                                directory,
                                (to, announcement) -> {
                                    throw new InterruptedException();
                                },
                                clock())
                        .run(profile, this::reporter, ""))
                .isInstanceOf(InterruptedException.class);

        assertThat(run()).isZero();
        assertThat(tried).isEmpty();
    }

    @Test
    void messageThatWasNotTriedYetIsSentAfterARestart() throws Exception {
        digestIsDue();
        attempts.add(Attempt.failed("down"));
        run();

        now = now.plus(Duration.ofDays(3));
        run();

        assertThat(tried).containsExactly("a/digest/2026-06-22", "a/digest/2026-06-22");
    }

    @Test
    void failureLastsUntilAMessageArrives() throws Exception {
        digestIsDue();
        attempts.addAll(List.of(Attempt.failed("first"), Attempt.failed("second")));
        run();
        Instant since = now;
        now = now.plus(DAY);
        run();

        assertThat(announcer().troubles(profile.notifications(), DAY))
                .containsExactly(new Trouble("a", since, "second"));
        now = now.plus(DAY);
        run();
        assertThat(announcer().troubles(profile.notifications(), DAY)).isEmpty();
    }

    @Test
    void failureOfLessThanADayIsNoTrouble() throws Exception {
        digestIsDue();
        attempts.add(Attempt.failed("first"));
        run();
        now = now.plus(DAY).minusSeconds(1);

        assertThat(announcer().troubles(profile.notifications(), DAY)).isEmpty();
    }

    @Test
    void damagedStateHoldsUpNoOtherNotification() throws Exception {
        profile = profile.toBuilder()
                .notifications(List.of(notification("a"), notification("b")))
                .build();
        digestIsDue();
        Files.writeString(directory.resolve("a.json"), "{");

        run();

        assertThat(tried).containsExactly("b/digest/2026-06-22");
        assertThat(announcer().troubles(profile.notifications(), DAY))
                .extracting(Trouble::notification)
                .containsExactly("a");
    }

    @Test
    void nothingHappensWhileSomebodyElseSends() throws Exception {
        digestIsDue();
        SenderLock other = SenderLock.acquire(directory).orElseThrow();

        assertThat(run()).isZero();
        assertThat(tried).isEmpty();
        other.close();
        run();

        assertThat(tried).hasSize(1);
    }

    @Test
    void whatIsRecordedIsAwaited() throws Exception {
        digestIsDue();

        new Announcer(directory, this::deliver, clock())
                .run(
                        profile,
                        () -> {
                            throw new IOException("the store is being opened");
                        },
                        "");
        assertThat(tried).isEmpty();
        run();

        assertThat(tried).hasSize(1);
    }

    @Test
    void previewChangesNothing() throws Exception {
        digestIsDue();

        for (int time = 0; time < 2; time++) {
            assertThat(announcer().preview(profile, this::reporter, ""))
                    .extracting(Announcement::id)
                    .containsExactly("a/digest/2026-06-22");
        }
        run();

        assertThat(tried).hasSize(1);
        assertThat(announcer().preview(profile, this::reporter, "")).isEmpty();
    }

    @Test
    void nothingIsOnDiskWithoutNotifications() throws Exception {
        profile = Profile.defaults(ZoneOffset.UTC);

        run();

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    private void digestIsDue() throws Exception {
        deployDaily();
        run();
        now = now.plus(DAY);
    }

    private void deployDaily() {
        for (int day = 1; day <= 20; day++) {
            history.deployed("v" + day, "2026-06-%02dT12:00:00Z".formatted(day));
        }
    }

    private static Notification notification(String name) {
        return new Notification(
                name,
                new Recipient(Channel.SLACK, "s", "", List.of()),
                List.of(),
                Set.of(Occasion.DIGEST),
                new DigestTime("0 8 * * 1"));
    }

    private int run() throws Exception {
        return announcer().run(profile, this::reporter, "");
    }

    private Announcer announcer() {
        return new Announcer(directory, this::deliver, clock());
    }

    private Reporter reporter() {
        asked++;
        return new Reporter(history.snapshot(), profile);
    }

    private Attempt deliver(Recipient to, Announcement announcement) {
        tried.add(announcement.id());
        return attempts.isEmpty() ? Attempt.ARRIVED : attempts.remove(0);
    }

    private Clock clock() {
        InstantSource time = () -> now;
        return time.withZone(ZoneOffset.UTC);
    }
}
