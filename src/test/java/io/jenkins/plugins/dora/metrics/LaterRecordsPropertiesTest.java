package io.jenkins.plugins.dora.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(RandomHistories.class)
@Domain(DomainContext.Global.class)
class LaterRecordsPropertiesTest {
    private static final Instant LATER = RandomHistories.BEGINNING.plus(Duration.ofDays(60));

    @Property(tries = 300, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void whatFinishesAndIsRecordedAfterAllOthersChangesNoEarlierLeadTime(
            @ForAll Snapshot snapshot,
            @ForAll @IntRange(min = 1, max = 4) int version,
            @ForAll Kind kind,
            @ForAll boolean fixes) {
        List<Deployment> deployments = new ArrayList<>(snapshot.deployments());
        Map<String, List<Duration>> before = leadTimes(snapshot);
        deployments.add(Deployment.of("shop", String.valueOf(version), "production")
                .id("later")
                .between(LATER, LATER)
                .kind(kind)
                .fixes(fixes ? "1" : null)
                .changes(ChangesFrom.STATED, List.of(new Change("c1", RandomHistories.BEGINNING)))
                .build());

        Map<String, List<Duration>> after = leadTimes(Snapshot.of(deployments, List.of(), snapshot.incidents()));

        after.remove("later");
        assertThat(after).isEqualTo(before);
    }

    private static Map<String, List<Duration>> leadTimes(Snapshot snapshot) {
        return Assessment.of(snapshot, Profile.defaults(ZoneOffset.UTC)).deployments().stream()
                .collect(Collectors.toMap(AssessedDeployment::id, AssessedDeployment::leadTimes));
    }
}
