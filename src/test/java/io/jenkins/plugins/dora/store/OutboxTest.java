package io.jenkins.plugins.dora.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    private static final Event FIRST = moved("deploy", "release", 1);
    private static final Event SECOND = moved("release", "ship", 2);
    private static final Event THIRD = moved("ship", "deploy", 3);

    @TempDir
    private Path home;

    private final List<Event> recorded = new ArrayList<>();

    @Test
    void eventsAreDeliveredInTheirOrder() throws IOException {
        Outbox outbox = outbox();
        outbox.add(FIRST);
        outbox.add(SECOND);

        outbox.deliver(recorded::add);

        assertThat(recorded).containsExactly(FIRST, SECOND);
        assertThat(outbox.isEmpty()).isTrue();
        assertThat(file()).doesNotExist();
    }

    @Test
    void eventsOfAnEarlierProcessComeFirst() throws IOException {
        outbox().add(FIRST);
        Outbox outbox = outbox();
        outbox.add(SECOND);

        outbox.deliver(recorded::add);

        assertThat(recorded).containsExactly(FIRST, SECOND);
    }

    @Test
    void whatTheStoreRefusesGoesOnWaiting() throws IOException {
        Outbox outbox = outbox();
        outbox.add(FIRST);
        outbox.add(SECOND);
        assertThatIOException()
                .isThrownBy(() -> outbox.deliver(event -> {
                    if (event.equals(SECOND)) {
                        throw StoreException.of("Cannot write", new IOException("the disk is full"));
                    }
                    recorded.add(event);
                }));
        outbox.add(THIRD);

        outbox.deliver(recorded::add);

        assertThat(recorded).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void whatTheStoreWillNeverTakeKeepsNothingElseWaiting() throws IOException {
        Outbox outbox = outbox();
        outbox.add(FIRST);
        outbox.add(SECOND);

        outbox.deliver(event -> {
            if (event.equals(FIRST)) {
                throw new InvalidEventException("from", "is too long");
            }
            recorded.add(event);
        });

        assertThat(recorded).containsExactly(SECOND);
        assertThat(outbox.isEmpty()).isTrue();
    }

    @Test
    void lineThatACrashCutOffIsPutAside() throws IOException {
        outbox().add(FIRST);
        Files.writeString(file(), "{\"v\":1,\"type\":\"jobMo", StandardOpenOption.APPEND);
        Outbox outbox = outbox();
        outbox.add(SECOND);

        outbox.deliver(recorded::add);

        assertThat(recorded).containsExactly(FIRST, SECOND);
        assertThat(home.resolve("pending.damaged")).hasContent("{\"v\":1,\"type\":\"jobMo");
    }

    @Test
    void whatCannotBeWrittenIsDeliveredAllTheSame() throws IOException {
        Files.createDirectory(file());
        Outbox outbox = outbox();
        assertThatIOException().isThrownBy(() -> outbox.add(FIRST));
        Files.delete(file());

        outbox.deliver(recorded::add);

        assertThat(recorded).containsExactly(FIRST);
    }

    private Outbox outbox() {
        return new Outbox(this::file);
    }

    private Path file() {
        return home.resolve("pending.jsonl");
    }

    private static JobMoved moved(String from, String to, int second) {
        return new JobMoved(Instant.ofEpochSecond(second), from, to);
    }
}
