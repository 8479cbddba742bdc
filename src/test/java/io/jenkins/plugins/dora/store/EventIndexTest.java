package io.jenkins.plugins.dora.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.snapshot.name.Controllers;
import io.jenkins.plugins.dora.store.journal.SampleEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EventIndexTest {
    private final List<Event> recorded = new ArrayList<>();
    private final EventIndex index =
            new EventIndex(position -> recorded.get((int) position), Retention.FOREVER, Controllers.NONE);

    @Test
    void eventsCountInTheOrderOfFirstRecording() {
        apply(SampleEvents.deployment("b"), SampleEvents.deployment("a"), SampleEvents.deployment("b", "2"));

        assertThat(index.snapshot().deployments())
                .extracting(Deployment::id, Deployment::version)
                .containsExactly(tuple("b", "2"), tuple("a", "1.4.2"));
    }

    @Test
    void typesDoNotReplaceEachOther() {
        Incident incident = new Incident(
                "d1",
                SampleEvents.NOON,
                "shop",
                Optional.empty(),
                SampleEvents.NOON,
                Optional.empty(),
                "",
                "",
                "",
                Optional.empty());
        apply(SampleEvents.deployment("d1"), SampleEvents.version(), incident);

        assertThat(index.snapshot().deployments()).containsExactly(SampleEvents.deployment("d1"));
        assertThat(index.snapshot().versions()).containsExactly(SampleEvents.version());
        assertThat(index.snapshot().incidents()).containsExactly(incident);
    }

    @Test
    void removedEventsCountNoMoreUntilTheyAreRecordedAgain() {
        apply(SampleEvents.deployment("a"), SampleEvents.deployment("b"), SampleEvents.removal("a"));
        assertThat(index.snapshot().deployments()).extracting(Deployment::id).containsExactly("b");

        apply(SampleEvents.deployment("a"));
        assertThat(index.snapshot().deployments()).extracting(Deployment::id).containsExactly("b", "a");
    }

    @Test
    void movesConcernOnlyWhatWasRecordedBefore() {
        Deployment before = SampleEvents.fullDeployment();
        Deployment after = Deployment.of("shop", "2", "production")
                .id("later")
                .between(SampleEvents.NOON, SampleEvents.NOON)
                .deployedBy(SampleEvents.BUILD)
                .build();
        apply(before, SampleEvents.move("shop", "store"), after);

        assertThat(index.snapshot().deployments())
                .extracting(deployment -> deployment.build().orElseThrow().job())
                .containsExactly("store/deploy", "shop/deploy");
    }

    @Test
    void snapshotStaysTheSameUntilSomethingChanges() {
        apply(SampleEvents.deployment("a"));
        Snapshot snapshot = index.snapshot();
        assertThat(index.snapshot()).isSameAs(snapshot);

        apply(SampleEvents.deployment("b"));
        assertThat(index.snapshot().deployments()).hasSize(2);
        assertThat(snapshot.deployments()).hasSize(1);
    }

    @Test
    void draftKnowsWhatCountsAndWhatItsElderEventsChange() {
        apply(SampleEvents.deployment("a"));
        EventIndex.Draft draft = index.draft();

        assertThat(draft.add(SampleEvents.deployment("a"))).isEqualTo(Outcome.UNCHANGED);
        assertThat(draft.add(SampleEvents.deployment("a", "2"))).isEqualTo(Outcome.REPLACED);
        assertThat(draft.add(SampleEvents.deployment("a", "2"))).isEqualTo(Outcome.UNCHANGED);
        assertThat(draft.add(SampleEvents.removal("a"))).isEqualTo(Outcome.NEW);
        assertThat(draft.add(SampleEvents.removal("a"))).isEqualTo(Outcome.UNCHANGED);
        assertThat(draft.add(SampleEvents.deployment("a"))).isEqualTo(Outcome.NEW);
        assertThat(draft.add(SampleEvents.move("x", "y"))).isEqualTo(Outcome.NEW);
        assertThat(draft.add(SampleEvents.move("x", "y"))).isEqualTo(Outcome.UNCHANGED);
        assertThat(index.snapshot().deployments()).containsExactly(SampleEvents.deployment("a"));
    }

    @Test
    void recordingTheSameAfterAMoveChangesNothing() {
        apply(SampleEvents.fullDeployment(), SampleEvents.move("shop", "store"));

        assertThat(index.draft().add(SampleEvents.fullDeployment())).isEqualTo(Outcome.UNCHANGED);
    }

    private void apply(Event... events) {
        long first = recorded.size();
        recorded.addAll(List.of(events));
        index.apply(
                List.of(events), LongStream.range(first, first + events.length).toArray());
    }
}
