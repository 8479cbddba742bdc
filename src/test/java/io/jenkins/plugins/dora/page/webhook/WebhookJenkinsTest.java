package io.jenkins.plugins.dora.page.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.util.Secret;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.configuration.webhook.WebhookSettings;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.profile.webhook.Source;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class WebhookJenkinsTest {
    private static final String BODY = """
            {"action":"created","deployment_status":{"state":"success","created_at":"2026-01-02T12:05:00Z"},\
            "deployment":{"id":9,"sha":"0123456789abcdef","environment":"production","created_at":"2026-01-02T12:00:00Z"},\
            "repository":{"full_name":"acme/shop"},"sender":{"login":"somebody"}}""";
    private static final String ID = "github/acme/shop/deployment/9";

    private JenkinsRule jenkins;

    @BeforeEach
    void secured(JenkinsRule rule) throws Exception {
        jenkins = rule;
        rule.jenkins.setSecurityRealm(rule.createDummySecurityRealm());
        rule.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin"));
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .add(new StringCredentialsImpl(
                        CredentialsScope.GLOBAL, "github-2026", "", Secret.fromString("secret")));
        WebhookSettings webhook = new WebhookSettings("github", Source.GITHUB);
        webhook.setSecrets(List.of("github-2026"));
        DoraConfiguration.get().setWebhooks(List.of(webhook));
        DoraStore.get().await();
    }

    @Test
    void genuineDeliveryOfNobodyIsRecordedWithoutACrumb() throws Exception {
        HttpResponse<String> response = post("github", BODY, "application/json", signature(BODY));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEqualTo("{\"outcome\":\"RECORDED\",\"events\":[\"" + ID + "\"]}");
        assertThat(DoraStore.get().await().snapshot().find(ID)).isPresent();
    }

    @Test
    void formIsProvenByItsBytes() throws Exception {
        String form = "payload=" + URLEncoder.encode(BODY, StandardCharsets.UTF_8);

        HttpResponse<String> response = post("github", form, "application/x-www-form-urlencoded", signature(form));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).contains("RECORDED");
    }

    @Test
    void deliveryThatIsNotProvenIsRefused() throws Exception {
        assertThat(post("github", BODY, "application/json", signature(BODY + ' '))
                        .statusCode())
                .isEqualTo(401);
        assertThat(post("other", BODY, "application/json", signature(BODY)).statusCode())
                .isEqualTo(404);
        assertThat(DoraStore.get().await().snapshot().find(ID)).isEmpty();
    }

    @Test
    void onlyPostIsAnswered() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address("github")).build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void pageShowsWhatArrived() throws Exception {
        post("github", BODY, "application/json", signature(BODY));
        post("github", BODY, "application/json", "sha256=00");

        String page = jenkins.createWebClient()
                .withJavaScriptEnabled(false)
                .login("admin")
                .goTo("manage/dora-webhooks/")
                .getWebResponse()
                .getContentAsString();

        assertThat(page)
                .contains("dora-webhook/github", "RECORDED 1", ID, "REFUSED 1", "no secret of the webhook makes")
                .doesNotContain("somebody");
    }

    private HttpResponse<String> post(String name, String body, String type, String signature) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address(name))
                .header("Content-Type", type)
                .header("X-GitHub-Event", "deployment_status")
                .header("X-Hub-Signature-256", signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private URI address(String name) throws Exception {
        return URI.create(jenkins.getURL() + "dora-webhook/" + name);
    }

    private static String signature(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
