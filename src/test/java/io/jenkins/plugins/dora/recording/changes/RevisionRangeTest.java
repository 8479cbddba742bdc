package io.jenkins.plugins.dora.recording.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.linking.FoundChanges;
import io.jenkins.plugins.dora.linking.StartingPoint;
import io.jenkins.plugins.dora.model.Change;
import io.jenkins.plugins.dora.model.ChangesFrom;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.profile.ChangeFilter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RevisionRangeTest {
    private static final Change A = History.commit("a", "2026-01-01T08:00:00Z");

    private final List<String> warnings = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void shutDown() {
        threads.shutdownNow();
    }

    @Test
    void commitsSinceTheRevisionAreTheChanges() {
        assertThat(since(() -> Optional.of(new CommitRange(List.of(A), false, false))))
                .contains(new FoundChanges(ChangesFrom.GIT_RANGE, List.of(A), false));
        assertThat(warnings).isEmpty();
    }

    @Test
    void whatIsMissingIsMarked() {
        assertThat(since(() -> Optional.of(new CommitRange(List.of(A), true, true))))
                .contains(new FoundChanges(ChangesFrom.GIT_RANGE, List.of(A), true));
        assertThat(warnings)
                .containsExactly(
                        "only the newest 1 commits were read", "the clone is shallow and does not go back far enough");
    }

    @Test
    void unknownRevisionIsLeftToOtherSources() {
        assertThat(since(Optional::empty)).isEmpty();
        assertThat(warnings).containsExactly("the revision before is not in the checkout");
    }

    @Test
    void failureIsLeftToOtherSources() {
        assertThat(since(() -> {
                    throw new IOException("the agent is gone");
                }))
                .isEmpty();
        assertThat(warnings).containsExactly("the commits since the revision before cannot be read: the agent is gone");
    }

    @Test
    void agentThatDoesNotAnswerIsNotWaitedForLong() {
        assertThat(since(() -> {
                    Thread.sleep(60_000);
                    return Optional.empty();
                }))
                .isEmpty();
        assertThat(warnings)
                .containsExactly("the commits since the revision before cannot be read: no answer in 1 seconds");
    }

    @Test
    void startWithoutRevisionIsNoQuestion() {
        assertThat(range(() -> {
                            throw new AssertionError();
                        })
                        .since(new StartingPoint("1.0", Optional.empty(), Optional.empty()), warnings::add))
                .isEmpty();
        assertThat(warnings).isEmpty();
    }

    private Optional<FoundChanges> since(Callable<Optional<CommitRange>> answer) {
        return range(answer).since(new StartingPoint("1.0", Optional.empty(), Optional.of("before")), warnings::add);
    }

    private RevisionRange range(Callable<Optional<CommitRange>> answer) {
        Checkout checkout = new Checkout() {
            @Override
            public String revision() {
                return "after";
            }

            @Override
            public boolean isShallow() {
                return false;
            }

            @Override
            public Optional<CommitRange> since(String revision, ChangeFilter filter) throws IOException {
                try {
                    return answer.call();
                } catch (IOException | RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IOException(e);
                }
            }
        };
        return new RevisionRange(checkout, ChangeFilter.EVERYTHING, new TimeLimit(Duration.ofSeconds(1), threads));
    }
}
