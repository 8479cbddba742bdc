package io.jenkins.plugins.dora.webhook.cdevents;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.webhook.Read;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CdEventsTest {
    private static final String DEPLOYED = event(
            "service.deployed.0.3.0",
            "'id':'shop','content':{'environment':{'id':'production'},'artifactId':'pkg:oci/shop@1'}");
    private static final String STATED =
            "cdevents//ci/x1 | shop | pkg:oci/shop@1 | production | 2026-11-02T12:00:00.250Z | SUCCESS";

    @Test
    void deployedServiceIsADeployment() {
        assertThat(read(DEPLOYED)).containsExactly(STATED);
    }

    @Test
    void envelopeOfCloudEventsAndListsAreOpened() {
        String structured =
                "{'specversion':'1.0','id':'x1','type':'dev.cdevents.service.deployed.0.3.0','data':" + DEPLOYED + '}';

        assertThat(read(structured)).containsExactly(STATED);
        assertThat(read('[' + structured + ',' + DEPLOYED + ']')).containsExactly(STATED, STATED);
    }

    @ParameterizedTest
    @CsvSource({
        "service.upgraded.0.1.0, SUCCESS",
        "service.rolledback.0.2.0, SUCCESS | ROLLBACK",
    })
    void otherServiceEventsAreDeployments(String type, String end) {
        assertThat(read(DEPLOYED.replace("service.deployed.0.3.0", type)))
                .first()
                .asString()
                .endsWith(end);
    }

    @ParameterizedTest
    @CsvSource({"service.removed.0.2.0", "service.published.0.2.0", "change.merged.0.2.0", "artifact.published.0.2.0"})
    void everythingElseIsIgnored(String type) {
        assertThat(read(DEPLOYED.replace("service.deployed.0.3.0", type)))
                .first()
                .asString()
                .startsWith("ignored:");
    }

    @Test
    void contextOfOlderVersionsIsRead() {
        assertThat(read(DEPLOYED.replace("'specversion':'0.5.1'", "'version':'0.3.0'")))
                .containsExactly(STATED);
    }

    @Test
    void incidentIsItsSubject() {
        String subject = "'id':'i1','source':'/monitoring','content':{'description':'Slow','service':{'id':'shop'},"
                + "'environment':{'id':'production'},'ticketURI':'https://tickets.example.org/1'}";

        assertThat(read(event("incident.detected.0.3.0", subject)))
                .containsExactly("cdevents//monitoring/i1 | OPEN | shop | production | 2026-11-02T12:00:00.250Z | Slow"
                        + " | https://tickets.example.org/1");
        assertThat(read(event("incident.resolved.0.3.0", subject)))
                .containsExactly("cdevents//monitoring/i1 | RESOLVED | shop | production | 2026-11-02T12:00:00.250Z"
                        + " | https://tickets.example.org/1");
    }

    @Test
    void ticketCountsByItsType() {
        String subject =
                "'id':'t1','source':'/tickets','content':{'summary':'Down','group':'shop','ticketType':'incident'}";

        assertThat(read(event("ticket.closed.0.2.0", subject)))
                .containsExactly("cdevents//tickets/t1 | RESOLVED | shop | 2026-11-02T12:00:00.250Z | Down");
        assertThat(read(event("ticket.closed.0.2.0", subject.replace("'incident'", "'task'"))))
                .containsExactly("ignored: the type of the ticket is not incident");
    }

    @ParameterizedTest
    @CsvSource({"success, SUCCESS", "failure, FAILURE", "error, FAILURE", "cancel, ABORTED"})
    void pipelineRunDeploysByARuleOnly(String outcome, String result) {
        String run = event(
                "pipelinerun.finished.0.3.0",
                "'id':'r1','source':'/ci','content':{'pipelineName':'deploy','outcome':'" + outcome + "'}");

        assertThat(read(run)).containsExactly("ignored: no rule says that this pipeline deploys");
        assertThat(Read.with(
                        Source.CDEVENTS,
                        "rules: [{when: {subject.content.pipelineName: deploy}, application: shop, environment: production}]",
                        run))
                .containsExactly("cdevents//ci/r1 | shop | r1 | production | 2026-11-02T12:00:00.250Z | " + result);
    }

    @Test
    void otherBodiesAreForeign() {
        assertThat(read("{'context':{'type':'com.example.thing'},'subject':{}}"))
                .first()
                .asString()
                .startsWith("foreign:");
        assertThat(read("{'a':1}")).first().asString().startsWith("foreign:");
    }

    private static List<String> read(String json) {
        return Read.body(Source.CDEVENTS, json);
    }

    private static String event(String type, String subject) {
        return "{'context':{'specversion':'0.5.1','id':'x1','source':'/ci','type':'dev.cdevents." + type
                + "','timestamp':'2026-11-02T13:00:00.250+01:00'},'subject':{" + subject + "}}";
    }
}
