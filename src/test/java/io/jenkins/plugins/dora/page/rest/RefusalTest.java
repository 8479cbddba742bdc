package io.jenkins.plugins.dora.page.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.report.query.InvalidQueryException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RefusalTest {
    @Test
    void badQueryNamesTheParameter() {
        InvalidQueryException cause = new InvalidQueryException("from", "\"<x>\" is not a date");

        assertThat(Refusal.badRequest(cause.parameter(), cause).toJson())
                .isEqualTo("{\"error\":{\"field\":\"from\",\"message\":\"from: \\\"<x>\\\" is not a date\"}}");
    }

    @Test
    void unreadableStoreNamesNoParameter() {
        assertThat(Refusal.failed("The disk is gone", new IOException()).toJson())
                .isEqualTo("{\"error\":{\"message\":\"The disk is gone\"}}");
    }
}
