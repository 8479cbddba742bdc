package io.jenkins.plugins.dora.webhook.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.webhook.Read;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpsgenieTest {
    @ParameterizedTest
    @CsvSource({
        "Create, opsgenie/a1 | OPEN | shop | 2026-11-02T12:00:00.250Z | Down",
        "Acknowledge, opsgenie/a1 | ACKNOWLEDGED | shop | 2026-11-02T12:00:00.250Z | 2026-11-02T12:10:00.500Z | Down",
        "Close, opsgenie/a1 | RESOLVED | shop | 2026-11-02T12:00:00.250Z | 2026-11-02T12:10:00.500Z | Down",
        "Delete, opsgenie/a1 | WITHDRAWN | shop | 2026-11-02T12:00:00.250Z | Down",
        "AddNote, ignored: AddNote neither begins nor ends an alert"
    })
    void readsTimesOfMillisecondsAndNanoseconds(String action, String expected) {
        assertThat(read(action, "'priority':'P2'")).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'P4'", "'P5'", "5"})
    void lowPriorityPagesNobody(String priority) {
        assertThat(read("Create", "'priority':" + priority)).first().asString().contains("pages nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'P1'", "'P3'", "3"})
    void highPriorityCounts(String priority) {
        assertThat(read("Create", "'priority':" + priority)).first().asString().contains("OPEN");
    }

    private static List<String> read(String action, String fields) {
        return Read.body(Source.OPSGENIE, """
                {'action':'%s','alert':{'alertId':'a1','message':'Down','entity':'shop','tags':['vip'],'username':'Somebody',
                 'createdAt':1793620800250,'updatedAt':1793621400500000110,%s}}""".formatted(action, fields));
    }
}
