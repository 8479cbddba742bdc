package io.jenkins.plugins.dora.delivery.statement;

import io.jenkins.plugins.dora.store.file.LineFile;
import io.jenkins.plugins.dora.store.file.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Remembers the starts of deployments that are under way, in a file that survives the end of the process: for
 * {@value #DAYS} days, and the latest {@value #MOST} of them.
 *
 * <p>Each line is a time, a blank and an id. Safe for use by several threads.
 */
public final class StartLog {
    private static final int DAYS = 30;
    private static final int MOST = 10_000;

    private final Path file;
    private final Clock clock;
    private final Map<String, Instant> starts = new HashMap<>();
    private boolean isRead;
    private int lines;

    /** Returns the starts that are remembered beside a store. */
    public static StartLog in(Path store, Clock clock) {
        return new StartLog(store.resolve("webhooks").resolve("starts.txt"), clock);
    }

    /** @param file where to keep them; its directory need not exist */
    StartLog(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Returns when a deployment began; the earliest time that was added. */
    synchronized Optional<Instant> find(String id) {
        read();
        return Optional.ofNullable(starts.get(id));
    }

    /**
     * Adds a start; it is on disk when this returns.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    synchronized void add(String id, Instant at) {
        read();
        Instant known = starts.get(id);
        if (known != null && !at.isBefore(known)) {
            return;
        }
        try {
            new LineFile(file).append(line(id, at));
            starts.put(id, at);
            lines++;
            if (lines > 2 * MOST) {
                compact();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        if (isRead) {
            return;
        }
        try {
            if (Files.exists(file)) {
                // Not as strict UTF-8: a crash may have cut off a line in the middle of a character.
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                text.lines().forEach(this::read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        isRead = true;
    }

    /** A line that was cut off by a crash was never confirmed to its sender. */
    private void read(String line) {
        lines++;
        int blank = line.indexOf(' ');
        try {
            if (blank > 0) {
                Instant at = Instant.parse(line.substring(0, blank));
                starts.merge(line.substring(blank + 1), at, (one, other) -> one.isBefore(other) ? one : other);
            }
        } catch (DateTimeException e) {
            lines--;
        }
    }

    private void compact() throws IOException {
        Instant oldest = clock.instant().minus(Duration.ofDays(DAYS));
        starts.values().removeIf(at -> at.isBefore(oldest));
        if (starts.size() > MOST) {
            List<Instant> inOrder = starts.values().stream().sorted().toList();
            Instant first = inOrder.get(inOrder.size() - MOST);
            starts.values().removeIf(at -> at.isBefore(first));
        }
        String kept = starts.entrySet().stream()
                .map(start -> line(start.getKey(), start.getValue()) + '\n')
                .collect(Collectors.joining());
        new WholeFile(file).write(kept.getBytes(StandardCharsets.UTF_8));
        lines = starts.size();
    }

    private static String line(String id, Instant at) {
        return at + " " + id;
    }
}
