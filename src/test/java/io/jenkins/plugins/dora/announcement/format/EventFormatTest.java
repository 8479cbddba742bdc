package io.jenkins.plugins.dora.announcement.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.dora.announcement.message.Announcement;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventFormatTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void digest() throws Exception {
        assertThat(JSON.readTree(EventFormat.json(Announcements.digest("<shop>"))))
                .isEqualTo(JSON.readTree("""
                        {"specversion": "1.0", "id": "team-shop/digest/2026-06-22",
                         "source": "https://ci.example.org/dora/", "type": "io.jenkins.plugins.dora.digest",
                         "subject": "team-shop", "time": "2026-06-22T08:00:00Z", "datacontenttype": "application/json",
                         "data": {"title": "DORA metrics of team-shop, 2026-06-15 to 2026-06-21",
                          "note": "Production, compared with the 7 days before.",
                          "link": "https://ci.example.org/dora/?from=2026-06-15&to=2026-06-22",
                          "sentences": [{"code": "OPEN_INCIDENT",
                            "sentence": "An incident of <shop> has been open for 11 days.", "figures": {"days": 11.0},
                            "link": "https://ci.example.org/dora/?view=incidents&state=open"}],
                          "figures": [
                           {"metric": "leadTimeForChanges", "title": "Lead time for changes", "unit": "SECONDS",
                            "value": 14400.0, "text": "4 h", "previous": 39600.0, "significant": true,
                            "link": "https://ci.example.org/dora/?view=deployments"},
                           {"metric": "timeToRestoreService", "title": "Time to restore service", "unit": "SECONDS",
                            "value": null, "text": "no data: No incident was resolved in this period.",
                            "previous": null, "significant": null,
                            "link": "https://ci.example.org/dora/?view=incidents"}]}}
                        """));
    }

    @Test
    void sourceIsThereWithoutAPage() throws Exception {
        assertThat(JSON.readTree(EventFormat.json(Announcement.test(Instant.EPOCH, "")))
                        .path("source")
                        .asText())
                .isEqualTo("urn:dora-metrics");
    }
}
