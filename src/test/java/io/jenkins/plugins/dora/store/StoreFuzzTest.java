package io.jenkins.plugins.dora.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.store.journal.JournalDirectory;
import io.jenkins.plugins.dora.store.journal.JournalFile;
import io.jenkins.plugins.dora.store.journal.JournalReader;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import io.jenkins.plugins.dora.store.journal.SampleEvents;
import io.jenkins.plugins.dora.store.json.EventWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Inserts, removes, swaps and overwrites random bytes in the files of a store. */
class StoreFuzzTest {
    private static final int SEEDS = 50;
    private static final int ROUNDS = 10;
    private static final Clock NOVEMBER = Clock.fixed(SampleEvents.NOON, ZoneOffset.UTC);
    private static final List<String> MONTHS = List.of("2026-09", "2026-10", "2026-11");

    @TempDir
    private Path store;

    private Path events;

    /** What was written, by its line. */
    private final Map<String, Event> written = new HashMap<>();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS);
    }

    @BeforeEach
    void createDirectory() throws IOException {
        events = Files.createDirectory(store.resolve("events"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void openingNeverFailsAndNeverLosesAnUndamagedLine(long seed) throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            write(random);
            List<Event> undamaged = undamaged();

            assertThat(found(undamaged, read())).isEqualTo(undamaged);
            if (round == 0) {
                recordOneMore(undamaged);
            }
        }
    }

    private void write(Random random) throws IOException {
        written.clear();
        int id = 0;
        for (String month : MONTHS) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            for (int line = random.nextInt(12); line > 0; line--) {
                Event event = event(random, id++);
                byte[] bytes = EventWriter.line(event);
                written.put(new String(bytes, StandardCharsets.ISO_8859_1), event);
                file.writeBytes(bytes);
                file.write('\n');
            }
            Files.write(events.resolve(month + ".jsonl"), new ByteCorruptor(random).damage(file.toByteArray()));
        }
    }

    private static Event event(Random random, int id) {
        return switch (random.nextInt(4)) {
            case 0 -> SampleEvents.move("job" + id, "moved");
            case 1 -> SampleEvents.deployment("d" + id, "1.0 – 🚀 \\ \"");
            default -> SampleEvents.deployment("d" + id);
        };
    }

    /** Returns what stands between two line feeds exactly as it was written, in the order of the files. */
    private List<Event> undamaged() throws IOException {
        List<Event> undamaged = new ArrayList<>();
        for (String month : MONTHS) {
            String file = Files.readString(events.resolve(month + ".jsonl"), StandardCharsets.ISO_8859_1);
            for (String line : file.split("\n")) {
                if (written.containsKey(line)) {
                    undamaged.add(written.get(line));
                }
            }
        }
        return undamaged;
    }

    private List<Event> read() throws IOException {
        List<Event> read = new ArrayList<>();
        new JournalReader(new JournalDirectory(store), event -> position -> read.add(event), damage -> {}, torn -> {})
                .read(OpeningProgress.UNHEARD);
        return read;
    }

    /** Returns the events that are found in the other ones, one after the other. */
    private static List<Event> found(List<Event> wanted, List<Event> others) {
        Iterator<Event> rest = others.iterator();
        List<Event> found = new ArrayList<>();
        for (Event event : wanted) {
            while (rest.hasNext()) {
                if (rest.next().equals(event)) {
                    found.add(event);
                    break;
                }
            }
        }
        return found;
    }

    /** Opens a file without a disk that would have to be waited for. */
    private static JournalFile open(Path path) throws IOException {
        return new JournalFile(path) {
            @Override
            public void force() {}
        };
    }

    private void recordOneMore(List<Event> undamaged) throws IOException {
        List<Event> more = new ArrayList<>(undamaged);
        try (EventStore opened =
                EventStore.open(store, NOVEMBER, Retention.FOREVER, OpeningProgress.UNHEARD, StoreFuzzTest::open)) {
            // A random digit may have made it a store of the future.
            if (opened.damage().newerFormat().isEmpty()) {
                more.add(SampleEvents.deployment("last"));
                opened.record(SampleEvents.deployment("last"));
            }
        }
        assertThat(found(more, read())).isEqualTo(more);
    }
}
