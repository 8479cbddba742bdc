package io.jenkins.plugins.dora.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.report.query.InvalidQueryException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RefusalTest {
    @Test
    void badQueryNamesTheParameter() throws IOException {
        InvalidQueryException cause = new InvalidQueryException("from", "\"<x>\" is not a date");

        assertThat(Refusal.badQuery(cause).toJson())
                .isEqualTo("{\"error\":{\"field\":\"from\",\"message\":\"from: \\\"<x>\\\" is not a date\"}}");
    }

    @Test
    void unreadableStoreNamesNoParameter() throws IOException {
        assertThat(Refusal.unreadable("The disk is gone", new IOException()).toJson())
                .isEqualTo("{\"error\":{\"message\":\"The disk is gone\"}}");
    }
}
