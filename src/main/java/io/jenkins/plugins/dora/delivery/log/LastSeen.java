package io.jenkins.plugins.dora.delivery.log;

import io.jenkins.plugins.dora.store.file.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Remembers when the latest genuine delivery to each webhook arrived, in a file that survives the end of the process; there, to
 * the hour.
 *
 * <p>Each line is a time, a blank and the name of a webhook. Safe for use by several threads.
 */
public final class LastSeen {
    private static final Logger LOGGER = Logger.getLogger(LastSeen.class.getName());
    private static final Duration SILENCE = Duration.ofDays(14);
    private static final Duration PRECISION = Duration.ofHours(1);

    private final Path file;
    private final Map<String, Instant> seen = new TreeMap<>();
    private final Map<String, Instant> written = new TreeMap<>();
    private boolean isRead;

    private LastSeen(Path file) {
        this.file = file;
    }

    /** Returns the times that are remembered beside a store. */
    public static LastSeen in(Path store) {
        return new LastSeen(store.resolve("webhooks").resolve("seen.txt"));
    }

    /** Returns when the latest genuine delivery arrived; empty if there was none. */
    public synchronized Optional<Instant> find(String webhook) {
        read();
        return Optional.ofNullable(seen.get(webhook));
    }

    /** Returns for how long nothing has arrived any more, if that is longer than 14 days. */
    public Optional<Duration> silence(String webhook, Instant now) {
        return find(webhook).map(last -> Duration.between(last, now)).filter(time -> time.compareTo(SILENCE) > 0);
    }

    /** Remembers that a genuine delivery arrived. If the file cannot be written, the delivery is answered all the same. */
    synchronized void add(String webhook, Instant at) {
        read();
        seen.merge(webhook, at, (one, other) -> one.isAfter(other) ? one : other);
        Instant last = written.get(webhook);
        if (last == null || Duration.between(last, at).compareTo(PRECISION) >= 0) {
            write();
        }
    }

    private void write() {
        written.putAll(seen);
        String text = seen.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey() + '\n')
                .collect(Collectors.joining());
        try {
            new WholeFile(file).write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, e, () -> "Cannot write " + file);
        }
    }

    private void read() {
        if (isRead) {
            return;
        }
        isRead = true;
        try {
            if (Files.exists(file)) {
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .forEach(this::read);
            }
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, e, () -> "Cannot read " + file);
        }
    }

    private void read(String line) {
        int blank = line.indexOf(' ');
        try {
            if (blank > 0) {
                seen.put(line.substring(blank + 1), Instant.parse(line.substring(0, blank)));
            }
        } catch (DateTimeException e) {
            LOGGER.log(Level.FINE, e, () -> "Not a time in " + file);
        }
    }
}
