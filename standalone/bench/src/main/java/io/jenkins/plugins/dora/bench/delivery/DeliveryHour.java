package io.jenkins.plugins.dora.bench.delivery;

import io.jenkins.plugins.dora.bench.Stores;
import io.jenkins.plugins.dora.delivery.SnsClient;
import io.jenkins.plugins.dora.delivery.WebhookReceiver;
import io.jenkins.plugins.dora.delivery.WebhookResponse;
import io.jenkins.plugins.dora.delivery.log.LastSeen;
import io.jenkins.plugins.dora.delivery.statement.StartLog;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Sends the deliveries of an hour, ten a second by the clock of the receiver, as fast as it takes them, and prints a table.
 * There is no queue: a delivery is recorded before its answer, so what could grow is the time that each takes.
 */
public final class DeliveryHour {
    private static final int DELIVERIES = 36_000;
    private static final int PART = DELIVERIES / 4;
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final Instant BEGINNING = Instant.parse("2026-11-02T10:00:00Z");
    private static final int ACCEPTED = 202;
    private static final double NANOS_OF_A_MILLISECOND = 1e6;
    private static final double MEGABYTE = 1e6;
    private static final double MOST = 0.99;

    private final long[] nanos = new long[PART];
    private Instant now = BEGINNING;

    private DeliveryHour() {}

    /** @param arguments the directory for stores */
    public static void main(String... arguments) throws IOException {
        Path stores = Files.createDirectories(Path.of(arguments[0]));
        Path directory = Files.createTempDirectory(stores, "deliveries");
        new DeliveryHour().measure(directory).forEach(System.out::println);
        Stores.delete(directory);
    }

    private List<String> measure(Path directory) throws IOException {
        InstantSource time = () -> now;
        Clock clock = time.withZone(ZoneOffset.UTC);
        Senders senders = new Senders(BEGINNING);
        List<String> lines = new ArrayList<>(List.of(
                "| deliveries | deployments and incidents | heap | answered in, median | 99 % within |",
                "| ---: | ---: | ---: | ---: | ---: |"));
        try (EventStore store = EventStore.open(directory, clock)) {
            WebhookReceiver receiver = new WebhookReceiver(
                    senders,
                    () -> store,
                    StartLog.in(directory, clock),
                    LastSeen.in(directory),
                    new SnsClient(),
                    clock);
            lines.add(line(0, store, "", ""));
            for (int number = 0; number < DELIVERIES; number++) {
                nanos[number % PART] = send(senders, receiver, number);
                now = now.plus(BETWEEN);
                if ((number + 1) % PART == 0) {
                    Arrays.sort(nanos);
                    lines.add(line(number + 1, store, milliseconds(0.5), milliseconds(MOST)));
                }
            }
        }
        return lines;
    }

    private long send(Senders senders, WebhookReceiver receiver, int number) {
        long begin = System.nanoTime();
        WebhookResponse response = receiver.receive(senders.webhook(number), senders.delivery(number, now));
        if (response.status() != ACCEPTED) {
            throw new IllegalStateException(number + ": " + response.json());
        }
        return System.nanoTime() - begin;
    }

    private static String line(int deliveries, EventStore store, String median, String most) {
        int events = store.snapshot().deployments().size()
                + store.snapshot().incidents().size();
        return String.format(
                Locale.ROOT, "| %,d | %,d | %.1f MB | %s | %s |", deliveries, events, heap() / MEGABYTE, median, most);
    }

    private String milliseconds(double share) {
        return String.format(Locale.ROOT, "%.2f ms", nanos[(int) (share * (PART - 1))] / NANOS_OF_A_MILLISECOND);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
