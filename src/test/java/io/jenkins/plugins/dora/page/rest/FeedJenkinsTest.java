package io.jenkins.plugins.dora.page.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.configuration.feed.FeedConfiguration;
import io.jenkins.plugins.dora.profile.webhook.TokenHash;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jenkins.model.Jenkins;
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
    void tokenThatWasMadeForItReadsItAndNothingElse() throws Exception {
        String token = FeedConfiguration.get().create("fleet");

        HttpResponse<String> events = asked(token, "dora/events");
        assertThat(events.statusCode()).as(events.body()).isEqualTo(200);
        assertThat(events.body()).isEqualTo(get("admin", "dora/events").body());
        for (String other :
                new String[] {"dora/", "dora/api/json", "dora/deployments/api/json", "dora/events/x", "api/json"}) {
            HttpResponse<String> answer = asked(token, other);
            assertThat(answer.statusCode()).as(other).isIn(401, 403, 404);
            assertThat(answer.body()).doesNotContain("by-hand");
        }
        assertThat(asked(token, "job/team/dora/events").statusCode()).isIn(401, 403, 404);
    }

    @Test
    void tokenThatIsUnknownOrRevokedReadsNothing() throws Exception {
        FeedConfiguration feed = FeedConfiguration.get();
        String token = feed.create("fleet");
        String hash = feed.getTokens().get(0).getHash();
        feed.create("warehouse");
        feed.revoke("fleet");

        for (String wrong : new String[] {token, hash, "x"}) {
            HttpResponse<String> answer = asked(wrong, "dora/events");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(answer.body()).contains("INVALID_TOKEN").doesNotContain("secret");
        }
    }

    @Test
    void onlyTheHashOfATokenIsOnDisk() throws Exception {
        String token = FeedConfiguration.get().create("fleet");

        Path file = Jenkins.get().getRootDir().toPath().resolve(FeedConfiguration.class.getName() + ".xml");
        assertThat(file).content().contains(TokenHash.of(token).hex()).doesNotContain(token);
    }

    @Test
    void feedHasOnlyDocumentedFields() throws Exception {
        String documented = " v type id at application version environment tier startedAt finishedAt result kind fixes"
                + " markedFailed build job number url revision changes committedAt merge changesFrom changesCut source owner"
                + " builtAt components openedAt acknowledgedAt resolvedAt title deployment fixedBy updatedAt from to of ";
        Matcher field = Pattern.compile("\"(\\w+)\":")
                .matcher(get("admin", "dora/events").body());
        while (field.find()) {
            assertThat(documented).contains(' ' + field.group(1) + ' ');
        }
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

    private HttpResponse<String> asked(String token, String path) throws Exception {
        return get(null, path, "Authorization", "Bearer " + token);
    }
}
