package io.jenkins.plugins.dora.store.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Retention;
import io.jenkins.plugins.dora.store.StoreException;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BackgroundStoreTest {
    @TempDir
    private Path home;

    /** What the threads have still to do. */
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    private Instant now = Instant.parse("2026-11-02T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    private final BackgroundStore store = new BackgroundStore(this::open, tasks::add, clock);

    private EventStore open(OpeningProgress progress) throws StoreException {
        return EventStore.open(home.resolve("dora"), clock, Retention.FOREVER, progress);
    }

    @Test
    void nothingIsTouchedBeforeItIsAskedFor() throws IOException {
        assertThat(store.peek()).isEmpty();
        assertThat(store.trouble()).isEmpty();
        store.close();

        assertThat(tasks).isEmpty();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void whoeverOnlyLooksIsToldToAskAgain() throws IOException {
        assertThatThrownBy(() -> store.ifOpen(Duration.ZERO))
                .isInstanceOf(StoreOpeningException.class)
                .hasMessage("The recorded deployments are still loading: 0 percent so far; try again in a second");
        assertThatThrownBy(() -> store.ifOpen(Duration.ofMillis(1))).isInstanceOf(StoreOpeningException.class);
        assertThat(store.peek()).isEmpty();
        assertThat(tasks).hasSize(1);

        tasks.remove().run();

        assertThat(store.ifOpen(Duration.ZERO).snapshot().deployments()).isEmpty();
        assertThat(store.peek()).containsSame(store.await());
        assertThat(tasks).isEmpty();
        store.close();
    }

    @Test
    void openingTellsHowFarItIsAndHowLongTheRestTakes() {
        BackgroundStore slow = new BackgroundStore(
                progress -> {
                    progress.read(50, 200);
                    now = now.plusSeconds(2);
                    StoreOpeningException soon = stillOpening();
                    assertThat(soon.percent()).isEqualTo(25);
                    assertThat(soon.retryAfter()).isEqualTo(Duration.ofSeconds(6));
                    assertThat(soon).hasMessageContaining("25 percent so far; try again in 6 seconds");
                    progress.read(250, 200);
                    assertThat(stillOpening().percent()).isEqualTo(100);
                    now = now.plusSeconds(1_000);
                    progress.read(1, 200);
                    assertThat(stillOpening().retryAfter()).isEqualTo(Duration.ofSeconds(10));
                    return open(progress);
                },
                tasks::add,
                clock);
        asked = slow;
        stillOpening();

        tasks.remove().run();

        assertThat(slow.trouble()).isEmpty();
        assertThat(slow.peek()).isPresent();
    }

    private BackgroundStore asked = store;

    private StoreOpeningException stillOpening() {
        return catchThrowableOfType(StoreOpeningException.class, () -> asked.ifOpen(Duration.ZERO));
    }

    @Test
    void whoeverHasSomethingToKeepWaitsEvenWhenInterrupted() throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread recorder = new Thread(() -> {
            try {
                store.await();
                interrupted.complete(Thread.interrupted());
            } catch (IOException e) {
                interrupted.completeExceptionally(e);
            }
        });
        assertThat(stillOpening()).isNotNull();
        recorder.start();
        recorder.interrupt();
        assertThat(interrupted).isNotDone();

        tasks.remove().run();

        assertThat(interrupted.get(30, TimeUnit.SECONDS)).isTrue();
        store.close();
    }

    @Test
    void failureIsRememberedForAMomentAndTriedAgainAfterwards() throws IOException {
        Path inTheWay = Files.writeString(home.resolve("dora"), "");
        assertThat(stillOpening()).isNotNull();
        tasks.remove().run();

        assertThatThrownBy(() -> store.ifOpen(Duration.ZERO))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is not a directory");
        assertThat(store.trouble().orElseThrow().kind()).isEqualTo(StoreTrouble.Kind.UNAVAILABLE);
        assertThat(store.trouble().orElseThrow().details())
                .singleElement()
                .asString()
                .contains("is not a directory");
        now = now.plusSeconds(9);
        assertThatThrownBy(() -> store.ifOpen(Duration.ZERO)).isInstanceOf(StoreException.class);
        assertThat(tasks).isEmpty();

        Files.delete(inTheWay);
        now = now.plusSeconds(1);
        assertThat(stillOpening()).isNotNull();
        assertThat(store.trouble()).isEmpty();
        tasks.remove().run();
        assertThat(store.peek()).isPresent();
        store.close();
    }

    @Test
    void whoeverHasSomethingToKeepDoesNotTakeAnOldFailure() throws IOException {
        Path inTheWay = Files.writeString(home.resolve("dora"), "");
        BackgroundStore direct = new BackgroundStore(this::open, Runnable::run, clock);
        assertThatThrownBy(direct::await).isInstanceOf(StoreException.class);

        Files.delete(inTheWay);

        assertThat(direct.await().snapshot().deployments()).isEmpty();
        direct.close();
    }

    @Test
    void whateverGoesWrongIsAFailureLikeAnyOther() {
        BackgroundStore broken = new BackgroundStore(
                progress -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                Runnable::run,
                clock);

        assertThatThrownBy(broken::await)
                .isInstanceOf(StoreException.class)
                .hasMessage("Cannot open the store: Java heap space");
    }

    @Test
    void storeThatIsClosedWhileItIsOpenedIsClosedAfterwards() throws IOException {
        assertThat(stillOpening()).isNotNull();
        store.close();
        tasks.remove().run();

        EventStore.open(home.resolve("dora"), clock).close();
        assertThat(store.peek()).isEmpty();
    }

    @Test
    void closedStoreIsOpenedOnceMoreWhenItIsAskedForOnceMore() throws IOException {
        BackgroundStore direct = new BackgroundStore(this::open, Runnable::run, clock);
        EventStore first = direct.await();
        direct.close();

        assertThat(direct.await()).isNotSameAs(first);
        direct.close();
    }
}
