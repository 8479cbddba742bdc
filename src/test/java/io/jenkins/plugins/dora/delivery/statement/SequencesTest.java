package io.jenkins.plugins.dora.delivery.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.webhook.Read;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.mapping.BodyReader;
import io.jenkins.plugins.dora.webhook.statement.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sender posts of one thing, in every order and any number of times. */
class SequencesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    /**
     * @param webhook where the bodies come to
     * @param bodies in the order in which things happened
     * @param recorded what is recorded in the end
     */
    record Sequence(Webhook webhook, List<String> bodies, List<String> recorded) {}

    @ParameterizedTest
    @MethodSource("sequences")
    void everyOrderEndsAlike(Sequence sequence) throws IOException {
        for (List<String> order : permutations(sequence.bodies)) {
            assertThat(recorded(sequence.webhook, order))
                    .as("in the order %s", order)
                    .isEqualTo(sequence.recorded);
        }
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void repetitionChangesNothing(Sequence sequence) throws IOException {
        for (String repeated : sequence.bodies) {
            List<String> before = new ArrayList<>(List.of(repeated, repeated));
            before.addAll(sequence.bodies);
            before.add(repeated);
            before.addAll(sequence.bodies);

            assertThat(recorded(sequence.webhook, before)).isEqualTo(sequence.recorded);
        }
    }

    static Stream<Arguments> sequences() {
        return Stream.of(
                sequence(
                        "incident of PagerDuty that is opened again",
                        Webhook.of("test", Source.PAGERDUTY),
                        pagerDuty(),
                        "pagerduty/P1 10:00 acknowledged 10:05 to 11:00"),
                sequence(
                        "incident of GitLab",
                        Webhook.of("test", Source.GITLAB),
                        List.of(
                                gitLab("work_item", "open", "opened", "10:00", "null"),
                                gitLab("work_item", "update", "opened", "10:10", "null"),
                                gitLab("issue", "close", "closed", "10:20", "'2026-11-02T10:20:00Z'"),
                                gitLab("issue", "reopen", "opened", "10:30", "null")),
                        "gitlab/8/issue/6 10:00"),
                sequence(
                        "release of GitHub",
                        Webhook.of("test", Source.GITHUB),
                        List.of(release("created"), release("published"), release("released")),
                        "github/a/shop/release/5 10:00 to 10:00 SUCCESS"),
                sequence(
                        "deployment of GitHub",
                        Webhook.of("test", Source.GITHUB),
                        List.of(
                                gitHub("in_progress", "10:01"),
                                gitHub("success", "10:05"),
                                gitHub("inactive", "11:00")),
                        "github/a/shop/deployment/9 10:01 to 10:05 SUCCESS"),
                sequence(
                        "deployment of GitHub that failed at first",
                        Webhook.of("test", Source.GITHUB),
                        List.of(gitHub("failure", "10:05"), gitHub("in_progress", "10:06"), gitHub("success", "10:09")),
                        "github/a/shop/deployment/9 10:06 to 10:09 SUCCESS"),
                sequence(
                        "two attempts of a run",
                        Read.webhook(
                                Source.GITHUB, "rules: [{when: {workflow_run.id: \".*\"}, environment: production}]"),
                        List.of(run(1, "success", "10:05"), run(2, "failure", "10:09")),
                        "github/a/shop/run/7/1 10:00 to 10:05 SUCCESS",
                        "github/a/shop/run/7/2 10:00 to 10:09 FAILURE"),
                sequence(
                        "two alerts, the first resolved earlier",
                        Webhook.of("test", Source.ALERTMANAGER),
                        List.of(
                                alerts(firing("a", "10:00"), firing("b", "10:00")),
                                alerts(resolved("a", "10:00", "10:05"), firing("b", "10:00")),
                                alerts(resolved("a", "10:00", "10:05"), resolved("b", "10:00", "10:14"))),
                        "alertmanager/a/2026-11-02T10:00:00Z 10:00 to 10:05",
                        "alertmanager/b/2026-11-02T10:00:00Z 10:00 to 10:14"),
                sequence(
                        "an alert that is said to end twice ends with the later",
                        Webhook.of("test", Source.ALERTMANAGER),
                        List.of(
                                alerts(firing("a", "10:00")),
                                alerts(resolved("a", "10:00", "10:05")),
                                alerts(resolved("a", "10:00", "10:14"))),
                        "alertmanager/a/2026-11-02T10:00:00Z 10:00 to 10:14"),
                sequence(
                        "an alert that fires three times, closely",
                        Read.webhook(Source.ALERTMANAGER, "mergeWithin: 5m"),
                        List.of(
                                alerts(firing("a", "10:00")),
                                alerts(resolved("a", "10:00", "10:05")),
                                alerts(firing("a", "10:08")),
                                alerts(resolved("a", "10:08", "10:09")),
                                alerts(resolved("a", "10:14", "10:20"))),
                        "alertmanager/a/2026-11-02T10:00:00Z 10:00 to 10:20"),
                sequence(
                        "an alert that is said to end twice, and fires between these ends",
                        Read.webhook(Source.ALERTMANAGER, "mergeWithin: 5m"),
                        List.of(
                                alerts(firing("a", "10:00")),
                                alerts(resolved("a", "10:00", "10:05")),
                                alerts(resolved("a", "10:00", "10:14")),
                                alerts(firing("a", "10:12")),
                                alerts(resolved("a", "10:12", "10:20"))),
                        "alertmanager/a/2026-11-02T10:00:00Z 10:00 to 10:20"),
                sequence(
                        "an alert that fires anew although its end was never reported",
                        Webhook.of("test", Source.ALERTMANAGER),
                        List.of(
                                alerts(firing("a", "10:00")),
                                alerts(firing("a", "10:08")),
                                alerts(resolved("a", "10:08", "10:20")),
                                alerts(firing("a", "10:30"))),
                        "alertmanager/a/2026-11-02T10:00:00Z 10:00 to 10:08",
                        "alertmanager/a/2026-11-02T10:08:00Z 10:08 to 10:20",
                        "alertmanager/a/2026-11-02T10:30:00Z 10:30"),
                sequence(
                        "an alert that fires anew, and whose end may come later than that",
                        Webhook.of("test", Source.GRAFANA),
                        List.of(
                                grafana(firing("a", "10:00")),
                                grafana(resolved("a", "10:00", "10:05")),
                                grafana(firing("a", "10:08"))),
                        "grafana/a/2026-11-02T10:00:00Z 10:00 to 10:05",
                        "grafana/a/2026-11-02T10:08:00Z 10:08"),
                sequence(
                        "an alert that fires again much later",
                        Read.webhook(Source.ALERTMANAGER, "mergeWithin: 5m"),
                        List.of(
                                alerts(firing("a", "10:00")),
                                alerts(resolved("a", "10:00", "10:05")),
                                alerts(firing("a", "10:11"))),
                        "alertmanager/a/2026-11-02T10:00:00Z 10:00 to 10:05",
                        "alertmanager/a/2026-11-02T10:11:00Z 10:11"),
                sequence(
                        "an alarm",
                        Webhook.of("test", Source.AWS),
                        List.of(
                                alarm("ALARM", "10:00", "OK", "09:00"),
                                alarm("INSUFFICIENT_DATA", "10:10", "ALARM", "10:00"),
                                alarm("OK", "10:25", "ALARM", "10:00")),
                        "aws/arn:a/2026-11-02T10:00:00Z 10:00 to 10:25"),
                sequence(
                        "an alarm whose end does not say which",
                        Webhook.of("test", Source.AWS),
                        List.of(
                                alarm("ALARM", "10:00", "OK", "09:00"),
                                alarm("INSUFFICIENT_DATA", "10:10", "ALARM", "10:00"),
                                alarm("OK", "10:25", "INSUFFICIENT_DATA", "10:10")),
                        "aws/arn:a/2026-11-02T10:00:00Z 10:00 to 10:25"),
                sequence(
                        "issue of Jira that is resolved, and resolved again",
                        Webhook.of("test", Source.JIRA),
                        List.of(
                                jira("created", "10:00", "null", ""),
                                jira("updated", "10:10", "'2026-11-02T10:10:00.000+0000'", "'from':null,'to':'1'"),
                                jira("updated", "11:30", "'2026-11-02T11:29:00.000+0000'", "'from':'1','to':'2'")),
                        "jira/OPS-7 10:00 to 11:29"),
                sequence(
                        "issue of Jira that is opened again",
                        Webhook.of("test", Source.JIRA),
                        List.of(
                                jira("created", "10:00", "null", ""),
                                jira("updated", "10:10", "'2026-11-02T10:10:00.000+0000'", "'from':null,'to':'1'"),
                                jira("updated", "10:20", "null", "'from':'1','to':null")),
                        "jira/OPS-7 10:00"),
                sequence(
                        "issue of Jira that is deleted",
                        Webhook.of("test", Source.JIRA),
                        List.of(
                                jira("created", "10:00", "null", ""),
                                jira("updated", "10:10", "'2026-11-02T10:10:00.000+0000'", "'from':null,'to':'1'"),
                                jira("deleted", "10:30", "null", ""))),
                sequence(
                        "events of CDEvents that share one id",
                        Webhook.of("test", Source.CDEVENTS),
                        List.of(
                                cdEvent("detected", "10:00"),
                                cdEvent("reported", "10:02"),
                                cdEvent("resolved", "10:30")),
                        "cdevents//m/i1 10:00 to 10:30"),
                sequence(
                        "deployment of GitLab",
                        Webhook.of("test", Source.GITLAB),
                        List.of(gitLabDeployment("running", "10:00"), gitLabDeployment("success", "10:05")),
                        "gitlab/8/deployment/9 10:00 to 10:05 SUCCESS"),
                sequence(
                        "alert of Opsgenie",
                        Webhook.of("test", Source.OPSGENIE),
                        List.of(
                                opsgenie("Create", "1793613600000000000"),
                                opsgenie("Acknowledge", "1793613900000000001"),
                                opsgenie("Close", "1793614200000000002")),
                        "opsgenie/a1 10:00 acknowledged 10:05 to 10:10"),
                sequence(
                        "alert of Opsgenie that is deleted",
                        Webhook.of("test", Source.OPSGENIE),
                        List.of(
                                opsgenie("Create", "1793613600000000000"),
                                opsgenie("Acknowledge", "1793613900000000001"),
                                opsgenie("Delete", "1793614200000000002"))),
                sequence(
                        "issue of GitHub that loses its label and gets it again",
                        Webhook.of("test", Source.GITHUB),
                        List.of(
                                issue("opened", "open", "incident", "10:00"),
                                issue("unlabeled", "open", "bug", "10:10"),
                                issue("labeled", "open", "incident", "10:20")),
                        "github/a/shop/issue/3 10:00"));
    }

    private static Arguments sequence(String name, Webhook webhook, List<String> bodies, String... recorded) {
        return Arguments.of(Named.of(name, new Sequence(webhook, bodies, List.of(recorded))));
    }

    /** The start is in a file, for a body that comes after Jenkins was started anew. */
    @Test
    void startIsRememberedAcrossARestart() throws IOException {
        Webhook webhook = Webhook.of("test", Source.GITLAB);
        record(webhook, List.of(gitLabDeployment("running", "10:00")), directory);
        record(webhook, List.of(gitLabDeployment("success", "10:05")), directory);

        assertThat(recordedIn(directory)).containsExactly("gitlab/8/deployment/9 10:00 to 10:05 SUCCESS");
    }

    @Test
    void endOfWhatNeverCountedIsNotKept() throws IOException {
        Webhook webhook = Webhook.of("test", Source.PAGERDUTY);

        record(webhook, List.of(pagerDuty("resolved", "10:30", "low")), directory);
        record(webhook, List.of(pagerDuty("triggered", "10:00", "high")), directory);

        assertThat(recordedIn(directory)).containsExactly("pagerduty/P1 10:00");
    }

    @Test
    void endOfAnIncidentWhoseUrgencyWasLoweredEndsIt() throws IOException {
        Webhook webhook = Webhook.of("test", Source.PAGERDUTY);

        record(
                webhook,
                List.of(pagerDuty("triggered", "10:00", "high"), pagerDuty("resolved", "10:30", "low")),
                directory);

        assertThat(recordedIn(directory)).containsExactly("pagerduty/P1 10:00 to 10:30");
    }

    @Test
    void alarmThatLosesItsDataAndComesBackIsOneIncident() throws IOException {
        List<String> bodies = List.of(
                alarm("ALARM", "10:00", "OK", "09:00"),
                alarm("INSUFFICIENT_DATA", "10:10", "ALARM", "10:00"),
                alarm("ALARM", "10:20", "INSUFFICIENT_DATA", "10:10"),
                alarm("OK", "10:30", "ALARM", "10:20"));

        record(Webhook.of("test", Source.AWS), bodies.subList(0, 3), directory);
        assertThat(recordedIn(directory)).containsExactly("aws/arn:a/2026-11-02T10:00:00Z 10:00");
        record(Webhook.of("test", Source.AWS), bodies.subList(3, 4), directory);

        assertThat(recordedIn(directory)).contains("aws/arn:a/2026-11-02T10:00:00Z 10:00 to 10:30");
    }

    private List<String> recorded(Webhook webhook, List<String> bodies) throws IOException {
        return recorded(webhook, bodies, directory);
    }

    /** Returns what is recorded of bodies in a new store. */
    static List<String> recorded(Webhook webhook, List<String> bodies, Path directory) throws IOException {
        Path place = Files.createTempDirectory(directory, "store");
        record(webhook, bodies, place);
        return recordedIn(place);
    }

    private static void record(Webhook webhook, List<String> bodies, Path place) throws IOException {
        try (EventStore store = EventStore.open(place, CLOCK)) {
            StatementRecorder recorder =
                    new StatementRecorder(webhook, store, new StartLog(place.resolve("starts"), CLOCK), CLOCK);
            for (String body : bodies) {
                for (Statement statement : new BodyReader(webhook).read(Delivery.of(body.replace('\'', '"')))) {
                    recorder.record(statement);
                }
            }
        }
    }

    private static List<String> recordedIn(Path place) throws IOException {
        try (EventStore store = EventStore.openReadOnly(place)) {
            Stream<String> incidents = store.snapshot().incidents().stream()
                    .map(incident -> incident.id()
                            + ' '
                            + time(incident.openedAt())
                            + incident.acknowledgedAt()
                                    .map(at -> " acknowledged " + time(at))
                                    .orElse("")
                            + incident.resolvedAt().map(at -> " to " + time(at)).orElse(""));
            Stream<String> deployments = store.snapshot().deployments().stream()
                    .map(deployment -> deployment.id() + ' ' + time(deployment.startedAt()) + " to "
                            + time(deployment.finishedAt()) + ' ' + deployment.result());
            return Stream.concat(incidents, deployments).sorted().toList();
        }
    }

    private static String time(Instant at) {
        return at.toString().substring(11, 16);
    }

    private static List<List<String>> permutations(List<String> bodies) {
        if (bodies.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> all = new ArrayList<>();
        for (int index = 0; index < bodies.size(); index++) {
            List<String> others = new ArrayList<>(bodies);
            String first = others.remove(index);
            for (List<String> rest : permutations(others)) {
                List<String> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }

    private static List<String> pagerDuty() {
        return List.of(
                pagerDuty("triggered", "10:00", "high"),
                pagerDuty("acknowledged", "10:05", "high"),
                pagerDuty("resolved", "10:30", "high"),
                pagerDuty("reopened", "10:40", "high"),
                pagerDuty("resolved", "11:00", "high"));
    }

    static String pagerDuty(String event, String time, String urgency) {
        return "{'event':{'event_type':'incident.%s','occurred_at':'2026-11-02T%s:00Z','data':{'id':'P1','urgency':'%s','title':'Down','service':{'summary':'shop'}}}}"
                .formatted(event, time, urgency);
    }

    private static String gitLab(String kind, String action, String state, String updated, String closed) {
        return "{'object_kind':'%s','project':{'id':8,'path_with_namespace':'a/shop'},'object_attributes':{'iid':6,'type':'Incident','title':'Down','action':'%s','state':'%s','created_at':'2026-11-02T10:00:00Z','updated_at':'2026-11-02T%s:00Z','closed_at':%s}}"
                .formatted(kind, action, state, updated, closed);
    }

    private static String gitLabDeployment(String status, String time) {
        return "{'object_kind':'deployment','status':'%s','status_changed_at':'2026-11-02 %s:00 +0000','deployment_id':9,'environment':'production','short_sha':'abc','project':{'id':8,'path_with_namespace':'a/shop'}}"
                .formatted(status, time);
    }

    private static String release(String action) {
        return "{'action':'%s','release':{'id':5,'tag_name':'v1','published_at':'2026-11-02T10:00:00Z'},'repository':{'full_name':'a/shop'},'sender':{}}"
                .formatted(action);
    }

    static String gitHub(String state, String time) {
        return "{'deployment_status':{'state':'%s','created_at':'2026-11-02T%s:00Z'},'deployment':{'id':9,'sha':'abc','environment':'production','created_at':'2026-11-02T10:00:00Z'},'repository':{'full_name':'a/shop'},'sender':{}}"
                .formatted(state, time);
    }

    private static String run(int attempt, String conclusion, String time) {
        return "{'action':'completed','workflow':{},'workflow_run':{'id':7,'run_attempt':%d,'conclusion':'%s','head_sha':'abc','run_started_at':'2026-11-02T10:00:00Z','updated_at':'2026-11-02T%s:00Z'},'repository':{'full_name':'a/shop'},'sender':{}}"
                .formatted(attempt, conclusion, time);
    }

    static String issue(String action, String state, String label, String updated) {
        return "{'action':'%s','label':{'name':'incident'},'issue':{'number':3,'title':'Down','state':'%s','labels':[{'name':'%s'}],'created_at':'2026-11-02T10:00:00Z','updated_at':'2026-11-02T%s:00Z','closed_at':null},'repository':{'full_name':'a/shop'},'sender':{}}"
                .formatted(action, state, label, updated);
    }

    static String alerts(String... alerts) {
        return "{'version':'4','alerts':[" + String.join(",", alerts) + "]}";
    }

    private static String grafana(String alert) {
        return "{'version':'1','orgId':1,'alerts':[" + alert + "]}";
    }

    static String firing(String fingerprint, String start) {
        return "{'status':'firing','labels':{'service':'shop','alertname':'Slow'},'startsAt':'2026-11-02T%s:00Z','endsAt':'0001-01-01T00:00:00Z','fingerprint':'%s'}"
                .formatted(start, fingerprint);
    }

    static String resolved(String fingerprint, String start, String end) {
        return "{'status':'resolved','labels':{'service':'shop','alertname':'Slow'},'startsAt':'2026-11-02T%s:00Z','endsAt':'2026-11-02T%s:00Z','fingerprint':'%s'}"
                .formatted(start, end, fingerprint);
    }

    private static String alarm(String state, String at, String before, String since) {
        return "{'detail-type':'CloudWatch Alarm State Change','resources':['arn:a'],'detail':{'alarmName':'Slow','state':{'value':'%s','timestamp':'2026-11-02T%s:00.000+0000'},'previousState':{'value':'%s','timestamp':'2026-11-02T%s:00.000+0000'}}}"
                .formatted(state, at, before, since);
    }

    private static String jira(String event, String time, String end, String resolution) {
        return "{'timestamp':%d,'webhookEvent':'jira:issue_%s','changelog':{'items':[{'field':'resolution',%s'x':1}]},'issue':{'key':'OPS-7','fields':{'issuetype':{'name':'Incident'},'project':{'name':'Shop'},'summary':'Down','created':'2026-11-02T10:00:00.000+0000','resolutiondate':%s}}}"
                .formatted(
                        Instant.parse("2026-11-02T" + time + ":00Z").toEpochMilli(),
                        event,
                        resolution.isEmpty() ? "" : resolution + ',',
                        end);
    }

    private static String cdEvent(String predicate, String time) {
        return "{'context':{'id':'same','source':'/m','type':'dev.cdevents.incident.%s.0.3.0','timestamp':'2026-11-02T%s:00Z'},'subject':{'id':'i1','source':'/m','content':{'service':{'id':'shop'}}}}"
                .formatted(predicate, time);
    }

    private static String opsgenie(String action, String updated) {
        return "{'action':'%s','alert':{'alertId':'a1','message':'Down','entity':'shop','createdAt':1793613600000,'updatedAt':%s}}"
                .formatted(action, updated);
    }
}
