package io.jenkins.plugins.dora.store.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.store.journal.SampleEvents;
import io.jenkins.plugins.dora.store.json.EventCodec;
import io.jenkins.plugins.dora.store.json.EventWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControllerTest {
    private static final Controller EU = new Controller("eu", "https://eu.example.org/jenkins/");

    @Test
    void deploymentGetsTheIdOfItsControllerAndKeepsEverythingElse() {
        Deployment deployment = SampleEvents.fullDeployment();

        String adopted = line(EU.adopt(deployment, id -> false));

        assertThat(adopted)
                .isEqualTo(line(deployment)
                        .replace("\"id\":\"shop/deploy#12@", "\"id\":\"eu:shop/deploy#12@")
                        .replace("\"job\":\"shop/deploy\"", "\"job\":\"eu/shop/deploy\"")
                        .replace(
                                "\"url\":\"job/shop/job/deploy/12/\"",
                                "\"url\":\"https://eu.example.org/jenkins/job/shop/job/deploy/12/\""));
    }

    @Test
    void versionAndIncidentGetItToo() {
        ApplicationVersion version = (ApplicationVersion) EU.adopt(SampleEvents.version(), id -> false);
        assertThat(version.id()).isEqualTo("eu:shop:1.4.2");
        assertThat(version.build().map(BuildReference::job)).contains("eu/shop/deploy");
        assertThat(version.application()).isEqualTo("shop");

        Incident incident = (Incident) EU.adopt(SampleEvents.acknowledgedIncident(), id -> false);
        assertThat(incident.id()).isEqualTo("eu:pd-125");
        assertThat(incident.deployment()).contains("eu:shop/deploy#12@1763690000000:7");
        assertThat(incident.url()).isEqualTo("https://status.example.org/125");
    }

    @Test
    void whatRepairedSomethingIsAnIdOnlyIfThereIsSuchADeployment() {
        Incident incident = SampleEvents.acknowledgedIncident();

        assertThat(((Incident) EU.adopt(incident, id -> false)).fixedBy()).contains("1.4.3");
        assertThat(((Incident) EU.adopt(incident, "eu:1.4.3"::equals)).fixedBy())
                .contains("eu:1.4.3");
        Deployment deployment = (Deployment) EU.adopt(SampleEvents.fullDeployment(), "eu:1.4.1"::equals);
        assertThat(deployment.fixes()).contains("eu:1.4.1");
    }

    @Test
    void movesAndRemovalsConcernOnlyTheEventsOfThatController() {
        JobMoved move = (JobMoved) EU.adopt(SampleEvents.move("shop", "store"), id -> false);
        assertThat(move.rename("eu/shop/deploy")).isEqualTo("eu/store/deploy");
        assertThat(move.rename("us/shop/deploy")).isEqualTo("us/shop/deploy");
        assertThat(((Removal) EU.adopt(SampleEvents.removal("d1"), id -> false)).id())
                .isEqualTo("eu:d1");
    }

    @Test
    void whatBecomesTooLongIsShortenedAlikeWhereverItOccurs() {
        String id = "d".repeat(500);
        Deployment deployment = (Deployment) EU.adopt(SampleEvents.deployment(id), known -> false);
        Removal removal = (Removal) EU.adopt(SampleEvents.removal(id), known -> false);

        assertThat(deployment.id()).hasSizeLessThanOrEqualTo(500).startsWith("eu:ddd");
        assertThat(removal.id()).isEqualTo(deployment.id());
        assertThat(((Deployment) EU.adopt(SampleEvents.deployment("d".repeat(499) + "e"), known -> false)).id())
                .isNotEqualTo(deployment.id());
        // And so it is recorded.
        assertThat(new EventCodec()
                        .decode(EventWriter.line(deployment), deployment.at())
                        .id())
                .isEqualTo(deployment.id());
    }

    @Test
    void addressesThatLeadSomewhereAlreadyStay() {
        Deployment collected = (Deployment) EU.adopt(SampleEvents.fullDeployment(), id -> false);

        Deployment again =
                (Deployment) new Controller("all", "https://fleet.example.org/").adopt(collected, id -> false);

        assertThat(again.build().map(BuildReference::url))
                .contains("https://eu.example.org/jenkins/job/shop/job/deploy/12/");
        assertThat(again.id()).startsWith("all:eu:");
        assertThat(again.build().map(BuildReference::job)).contains("all/eu/shop/deploy");
    }

    @Test
    void buildWithoutAnAddressGetsNone() {
        Deployment deployment = Deployment.of("shop", "1", "production")
                .id("d1")
                .between(SampleEvents.NOON, SampleEvents.NOON)
                .deployedBy(new BuildReference("shop/deploy", 12, ""))
                .build();

        assertThat(((Deployment) EU.adopt(deployment, id -> false)).build().map(BuildReference::url))
                .isEqualTo(Optional.of(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-eu", "eu/west", "eu:1", "eu west", ".."})
    void otherTextsAreNoIds(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Controller(id, ""));
    }

    private static String line(Event event) {
        return new String(EventWriter.line(event), StandardCharsets.UTF_8);
    }
}
