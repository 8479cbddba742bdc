package io.jenkins.plugins.dora.announcement.sending;

import io.jenkins.plugins.dora.announcement.http.Attempt;
import io.jenkins.plugins.dora.profile.notification.Notification;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends what is due of one notification. Every step is on disk before the next one. */
final class QueueSender {
    private static final Logger LOGGER = Logger.getLogger(QueueSender.class.getName());

    private final Notification notification;
    private final StateFile file;
    private final Courier courier;
    private final Clock clock;
    private final List<Duration> pauses;

    /** @param pauses how long to wait after the first try, the second and so on; after the last one a message is given up */
    QueueSender(Notification notification, StateFile file, Courier courier, Clock clock, List<Duration> pauses) {
        this.notification = notification;
        this.file = file;
        this.courier = courier;
        this.clock = clock;
        this.pauses = pauses;
    }

    /** Tries every message that is due once; returns how many wait for another try. */
    int send() throws IOException, InterruptedException {
        SendingState state = file.read();
        for (Queued queued : state.queue()) {
            if (queued.begun()) {
                state = state.without(queued);
                file.write(state);
                log(queued, "sending was cut off, so it may have arrived and is not sent again");
            } else if (!queued.notBefore().isAfter(clock.instant())) {
                state = send(state, queued);
            }
        }
        return state.queue().size();
    }

    private SendingState send(SendingState state, Queued queued) throws IOException, InterruptedException {
        Queued begun = queued.begin();
        SendingState sending = state.replacing(queued, begun);
        file.write(sending);
        Attempt attempt = courier.deliver(notification.to(), queued.announcement());
        SendingState sent = after(attempt, sending, begun);
        file.write(sent);
        return sent;
    }

    private SendingState after(Attempt attempt, SendingState state, Queued tried) {
        if (attempt.outcome() == Attempt.Outcome.ARRIVED) {
            return state.without(tried).arrived();
        }
        Instant now = clock.instant();
        SendingState failed = state.failed(now, attempt.reason());
        if (attempt.outcome() == Attempt.Outcome.FAILED && tried.tries() < pauses.size()) {
            Duration pause = pauses.get(tried.tries());
            Duration longest = pause.compareTo(attempt.pause()) > 0 ? pause : attempt.pause();
            return failed.replacing(tried, tried.failed(now.plus(longest)));
        }
        log(tried, attempt.reason());
        return failed.without(tried);
    }

    private void log(Queued queued, String reason) {
        LOGGER.log(Level.WARNING, "Not sent: the message {0}: {1}", new Object[] {
            queued.announcement().id(), reason
        });
    }
}
