package io.jenkins.plugins.dora.forwarding.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.webhook.Source;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CdEventsFormatTest {
    private static final Instant START = Instant.parse("2026-11-02T12:00:00Z");
    private static final Instant END = Instant.parse("2026-11-02T12:01:30Z");
    private final CdEventsFormat format = new CdEventsFormat("https://eu.ci.example.org/");

    @Test
    void successIsAServiceThatWasDeployed() throws IOException {
        JsonNode event = only(deployment(Result.SUCCESS, null));

        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("type").asText()).isEqualTo("dev.cdevents.service.deployed.0.3.0");
        assertThat(event.path("source").asText()).isEqualTo("https://eu.ci.example.org/");
        assertThat(event.path("time").asText()).isEqualTo("2026-11-02T12:01:30Z");
        assertThat(event.at("/data/context/id")).isEqualTo(event.path("id"));
        assertThat(event.at("/data/context/specversion").asText()).isEqualTo("0.5.1");
        assertThat(event.at("/data/subject/id").asText()).isEqualTo("my shop");
        assertThat(event.at("/data/subject/content/environment/id").asText()).isEqualTo("production");
        assertThat(event.at("/data/subject/content/artifactId").asText()).isEqualTo("pkg:generic/my%20shop@1.4.2");
        assertThat(event.at("/data/customDataContentType").asText()).isEqualTo("application/json");
        assertThat(event.at("/data/customData/doraMetrics/startedAt").asText()).isEqualTo("2026-11-02T12:00:00Z");
    }

    @Test
    void rollbackHasATypeOfItsOwn() throws IOException {
        assertThat(only(deployment(Result.SUCCESS, Kind.ROLLBACK)).path("type").asText())
                .isEqualTo("dev.cdevents.service.rolledback.0.3.0");
    }

    @ParameterizedTest
    @CsvSource({"FAILURE,failure", "ABORTED,cancel", "EXPIRED,error"})
    void anyOtherAttemptIsARunThatFinished(Result result, String outcome) throws IOException {
        JsonNode event = only(deployment(result, null));

        assertThat(event.path("type").asText()).isEqualTo("dev.cdevents.pipelinerun.finished.0.3.0");
        assertThat(event.at("/data/subject/content/outcome").asText()).isEqualTo(outcome);
    }

    @Test
    void incidentIsDetectedAndResolved() {
        Incident open = incident("", null);

        assertThat(format.requests(open))
                .extracting(CdEventsFormatTest::type)
                .containsExactly("incident.detected.0.3.0");
        assertThat(format.requests(incident("https://status.example.org/1", END)))
                .extracting(CdEventsFormatTest::type)
                .containsExactly("incident.reported.0.3.0", "incident.resolved.0.3.0");
    }

    @Test
    void sameEventHasTheSameIdAndAnotherOneAnother() throws IOException {
        Deployment deployment = deployment(Result.SUCCESS, null);

        assertThat(only(deployment).path("id")).isEqualTo(only(deployment).path("id"));
        assertThat(only(deployment.toBuilder().revision("9fceb02").build()).path("id"))
                .isNotEqualTo(only(deployment).path("id"));
    }

    @Test
    void whatCdEventsHasNoWordForIsNotSent() {
        assertThat(format.requests(new Removal(END, "d1"))).isEmpty();
    }

    @Test
    void whatArrivedAsACdEventIsNotSentAsOneAgain() {
        Deployment arrived = deployment(Result.SUCCESS, null).toBuilder()
                .source(Source.CDEVENTS.label())
                .build();

        assertThat(format.requests(arrived)).isEmpty();
        assertThat(format.requests(arrived.toBuilder().result(Result.FAILURE).build()))
                .isEmpty();
        assertThat(format.requests(incident("cdevents", "", null))).isEmpty();
        assertThat(format.requests(incident("pagerduty", "", null))).hasSize(1);
    }

    private JsonNode only(Event event) throws IOException {
        assertThat(format.requests(event)).hasSize(1);
        return new JsonMapper().readTree(format.requests(event).get(0).body());
    }

    private static String type(Posted request) {
        return request.json().replaceAll(".*\"type\":\"dev\\.cdevents\\.([^\"]*)\".*", "$1");
    }

    private static Deployment deployment(Result result, Kind kind) {
        return Deployment.of("my shop", "1.4.2", "production")
                .id("d1")
                .between(START, END)
                .result(result)
                .kind(kind)
                .build();
    }

    private static Incident incident(String url, Instant resolvedAt) {
        return incident("", url, resolvedAt);
    }

    private static Incident incident(String source, String url, Instant resolvedAt) {
        return new Incident(
                "i1",
                START,
                "shop",
                Optional.of("production"),
                START,
                Optional.ofNullable(resolvedAt),
                "Checkout fails",
                url,
                source,
                Optional.empty());
    }
}
