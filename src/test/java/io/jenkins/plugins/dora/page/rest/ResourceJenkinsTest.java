package io.jenkins.plugins.dora.page.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.security.AuthorizationStrategy;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.report.rest.Endpoint;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jenkins.model.Jenkins;
import net.sf.json.JSONArray;
import net.sf.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.MockFolder;

class ResourceJenkinsTest extends RestJenkinsTest {
    private static final List<String> PAGES =
            List.of("dora/", "job/team/dora/", "job/team/job/shop/dora/", "view/Shops/dora/");
    private static final String STORAGE_FAILED =
            "{\"error\":{\"code\":\"STORAGE_FAILED\",\"message\":\"The recorded data cannot be read or written\"}}";
    private static final List<String> RESOURCES = List.of(
            "api/json",
            "api/xml",
            "api/json?tree=choices[applications]",
            "deployments/api/json",
            "deployments/api/xml",
            "deployments/shop/api/json",
            "deployments.csv",
            "incidents/api/json",
            "environments/api/json");

    @Test
    void everyResourceOfEveryPageIsThereForWhoMayReadItAndForNobodyElse() throws Exception {
        for (String page : PAGES) {
            for (String resource : RESOURCES) {
                String path = page + resource.replace("[", "%5B").replace("]", "%5D");
                assertThat(status("admin", path)).as(path).isEqualTo(200);
                assertThat(status("member", path)).as(path).isEqualTo(200);
                assertThat(status(null, path)).as(path).isIn(403, 404);
            }
        }
        for (String resource : RESOURCES) {
            String path =
                    "job/team/job/secret/dora/" + resource.replace("[", "%5B").replace("]", "%5D");
            assertThat(status("member", path)).as(path).isIn(403, 404);
        }
    }

    @Test
    void everyEndpointIsAnsweredOnEveryPage() throws Exception {
        for (String page : PAGES) {
            for (Endpoint endpoint : Endpoint.values()) {
                String path = page + endpoint.path().replace("{key}", "nothing");
                HttpResponse<String> answer =
                        endpoint.method() == Endpoint.Method.GET ? get("admin", path) : post("admin", path, "{}");
                assertThat(answer.body()).as(path).isNotEmpty().doesNotContain("UNKNOWN_ADDRESS", "<html");
            }
        }
    }

    @Test
    void readerSeesWhatTheJobsDeployedThatHeMayRead() throws Exception {
        assertThat(applications("admin", "dora/")).containsExactly("by-hand", "gone", "lost", "secret", "shop");
        assertThat(applications("admin", "job/team/dora/")).containsExactly("gone", "secret", "shop");
        assertThat(applications("admin", "view/Shops/dora/")).containsExactly("gone", "secret", "shop");
        assertThat(applications("admin", "job/team/job/secret/dora/")).containsExactly("secret");
        for (String page : List.of("dora/", "job/team/dora/", "view/Shops/dora/")) {
            assertThat(applications("member", page)).as(page).containsExactly("gone", "shop");
        }
    }

    @Test
    void jobBeneathAHiddenFolderIsHiddenWhoeverMayReadIt() throws Exception {
        MockFolder vault = jenkins.createFolder("vault");
        FreeStyleProject open = vault.createProject(FreeStyleProject.class, "open");
        deployed("open", "vault/open");

        jenkins.jenkins.setAuthorizationStrategy(memberReads(open));
        assertThat(applications("member", "dora/")).isEmpty();

        jenkins.jenkins.setAuthorizationStrategy(memberReads(vault, open));
        assertThat(applications("member", "dora/")).containsExactly("open");
    }

    private static AuthorizationStrategy memberReads(Item... items) {
        return new MockAuthorizationStrategy()
                .grant(Jenkins.READ)
                .everywhere()
                .to("member")
                .grant(Item.READ)
                .onItems(items)
                .to("member");
    }

    @Test
    void totalsPagesAndTablesTellNoMoreThanThat() throws Exception {
        assertThat(total("admin", "dora/deployments/api/json")).isEqualTo(5);
        assertThat(total("member", "dora/deployments/api/json?limit=1")).isEqualTo(2);
        assertThat(get("member", "dora/deployments.csv").body()).hasLineCount(3).doesNotContain("secret");
        assertThat(get("member", "dora/environments/api/json").body()).doesNotContain("secret");
        assertThat(status("member", "dora/deployments/secret/api/json")).isEqualTo(404);
        assertThat(status("member", "dora/deployments/by-hand/api/json")).isEqualTo(404);
        assertThat(status("admin", "dora/deployments/secret/api/json")).isEqualTo(200);
        assertThat(status("admin", "job/team/job/shop/dora/deployments/secret/api/json"))
                .isEqualTo(404);
    }

    @Test
    void jsonAndXmlAreAsEverywhereInJenkins() throws Exception {
        assertThat(json("admin", "dora/api/json?tree=benchmark").keySet()).containsExactly("_class", "benchmark");
        assertThat(get("admin", "dora/api/xml?tree=benchmark").body())
                .contains("<report ", "<benchmark>CLASSIC</benchmark></report>");
        assertThat(get("admin", "dora/deployments/api/xml?tree=deployments%5Bid%5D&limit=1")
                        .body())
                .startsWith("<deployments ")
                .contains("<deployment><id>by-hand</id></deployment>");
        assertThat(json("admin", "dora/api/json/?tree=benchmark").keySet()).containsExactly("_class", "benchmark");
        assertThat(json("admin", "dora/api/%6Ason?tree=benchmark").keySet()).containsExactly("_class", "benchmark");
        assertThat(json("admin", "dora/%61pi/json?tree=benchmark").keySet()).containsExactly("_class", "benchmark");
        assertThat(get("admin", "dora/api/schema").body()).contains("xsd:schema");
    }

    @Test
    void explanationOfTheApiIsNoAnswer() throws Exception {
        HttpResponse<String> explanation = get("member", "dora/deployments/api/");

        assertThat(explanation.statusCode()).isEqualTo(200);
        assertThat(explanation.body()).contains("XML API");
        assertThat(explanation.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void answerThatIsKnownIsNotSentAgain() throws Exception {
        for (String resource : RESOURCES) {
            String path = "dora/" + resource.replace("[", "%5B").replace("]", "%5D");
            HttpResponse<String> first = get("member", path);
            String tag = first.headers().firstValue("ETag").orElseThrow();

            HttpResponse<String> again = get("member", path, "If-None-Match", tag);

            assertThat(first.headers().firstValue("Cache-Control")).contains("private, no-cache");
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(get("admin", path, "If-None-Match", tag).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void answerIsSentAgainAfterSomethingWasRecorded() throws Exception {
        String tag = get("admin", "dora/api/json").headers().firstValue("ETag").orElseThrow();
        deployed("new", "team/shop");

        assertThat(get("admin", "dora/api/json", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void tagStaysWhenAHiddenJobRecords() throws Exception {
        for (String page : List.of("dora/", "job/team/dora/", "job/team/job/shop/dora/", "view/Shops/dora/")) {
            for (String resource : RESOURCES) {
                String path = page + resource.replace("[", "%5B").replace("]", "%5D");
                String before = get("member", path).headers().firstValue("ETag").orElseThrow();

                deployed("hidden", "team/secret");
                deployed("hidden-" + path.hashCode(), "nowhere/lost");

                HttpResponse<String> after = get("member", path, "If-None-Match", before);
                assertThat(after.statusCode()).as(path).isEqualTo(304);
                assertThat(after.headers().firstValue("ETag")).as(path).contains(before);
            }
        }
        deployed("new", "team/shop");
        String seen =
                get("member", "dora/api/json").headers().firstValue("ETag").orElseThrow();
        deployed("newer", "team/shop");
        assertThat(get("member", "dora/api/json", "If-None-Match", seen).statusCode())
                .isEqualTo(200);
    }

    @Test
    void queryThatMakesNoSenseIsRefusedWithTheNameOfTheField() throws Exception {
        refused("granularity", "dora/api/json?granularity=HOUR");
        refused("tree", "dora/api/json?tree=period%5Bfrom");
        refused("depth", "dora/deployments/api/xml?depth=deep");
        refused("limit", "dora/deployments/api/json?limit=1001");
        refused("from", "dora/deployments.csv?from=1900-01-01");
        refused("state", "dora/incidents/api/json?state=closed");
        refused("tier", "dora/environments/api/json?tier=MOON");
    }

    @Test
    void whoAsksForSomethingElseLearnsWhatThereIs() throws Exception {
        for (String page : PAGES) {
            for (String path : List.of(
                    "deploymnets/api/json",
                    "deployments/",
                    "deployments/shop/more",
                    "deployments/shop/api/json/more",
                    "incidents/i/api/json",
                    "api/json/more",
                    "api/jsonx")) {
                HttpResponse<String> answer = get("member", page + path);
                assertThat(answer.statusCode()).as(page + path).isEqualTo(404);
                assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
                assertThat(answer.body())
                        .as(page + path)
                        .startsWith("{\"error\":{\"code\":\"UNKNOWN_ADDRESS\",\"message\":\"There is no resource at ")
                        .contains("deployments/<key>/api/json");
                assertThat(get(null, page + path).body()).doesNotContain("<key>");
            }
        }
    }

    @Test
    void parametersOfJenkinsItselfAreKnown() throws Exception {
        refused("enviroment", "dora/api/json?enviroment=x");
        refused("limitt", "dora/deployments.csv?limitt=1");
        assertThat(get("admin", "dora/api/xml?xpath=//benchmark").body()).isEqualTo("<benchmark>CLASSIC</benchmark>");
        assertThat(status("admin", "dora/api/json?pretty=true&depth=1")).isEqualTo(200);
    }

    @Test
    void storeThatCannotBeReadIsToldInFullToAdministratorsOnly() throws Exception {
        DoraStore.closeOnShutdown();
        Path directory = jenkins.jenkins.getRootDir().toPath().resolve("dora");
        Files.move(directory, directory.resolveSibling("dora-aside"));
        Files.writeString(directory, "in the way");

        HttpResponse<String> answer = afterLoading("admin");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Cannot open the store");
        assertThat(afterLoading("member").body()).isEqualTo(STORAGE_FAILED);

        Files.delete(directory);
        DoraStore.get().snapshot();
        assertThat(status("admin", "dora/api/json")).isEqualTo(200);
    }

    @Test
    void recordsThatCannotBeReadAreSaidInJson() throws Exception {
        Path events = jenkins.jenkins.getRootDir().toPath().resolve("dora/events");
        try (Stream<Path> journals = Files.list(events)) {
            for (Path journal : journals.toList()) {
                Files.write(journal, new byte[0]);
            }
        }

        for (String resource : List.of(
                "deployments/api/json",
                "deployments/api/xml",
                "deployments/shop/api/json",
                "deployments.csv",
                "environments/api/json")) {
            HttpResponse<String> answer = get("admin", "dora/" + resource);
            assertThat(answer.statusCode()).as(resource).isEqualTo(500);
            assertThat(answer.body())
                    .as(resource)
                    .contains("{\"error\":{\"code\":\"STORAGE_FAILED\",\"message\":", "is shorter than it was");
        }
        assertThat(get("member", "dora/deployments/api/json").body()).isEqualTo(STORAGE_FAILED);
    }

    @Test
    void tableIsBrokenOffWhereARecordCannotBeRead() throws Exception {
        Instant now = Instant.now();
        DoraStore.get()
                .ifOpen()
                .record(IntStream.range(0, 3_000)
                        .<Event>mapToObj(i -> Deployment.of("shop", "2." + i, "production")
                                .id("many-" + i)
                                .between(now, now)
                                .build())
                        .toList());
        Path events = jenkins.jenkins.getRootDir().toPath().resolve("dora/events");
        try (Stream<Path> journals = Files.list(events)) {
            Path journal = journals.findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(journal);
            Arrays.fill(bytes, 0, bytes.length / 2, (byte) 'x');
            Files.write(journal, bytes);
        }

        assertThatIOException().isThrownBy(() -> get("admin", "dora/deployments.csv"));
    }

    private HttpResponse<String> afterLoading(String user) throws Exception {
        HttpResponse<String> answer = get(user, "dora/api/json");
        while (answer.statusCode() == 503) {
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            Thread.sleep(50);
            answer = get(user, "dora/api/json");
        }
        return answer;
    }

    private void refused(String field, String path) throws Exception {
        HttpResponse<String> answer = get("admin", path);
        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        assertThat(answer.headers().firstValue("Cache-Control")).as(path).contains("no-store");
        assertThat(JSONObject.fromObject(answer.body()).getJSONObject("error").getString("field"))
                .isEqualTo(field);
    }

    private List<String> applications(String user, String page) throws Exception {
        JSONArray names =
                json(user, page + "api/json?tier=ALL").getJSONObject("choices").getJSONArray("applications");
        return IntStream.range(0, names.size()).mapToObj(names::getString).toList();
    }

    private int total(String user, String path) throws Exception {
        return json(user, path).getInt("total");
    }

    private JSONObject json(String user, String path) throws Exception {
        return JSONObject.fromObject(get(user, path).body());
    }
}
