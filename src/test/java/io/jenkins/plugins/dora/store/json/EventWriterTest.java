package io.jenkins.plugins.dora.store.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.store.journal.SampleEvents;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EventWriterTest {
    @Test
    void writesEveryFieldThatIsKnown() {
        assertThat(line(SampleEvents.fullDeployment())).isEqualTo("""
            {"v":1,"type":"deployment","id":"shop/deploy#12@1763690000000:7","at":"2026-11-02T12:01:40Z",\
            "application":"shop","version":"1.4.2","environment":"production","tier":"PRODUCTION",\
            "startedAt":"2026-11-02T12:00:00Z","finishedAt":"2026-11-02T12:01:30Z","result":"FAILURE",\
            "kind":"HOTFIX","fixes":"1.4.1","markedFailed":true,\
            "build":{"job":"shop/deploy","number":12,"url":"job/shop/job/deploy/12/"},\
            "revision":"9fceb02d0ae598e95dc970b74767f19372d61af8",\
            "changes":[{"id":"9fceb02","committedAt":"2026-11-02T11:00:00Z"},\
            {"id":"c3d0be4","committedAt":"2026-11-02T11:59:59.999999999Z","merge":true}],\
            "changesFrom":"CHANGELOG","changesCut":true,"source":"jenkins"}\
            """);
    }

    @Test
    void leavesOutWhatIsUnknown() {
        assertThat(line(SampleEvents.deployment("d1"))).isEqualTo("""
            {"v":1,"type":"deployment","id":"d1","at":"2026-11-02T12:01:30Z","application":"shop",\
            "version":"1.4.2","environment":"production","startedAt":"2026-11-02T12:00:00Z",\
            "finishedAt":"2026-11-02T12:01:30Z","result":"SUCCESS","changesFrom":"NONE"}\
            """);
    }

    @Test
    void tellsOfAVersionThatChangesAreMissing() {
        ApplicationVersion version = SampleEvents.version();

        assertThat(line(version)).doesNotContain("changesCut");
        assertThat(line(version.withChanges(version.changes(), true)))
                .contains("}],\"changesCut\":true,\"components\":");
    }

    @Test
    void writesMovesAndRemovals() {
        assertThat(line(SampleEvents.move("shop", "store")))
                .isEqualTo(
                        "{\"v\":1,\"type\":\"jobMoved\",\"at\":\"2026-11-02T12:00:00Z\",\"from\":\"shop\",\"to\":\"store\"}");
        assertThat(line(SampleEvents.removal("d1")))
                .isEqualTo("{\"v\":1,\"type\":\"removed\",\"id\":\"d1\",\"at\":\"2026-11-02T12:00:00Z\"}");
    }

    @Test
    void lineFeedsNeverBreakALine() {
        assertThat(line(SampleEvents.removal("a\nb\r\"c\u0000"))).contains("\"a\\nb\\r\\\"c\\u0000\"");
    }

    @Test
    void contentIsTheSameWheneverItIsRecorded() {
        Removal later = new Removal(SampleEvents.NOON.plusSeconds(1), "d1");

        assertThat(EventWriter.content(later)).isEqualTo(EventWriter.content(SampleEvents.removal("d1")));
    }

    @Test
    void halfACharacterIsEscapedForWhoeverRefusesIt() {
        assertThat(line(SampleEvents.removal("broken \ud83d!"))).contains("\"broken \\uD83D!\"");
    }

    private static String line(Event event) {
        return new String(EventWriter.line(event), StandardCharsets.UTF_8);
    }
}
