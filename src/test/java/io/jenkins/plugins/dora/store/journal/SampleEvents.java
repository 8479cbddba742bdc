package io.jenkins.plugins.dora.store.journal;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Component;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Events that the tests of the store record. */
public final class SampleEvents {
    public static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    public static final BuildReference BUILD = new BuildReference("shop/deploy", 12, "job/shop/job/deploy/12/");

    private SampleEvents() {}

    /** A deployment of which only the necessary is known. */
    public static Deployment deployment(String id) {
        return deployment(id, "1.4.2");
    }

    public static Deployment deployment(String id, String version) {
        return Deployment.of("shop", version, "production")
                .id(id)
                .between(NOON, NOON.plusSeconds(90))
                .build();
    }

    /** A deployment of which everything is known. */
    public static Deployment fullDeployment() {
        return Deployment.of("shop", "1.4.2", "production")
                .id("shop/deploy#12@1763690000000:7")
                .recordedAt(NOON.plusSeconds(100))
                .tier(EnvironmentTier.PRODUCTION)
                .between(NOON, NOON.plusSeconds(90))
                .result(Result.FAILURE)
                .kind(Kind.HOTFIX)
                .fixes("1.4.1")
                .markedFailed(true)
                .deployedBy(BUILD)
                .revision("9fceb02d0ae598e95dc970b74767f19372d61af8")
                .changes(
                        ChangesFrom.CHANGELOG,
                        List.of(
                                new Change("9fceb02", NOON.minusSeconds(3600)),
                                new Change("c3d0be4", NOON.minusNanos(1), true)))
                .changesCut(true)
                .source("jenkins")
                .build();
    }

    public static ApplicationVersion version() {
        return new ApplicationVersion(
                "shop:1.4.2",
                NOON,
                "shop",
                "1.4.2",
                NOON.minusSeconds(600),
                Optional.of(BUILD),
                Optional.of("9fceb02"),
                List.of(new Change("9fceb02", NOON.minusSeconds(3600))),
                List.of(new Component("cart", "7")));
    }

    public static Incident incident() {
        return new Incident(
                "pd-123",
                NOON,
                "shop",
                Optional.of("production"),
                NOON.minusSeconds(60),
                Optional.of(NOON),
                "Checkout answers 500 – \"Zahlung\"",
                "https://status.example.org/123",
                "pagerduty",
                Optional.of("shop/deploy#12@1763690000000:7"));
    }

    /** An incident of which everything is known. */
    public static Incident acknowledgedIncident() {
        return Incident.of("pd-125", "shop", NOON.minusSeconds(60))
                .recordedAt(NOON)
                .environment("production")
                .acknowledgedAt(NOON.minusSeconds(30))
                .resolvedAt(NOON)
                .updatedAt(NOON.plusSeconds(1))
                .title("Checkout is slow")
                .url("https://status.example.org/125")
                .source("pagerduty")
                .deployment("shop/deploy#12@1763690000000:7")
                .fixedBy("1.4.3")
                .build();
    }

    public static Incident openIncident() {
        return new Incident(
                "pd-124", NOON, "shop", Optional.empty(), NOON, Optional.empty(), "", "", "", Optional.empty());
    }

    public static JobMoved move(String from, String to) {
        return new JobMoved(NOON, from, to);
    }

    public static Removal removal(String id) {
        return new Removal(NOON, id);
    }
}
