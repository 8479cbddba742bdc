package io.jenkins.plugins.dora.report.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jenkins.plugins.dora.report.query.InvalidQueryException;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.feed.Feed;
import io.jenkins.plugins.dora.store.journal.SampleEvents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedAnswerTest {
    @TempDir
    private Path directory;

    private Feed feed;

    @BeforeEach
    void record() throws IOException {
        try (EventStore store = EventStore.open(directory, Clock.systemUTC())) {
            store.record(List.of(SampleEvents.deployment("d1"), SampleEvents.deployment("d2")));
            feed = store.feed();
        }
    }

    @Test
    void linkLeadsToTheNextPageOfTheSameKind() throws IOException {
        Map<String, String> headers = FeedAnswer.to(feed, Map.of("limit", List.of("1"), "wait", List.of("5")), null)
                .headers();

        assertThat(headers.get("Link"))
                .isEqualTo("<events?after=" + headers.get("Dora-Cursor") + "&limit=1&wait=5>; rel=\"next\"");
    }

    @Test
    void everyLineHasAnEnd() throws IOException {
        byte[] body = FeedAnswer.to(feed, Map.of(), null).body();

        assertThat(new String(body, StandardCharsets.UTF_8)).endsWith("}\n").hasLineCount(2);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, false",
                "gzip, true",
                "GZIP, true",
                "'deflate, gzip;q=0.5, br', true",
                "*, true",
                "identity, false",
                "'gzip;q=0', false",
                "'gzip;q=0.0, identity', false",
                "x-gzipped, false"
            })
    void isCompressedOnlyForWhoAcceptsIt(String acceptEncoding, boolean compressed) throws IOException {
        FeedAnswer answer = FeedAnswer.to(feed, Map.of(), acceptEncoding);

        assertThat(answer.headers().containsKey("Content-Encoding")).isEqualTo(compressed);
        assertThat(answer.body()[0]).isEqualTo(compressed ? (byte) 0x1f : (byte) '{');
    }

    @Test
    void cursorThatIsNoneIsRefusedWithAHint() {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> FeedAnswer.to(feed, Map.of("after", List.of("yesterday")), null))
                .withMessage("after: \"yesterday\" is not a cursor; take that of the header Dora-Cursor");
    }
}
