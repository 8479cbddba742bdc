package io.jenkins.plugins.dora.webhook.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.webhook.Read;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AwsTest {
    private static final String ALARM = "aws/arn:aws:cloudwatch:eu-west-1:1:alarm:Slow/";
    private static final String PIPELINE = "CodePipeline Pipeline Execution State Change";
    private static final String CODEDEPLOY = "CodeDeploy Deployment State-change Notification";

    @ParameterizedTest
    @CsvSource({"SUCCEEDED, SUCCESS", "FAILED, FAILURE", "STOPPED, ABORTED", "CANCELED, ABORTED"})
    void executionOfAPipelineEnds(String state, String result) {
        assertThat(read(pipeline(state, "2026-11-02T11:50:00Z")))
                .containsExactly("aws/codepipeline/eu-west-1/1/e-1/2 | shop | e-1 | 2026-11-02T11:50:00Z"
                        + " | 2026-11-02T12:00:00Z | " + result);
    }

    @Test
    void startAfterTheEndIsLeftOut() {
        assertThat(read(pipeline("SUCCEEDED", "2029-11-02T11:50:00Z")))
                .containsExactly("aws/codepipeline/eu-west-1/1/e-1/2 | shop | e-1 | 2026-11-02T12:00:00Z | SUCCESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"STARTED", "RESUMED", "STOPPING", "SUPERSEDED"})
    void otherStatesOfAPipelineAreIgnored(String state) {
        assertThat(read(pipeline(state, "2026-11-02T11:50:00Z")))
                .first()
                .asString()
                .startsWith("ignored:");
    }

    @Test
    void ruleNamesTheEnvironmentOfAPipeline() {
        assertThat(Read.with(
                        Source.AWS,
                        "rules: [{when: {detail.pipeline: \"shop.*\"}, environment: \"${region}\"}]",
                        pipeline("SUCCEEDED", "2026-11-02T11:50:00Z")))
                .first()
                .asString()
                .contains("| shop | e-1 | eu-west-1 |");
    }

    @ParameterizedTest
    @CsvSource({"SUCCESS, SUCCESS", "FAILURE, FAILURE", "STOP, ABORTED"})
    void deploymentOfCodeDeployEnds(String state, String result) {
        assertThat(read(codeDeploy(state)))
                .containsExactly(
                        "aws/codedeploy/eu-west-1/1/d-9 | shop | d-9 | production | 2026-11-02T12:00:00Z | " + result);
    }

    @Test
    void deploymentOfCodeDeployBegins() {
        assertThat(read(codeDeploy("START")))
                .containsExactly("begun: aws/codedeploy/eu-west-1/1/d-9 at 2026-11-02T12:00:00Z");
    }

    @Test
    void eventsInAListCostEachOtherNothing() {
        assertThat(read('[' + codeDeploy("SUCCESS") + ",{'detail-type':'" + CODEDEPLOY + "'},{}," + codeDeploy("READY")
                        + ']'))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("aws/codedeploy"),
                        second -> assertThat(second).startsWith("ignored: detail.state is missing"),
                        third -> assertThat(third).startsWith("foreign:"),
                        fourth -> assertThat(fourth).startsWith("ignored: the state READY"));
    }

    @Test
    void alarmBeginsAnIncidentAndItsEndNamesTheSameOne() {
        assertThat(read(alarm("ALARM", "2026-11-02T12:00:00.989+0000", "OK", "2026-11-02T11:00:00.000+0000", "")))
                .containsExactly(ALARM + "2026-11-02T12:00:00.989Z | OPEN | Slow | 2026-11-02T12:00:00.989Z | Slow");
        assertThat(read(alarm("OK", "2026-11-02T12:25:00.989+0000", "ALARM", "2026-11-02T12:00:00.989+0000", "")))
                .containsExactly(ALARM + "2026-11-02T12:00:00.989Z | RESOLVED | Slow | 2026-11-02T12:00:00.989Z"
                        + " | 2026-11-02T12:25:00.989Z | Slow");
    }

    @Test
    void insufficientDataChangesNothing() {
        assertThat(read(alarm(
                        "INSUFFICIENT_DATA",
                        "2026-11-02T12:10:00.000+0000",
                        "ALARM",
                        "2026-11-02T12:00:00.000+0000",
                        "")))
                .containsExactly("ignored: the state INSUFFICIENT_DATA neither begins nor ends an incident");
    }

    @Test
    void endAfterInsufficientDataDoesNotSayWhichIncident() {
        assertThat(read(alarm("OK", "2026-11-02T12:25:00Z", "INSUFFICIENT_DATA", "2026-11-02T12:10:00Z", "")))
                .containsExactly(ALARM + "open | RESOLVED | Slow | 2026-11-02T12:25:00Z | Slow");
    }

    @Test
    void suppressedAlarmPagesNobody() {
        assertThat(read(alarm(
                        "ALARM",
                        "2026-11-02T12:00:00Z",
                        "OK",
                        "2026-11-02T11:00:00Z",
                        ",'actionsSuppressedBy':'Alarm'")))
                .first()
                .asString()
                .startsWith("ignored: the actions of the alarm are suppressed");
    }

    @Test
    void messageOfSnsHoldsAnAlarm() {
        String message =
                "{\\\"AlarmName\\\":\\\"Slow\\\",\\\"AlarmArn\\\":\\\"arn:aws:cloudwatch:eu-west-1:1:alarm:Slow\\\","
                        + "\\\"NewStateValue\\\":\\\"ALARM\\\",\\\"OldStateValue\\\":\\\"OK\\\","
                        + "\\\"StateChangeTime\\\":\\\"2026-11-02T12:00:00.989+0000\\\"}";

        assertThat(read(notification(message)))
                .containsExactly(ALARM + "2026-11-02T12:00:00.989Z | OPEN | Slow | 2026-11-02T12:00:00.989Z | Slow");
    }

    @Test
    void messageOfSnsHoldsAnEvent() {
        assertThat(read(notification(codeDeploy("SUCCESS").replace("'", "\\\"").replace("\n", ""))))
                .isEqualTo(read(codeDeploy("SUCCESS")));
    }

    @Test
    void otherMessagesOfSnsAreIgnored() {
        assertThat(read(notification("Hello"))).containsExactly("ignored: the message is text for people");
        assertThat(read("{'Type':'SubscriptionConfirmation','TopicArn':'arn:aws:sns:eu-west-1:1:t','Message':'x'}"))
                .containsExactly("ignored: the message is a SubscriptionConfirmation and states no event");
    }

    private static List<String> read(String json) {
        return Read.body(Source.AWS, json);
    }

    private static String pipeline(String state, String start) {
        return event(
                PIPELINE,
                "'pipeline':'shop','execution-id':'e-1','pipeline-execution-attempt':2.0,'version':1,'state':'" + state
                        + "','start-time':'" + start + '\'');
    }

    private static String codeDeploy(String state) {
        return event(
                CODEDEPLOY,
                "'application':'shop','deploymentGroup':'production','deploymentId':'d-9','state':'" + state + '\'');
    }

    private static String event(String type, String detail) {
        return "{'version':'0','detail-type':'" + type
                + "','account':'1','region':'eu-west-1','time':'2026-11-02T12:00:00Z','detail':{" + detail + "}}";
    }

    private static String alarm(String state, String at, String before, String since, String more) {
        return """
                {'detail-type':'CloudWatch Alarm State Change','account':'1','region':'eu-west-1',
                 'resources':['arn:aws:cloudwatch:eu-west-1:1:alarm:Slow'],'detail':{'alarmName':'Slow',
                 'state':{'value':'%s','timestamp':'%s'%s},'previousState':{'value':'%s','timestamp':'%s'}}}""".formatted(state, at, more, before, since);
    }

    private static String notification(String message) {
        return "{'Type':'Notification','TopicArn':'arn:aws:sns:eu-west-1:1:t','Message':'" + message + "'}";
    }
}
