package io.jenkins.plugins.dora.page.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import net.sf.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.LogRecorder;

class RestRecorderJenkinsTest extends RestJenkinsTest {
    private static final String SHOP = "job/team/job/shop/dora/";
    private static final String DEPLOYMENT = "{'id':'d','application':'shop','version':'2','environment':'production',"
            + "'finishedAt':'2026-01-31T12:00:00Z','result':'SUCCESS','build':{'job':'team/shop','number':7}}";

    @Test
    void memberRecordsForHisJobOnItsPageAndOnThoseAboveIt() throws Exception {
        HttpResponse<String> created = post("member", SHOP + "deployments", DEPLOYMENT);

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body()).isEqualTo("{\"id\":\"d\",\"key\":\"d\",\"outcome\":\"NEW\"}");
        assertThat(post("member", "job/team/dora/deployments", DEPLOYMENT).body())
                .contains("UNCHANGED");
        assertThat(status("reader", SHOP + "deployments/d/api/json")).isEqualTo(200);
    }

    @Test
    void nobodyRecordsWithoutPermission() throws Exception {
        assertThat(post("reader", SHOP + "deployments", DEPLOYMENT).statusCode())
                .isEqualTo(403);
        assertThat(post("reader", SHOP + "incidents", "{}").statusCode()).isEqualTo(403);
        assertThat(post("reader", SHOP + "incidents/i/resolve", "{}").statusCode())
                .isEqualTo(403);
        assertThat(post("member", "dora/deployments", DEPLOYMENT).statusCode()).isEqualTo(403);
        assertThat(post(null, SHOP + "deployments", DEPLOYMENT).statusCode()).isIn(403, 404);
        assertThat(status("admin", "dora/deployments/d/api/json")).isEqualTo(404);
    }

    @Test
    void nobodyRecordsWithoutCrumbOrToken() throws Exception {
        for (String resource : new String[] {"deployments", "incidents", "incidents/i/resolve"}) {
            assertThat(postWithoutCrumb("admin", "dora/" + resource, DEPLOYMENT).statusCode())
                    .as(resource)
                    .isEqualTo(403);
        }
        assertThat(status("admin", "dora/deployments/d/api/json")).isEqualTo(404);
    }

    @Test
    void memberRecordsForNoOtherJob() throws Exception {
        refused("build.job", "member", "job/team/dora/deployments", DEPLOYMENT.replace("team/shop", "team/secret"));
        refused("build.job", "member", SHOP + "deployments", DEPLOYMENT.replace("team/shop", "team/secret"));
        refused("build.job", "member", "job/team/dora/deployments", DEPLOYMENT.replace("team/shop", "other"));
        refused("build", "member", SHOP + "deployments", DEPLOYMENT.replace("build", "ignored"));
    }

    @Test
    void recordOfAHiddenJobIsNotReplaced() throws Exception {
        HttpResponse<String> answer =
                post("member", SHOP + "deployments", DEPLOYMENT.replace("'id':'d'", "'id':'secret'"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("\"code\":\"ID_TAKEN\"");
        assertThat(get("admin", "dora/deployments/secret/api/json?tree=version").body())
                .contains("\"version\":\"1\"");
    }

    @Test
    void administratorRecordsWhatNoJobDid() throws Exception {
        assertThat(post("admin", "dora/deployments", DEPLOYMENT.replace("build", "ignored"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(status("member", "dora/deployments/d/api/json")).isEqualTo(404);
    }

    @Test
    void incidentIsOpenedAndResolved() throws Exception {
        String incident = "{'id':'INC 7','application':'shop','openedAt':'2026-01-31T12:20:00Z'}";
        assertThat(post("member", SHOP + "incidents", incident).statusCode()).isEqualTo(201);

        assertThat(post("member", SHOP + "incidents/INC~207/resolve", "{'resolvedAt':'2026-01-31T13:00:00Z'}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(get("reader", SHOP + "incidents/api/json?from=2026-01-01&to=2026-02-01")
                        .body())
                .contains("\"resolvedAt\":\"2026-01-31T13:00:00Z\"");
        assertThat(post("member", SHOP + "incidents/nothing/resolve", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void repairsAndAcknowledgementsAreRecorded() throws Exception {
        assertThat(post("member", SHOP + "deployments", DEPLOYMENT.replace("'id':'d'", "'id':'e','fixes':'shop'"))
                        .statusCode())
                .isEqualTo(201);
        String incident = "{'id':'i','application':'shop','openedAt':'2026-01-31T12:20:00Z',"
                + "'acknowledgedAt':'2026-01-31T12:30:00Z','fixedBy':'e'}";
        assertThat(post("member", SHOP + "incidents", incident).statusCode()).isEqualTo(201);

        assertThat(get("reader", SHOP + "deployments/e/api/json").body()).contains("\"fixes\":\"shop\"");
        assertThat(get("reader", SHOP + "incidents/api/json?from=2026-01-01&to=2026-02-01")
                        .body())
                .contains("\"acknowledgedAt\":\"2026-01-31T12:30:00Z\"", "\"fixedBy\":\"e\"");
        refused(
                "acknowledgedAt",
                "member",
                SHOP + "incidents",
                incident.replace("2026-01-31T12:30:00Z", "2100-01-01T00:00:00Z"));
    }

    @Test
    void incidentOfAnApplicationThatIsNotSeenIsNeitherRecordedNorResolved() throws Exception {
        String incident = "{'id':'i','application':'secret','openedAt':'2026-01-31T12:20:00Z'}";
        refused("application", "member", SHOP + "incidents", incident);
        post("admin", "dora/incidents", incident);

        assertThat(post("member", SHOP + "incidents/i/resolve", "").statusCode())
                .isEqualTo(404);
        assertThat(post("member", SHOP + "incidents", incident.replace("secret", "shop"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void whatMakesNoSenseIsRefused() throws Exception {
        refused("finishedAt", "member", SHOP + "deployments", DEPLOYMENT.replace("T12:00:00Z", ""));
        refused("JSON", "member", SHOP + "deployments", "{");
        assertThat(send(
                                "member",
                                HttpRequest.newBuilder(uri(SHOP + "deployments"))
                                        .POST(BodyPublishers.ofString("a=b")),
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(415);
        assertThat(post("member", SHOP + "deployments", " ".repeat(1024 * 1024 + 1))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void senderWhoHangsUpIsNoFaultOfTheStore() throws Exception {
        URI page = uri(SHOP + "deployments");
        try (LogRecorder log =
                        new LogRecorder().record(RestCalls.class, Level.INFO).capture(10);
                Socket socket = new Socket(page.getHost(), page.getPort())) {
            String request = "POST " + page.getPath() + " HTTP/1.1\r\nHost: " + page.getAuthority()
                    + "\r\nAuthorization: " + authorization("member")
                    + "\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"id\":";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("{\"error\":{\"code\":\"BODY_INCOMPLETE\",\"message\":\"The body ended too early\"}}");
            assertThat(log.getRecords()).isEmpty();
        }
    }

    private void refused(String field, String user, String path, String json) throws Exception {
        HttpResponse<String> answer = post(user, path, json);

        assertThat(answer.statusCode()).as(json).isEqualTo(400);
        assertThat(JSONObject.fromObject(answer.body()).getJSONObject("error").getString("field"))
                .isEqualTo(field);
        assertThat(status("admin", "dora/deployments/d/api/json")).isEqualTo(404);
    }
}
