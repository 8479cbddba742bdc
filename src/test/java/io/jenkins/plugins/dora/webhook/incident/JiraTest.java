package io.jenkins.plugins.dora.webhook.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.webhook.Read;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JiraTest {
    private static final String RESOLVED =
            "'resolution':{'name':'Done'},'resolutiondate':'2026-11-02T13:00:00.500+0100'";
    private static final String STATUS = "'changelog':{'items':[{'field':'status','from':'1','to':'3'}]},";

    @Test
    void createdOpens() {
        assertThat(read("jira:issue_created", "", "'resolutiondate':null"))
                .containsExactly("jira/OPS-7 | OPEN | checkout | 2026-11-02T11:00:00.250Z | Down"
                        + " | https://acme.atlassian.net/browse/OPS-7");
    }

    @Test
    void resolutionEnds() {
        assertThat(read("jira:issue_updated", STATUS, RESOLVED))
                .containsExactly(
                        "jira/OPS-7 | RESOLVED | checkout | 2026-11-02T11:00:00.250Z | 2026-11-02T12:00:00.500Z"
                                + " | Down | https://acme.atlassian.net/browse/OPS-7");
    }

    @Test
    void doneWithoutResolutionEndsAtTheChangeOfItsCategory() {
        assertThat(
                        read(
                                "jira:issue_updated",
                                STATUS,
                                "'statuscategorychangedate':'2026-11-02T12:30:00.000+0000','status':{'statusCategory':{'key':'done'}}"))
                .first()
                .asString()
                .contains("RESOLVED", "2026-11-02T12:30:00Z");
    }

    @Test
    void loweringAResolutionOpensAgain() {
        assertThat(read(
                        "jira:issue_updated",
                        "'changelog':{'items':[{'field':'resolution','from':'10000','to':null}]},",
                        "'resolutiondate':null"))
                .first()
                .asString()
                .contains("| OPEN |");
    }

    @Test
    void updateThatLeavesTheStateAloneIsIgnored() {
        assertThat(read("jira:issue_updated", "'changelog':{'items':[{'field':'summary'}]},", RESOLVED))
                .containsExactly("ignored: neither status nor resolution has changed");
    }

    @Test
    void deletedWithdraws() {
        assertThat(read("jira:issue_deleted", "", "'resolutiondate':null"))
                .first()
                .asString()
                .startsWith("jira/OPS-7 | WITHDRAWN");
    }

    @Test
    void titleOfARestrictedIssueIsLeftOut() {
        assertThat(read("jira:issue_created", "", "'security':{'name':'secret'}"))
                .containsExactly(
                        "jira/OPS-7 | OPEN | checkout | 2026-11-02T11:00:00.250Z | https://acme.atlassian.net/browse/OPS-7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bug", "Task", "Incident report"})
    void otherTypesNeedARule(String type) {
        String body = body("jira:issue_created", "", "'resolutiondate':null").replace("[System] Incident", type);

        assertThat(Read.body(Source.JIRA, body))
                .containsExactly("ignored: the type " + type + " is not an incident unless a rule says so");
        assertThat(Read.with(Source.JIRA, """
                        rules:
                          - when: {issue.fields.issuetype.name: "Bug|Task|Incident.*"}
                            application: "shop"
                        """, body)).first().asString().startsWith("jira/OPS-7 | OPEN | shop");
    }

    private static List<String> read(String event, String change, String fields) {
        return Read.body(Source.JIRA, body(event, change, fields));
    }

    private static String body(String event, String change, String fields) {
        return """
                {'timestamp':1793624400000,'webhookEvent':'%s',%s'user':{'displayName':'Somebody'},
                 'issue':{'id':'1','key':'OPS-7','self':'https://acme.atlassian.net/rest/api/2/issue/1','fields':{
                  'issuetype':{'name':'[System] Incident'},'project':{'key':'OPS','name':'Operations'},
                  'components':[{'name':'checkout'}],'summary':'Down','created':'2026-11-02T03:00:00.250-0800',%s}}}""".formatted(event, change, fields);
    }
}
