package io.jenkins.plugins.dora.webhook.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.webhook.Read;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnyJsonTest {
    private static final String RULES = """
            rules:
              - when: {kind: deploy}
                event: DEPLOYMENT
                id: "own/${run.id}"
                application: "${run.\\"app.name\\"}"
                environment: "${run.targets[0].name:-production}"
                version: "${run.version}"
                result: "${run.outcome}"
                startedAt: "${run.begin}"
                finishedAt: "${run.end}"
              - when: {kind: alert, on: "true"}
                event: INCIDENT_OPENED
                id: "own/${id}"
                application: "shop"
                openedAt: "${at}"
                title: "${text}"
              - when: {kind: alert}
                event: INCIDENT_RESOLVED
                id: "own/${id}"
                resolvedAt: "${at}"
            """;

    @Test
    void ruleSaysWhichEventItIsAndWhereItsFieldsAre() {
        assertThat(read("{'kind':'deploy','run':{'id':7,'app.name':'shop','version':'1.4','outcome':'Failed',"
                        + "'begin':1793620800,'end':1793620860,'targets':[{'name':'eu'}]}}"))
                .containsExactly("own/7 | shop | 1.4 | eu | 2026-11-02T12:00:00Z | 2026-11-02T12:01:00Z | FAILURE");
    }

    @Test
    void listHasAnEventEach() {
        assertThat(read("[{'kind':'alert','on':true,'id':1,'at':'2026-11-02T12:00:00Z','text':'Down'},"
                        + "{'kind':'alert','on':false,'id':1,'at':'2026-11-02T12:30:00Z'}]"))
                .containsExactly(
                        "own/1 | OPEN | shop | 2026-11-02T12:00:00Z | Down", "own/1 | RESOLVED | 2026-11-02T12:30:00Z");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(read("{'kind':'alert','on':true,'id':1}"))
                .containsExactly("ignored: the rule finds no openedAt in the body");
        assertThat(read("{'kind':'alert','on':true,'id':1,'at':'soon'}"))
                .containsExactly("ignored: openedAt: \"soon\" is not a time in a known format");
        assertThat(read("{'kind':'deploy','run':{'id':7,'outcome':'running','end':1793620860}}"))
                .first()
                .asString()
                .startsWith("ignored: the result \"running\" is neither success");
    }

    @Test
    void bodyThatNoRuleMatchesIsIgnored() {
        assertThat(read("{'kind':'other'}")).containsExactly("ignored: no rule of the webhook matches");
        assertThat(Read.body(Source.JSON, "{}"))
                .containsExactly("ignored: the webhook has no rule; one has to say what JSON means");
    }

    private static List<String> read(String json) {
        return Read.with(Source.JSON, RULES, json);
    }
}
