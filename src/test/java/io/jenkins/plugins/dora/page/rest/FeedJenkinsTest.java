package io.jenkins.plugins.dora.page.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FeedJenkinsTest extends RestJenkinsTest {
    @Test
    void administratorReadsEverythingThatWasRecordedInItsOrder() throws Exception {
        HttpResponse<String> first = get("admin", "dora/events?limit=3");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
        assertThat(first.body()).hasLineCount(3);

        String cursor = first.headers().firstValue("Dora-Cursor").orElseThrow();
        assertThat(first.headers().firstValue("Link")).contains("<events?after=" + cursor + "&limit=3>; rel=\"next\"");
        String second = get("admin", "dora/events?after=" + cursor).body();
        assertThat((first.body() + second).lines().filter(line -> line.contains("\"application\"")))
                .extracting(FeedJenkinsTest::application)
                .containsExactly("shop", "secret", "gone", "lost", "by-hand");
    }

    private static String application(String line) {
        return line.replaceAll(".*\"application\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void nobodyElseReadsIt() throws Exception {
        for (String user : new String[] {"member", "reader", null}) {
            HttpResponse<String> answer = get(user, "dora/events");
            assertThat(answer.statusCode()).isIn(401, 403);
            assertThat(answer.body()).doesNotContain("secret", "\"application\"");
        }
        // Not even its parameters are looked at.
        assertThat(status("member", "dora/events?limit=many")).isEqualTo(403);
    }

    @Test
    void otherPagesHaveNone() throws Exception {
        for (String page : new String[] {"job/team/dora/", "job/team/job/shop/dora/", "view/Shops/dora/"}) {
            HttpResponse<String> answer = get("admin", page + "events");
            assertThat(answer.statusCode()).as(page).isEqualTo(404);
            assertThat(answer.body()).contains("NOT_FOUND", "Only the page of the controller");
        }
        assertThat(status(null, "job/team/job/secret/dora/events")).isIn(401, 403, 404);
    }

    @Test
    void parametersThatMakeNoSenseAreRefused() throws Exception {
        HttpResponse<String> answer = get("admin", "dora/events?after=yesterday");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("INVALID_PARAMETER", "\"field\":\"after\"");
    }

    @Test
    void waitsForWhatIsRecordedNext() throws Exception {
        String end =
                get("admin", "dora/events").headers().firstValue("Dora-Cursor").orElseThrow();
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return get("admin", "dora/events?wait=30&after=" + end).body();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        deployed("late", "team/shop");

        assertThat(waiting.get()).contains("\"application\":\"late\"");
    }
}
