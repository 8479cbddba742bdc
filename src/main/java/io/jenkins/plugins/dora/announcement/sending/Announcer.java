package io.jenkins.plugins.dora.announcement.sending;

import io.jenkins.plugins.dora.announcement.message.Announcement;
import io.jenkins.plugins.dora.announcement.occasion.Edition;
import io.jenkins.plugins.dora.announcement.occasion.Editor;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.notification.Notification;
import io.jenkins.plugins.dora.report.Reporter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Writes and sends the messages of all notifications, each in a file of its own below one directory.
 *
 * <p>A message that did not arrive is tried again after {@value #FIRST_PAUSE_MINUTES} and after {@value #SECOND_PAUSE_MINUTES}
 * minutes, later if its recipient wants so, and then given up. One that may have arrived is not tried again.
 */
public final class Announcer {
    private static final Logger LOGGER = Logger.getLogger(Announcer.class.getName());
    private static final int FIRST_PAUSE_MINUTES = 5;
    private static final int SECOND_PAUSE_MINUTES = 30;
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(FIRST_PAUSE_MINUTES), Duration.ofMinutes(SECOND_PAUSE_MINUTES));

    private final Path directory;
    private final Courier courier;
    private final Clock clock;

    /** The failure of each notification that was logged last, so that it is not logged every minute. */
    private final Map<String, String> logged = new TreeMap<>();

    /** Knows what is recorded. */
    @FunctionalInterface
    public interface Recorded {
        /** @throws IOException if that cannot be read now */
        Reporter reporter() throws IOException;
    }

    /**
     * @param directory where the state is kept; need not exist
     * @param courier sends
     */
    public Announcer(Path directory, Courier courier, Clock clock) {
        this.directory = directory;
        this.courier = courier;
        this.clock = clock;
    }

    /**
     * Writes and sends the messages that are due. Does nothing while another thread does so.
     *
     * @param recorded is asked only if it is time to look
     * @param page the address of the page that shows the metrics, without a query; empty if it is not known
     * @return how many messages wait for another try
     * @throws IOException if the directory cannot be written to
     */
    public synchronized int run(Profile profile, Recorded recorded, String page)
            throws IOException, InterruptedException {
        if (profile.notifications().isEmpty()) {
            return 0;
        }
        Optional<SenderLock> lock = SenderLock.acquire(directory);
        if (lock.isEmpty()) {
            LOGGER.log(Level.FINE, "Somebody else sends the notifications in {0}", directory);
            return 0;
        }
        try {
            int waiting = 0;
            for (Notification notification : profile.notifications()) {
                waiting += run(notification, profile, recorded, page);
            }
            return waiting;
        } finally {
            lock.get().close();
        }
    }

    private int run(Notification notification, Profile profile, Recorded recorded, String page)
            throws InterruptedException {
        try {
            StateFile file = new StateFile(directory, notification.name());
            write(notification, profile, recorded, page, file);
            return new QueueSender(notification, file, courier, clock, PAUSES).send();
        } catch (IOException | RuntimeException e) {
            // One notification never holds up the others.
            log(notification.name(), e);
            return 0;
        }
    }

    private void log(String notification, Exception failure) {
        String reason = String.valueOf(failure);
        if (!reason.equals(logged.put(notification, reason))) {
            LOGGER.log(Level.WARNING, failure, () -> "Cannot send the notification " + notification + " now");
        }
    }

    private void write(Notification notification, Profile profile, Recorded recorded, String page, StateFile file)
            throws IOException {
        SendingState state = file.read();
        Editor editor = new Editor(notification, page);
        Instant now = clock.instant();
        if (!editor.isDue(state.memory(), now, profile.timeZone())) {
            return;
        }
        Reporter reporter;
        try {
            reporter = recorded.reporter();
        } catch (IOException e) {
            LOGGER.log(Level.FINE, "What is recorded cannot be read yet", e);
            return;
        }
        Edition edition = editor.look(reporter, state.memory(), now);
        if (!edition.memory().equals(state.memory()) || !edition.announcements().isEmpty()) {
            file.write(state.with(edition.memory(), edition.announcements()));
        }
    }

    /**
     * Returns what {@link #run} would send now, and changes nothing.
     *
     * @throws IOException if the state or what is recorded cannot be read
     */
    public List<Announcement> preview(Profile profile, Recorded recorded, String page) throws IOException {
        List<Announcement> due = new ArrayList<>();
        for (Notification notification : profile.notifications()) {
            SendingState state = new StateFile(directory, notification.name()).read();
            state.queue().stream()
                    .filter(queued -> !queued.begun())
                    .map(Queued::announcement)
                    .forEach(due::add);
            Editor editor = new Editor(notification, page);
            if (editor.isDue(state.memory(), clock.instant(), profile.timeZone())) {
                due.addAll(editor.look(recorded.reporter(), state.memory(), clock.instant())
                        .announcements());
            }
        }
        return due;
    }

    /** Returns the notifications whose messages have not arrived for some time, or whose state cannot be read. */
    public List<Trouble> troubles(List<Notification> notifications, Duration lasting) {
        Instant now = clock.instant();
        List<Trouble> troubles = new ArrayList<>();
        for (Notification notification : notifications) {
            try {
                SendingState state = new StateFile(directory, notification.name()).read();
                Instant since = state.failingSince();
                if (since != null && !since.plus(lasting).isAfter(now)) {
                    troubles.add(new Trouble(notification.name(), since, String.valueOf(state.failure())));
                }
            } catch (IOException e) {
                troubles.add(new Trouble(notification.name(), now, String.valueOf(e.getMessage())));
            }
        }
        return troubles;
    }
}
