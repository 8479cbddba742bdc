package io.jenkins.plugins.dora.page.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import com.cloudbees.hudson.plugins.folder.properties.FolderCredentialsProvider;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.CredentialsStore;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import com.cloudbees.plugins.credentials.domains.Domain;
import hudson.util.FormValidation;
import hudson.util.Secret;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.configuration.webhook.WebhookSettings;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.TokenHash;
import io.jenkins.plugins.dora.store.EventStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

class WebhookProofJenkinsTest {
    private static final String BODY = "{}";

    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    @Test
    void everySourceIsBelievedForItsProofOnly() throws Throwable {
        sessions.then(jenkins -> {
            configure(jenkins, "secret");
            DoraStore.get().await();
            String hex = HexFormat.of().formatHex(hmac(BODY));
            String now = String.valueOf(Clock.systemUTC().instant().getEpochSecond());
            String standard = "v1," + Base64.getEncoder().encodeToString(hmac("m1." + now + '.' + BODY));

            proves(jenkins, "github", Map.of("X-Hub-Signature-256", "sha256=" + hex));
            proves(jenkins, "pagerduty", Map.of("X-PagerDuty-Signature", "v1=" + hex));
            proves(jenkins, "jira", Map.of("X-Hub-Signature", "sha256=" + hex));
            proves(jenkins, "grafana", Map.of("X-Grafana-Alerting-Signature", hex));
            proves(jenkins, "gitlab", Map.of("X-Gitlab-Token", "secret"));
            Map<String, String> signed =
                    Map.of("webhook-id", "m1", "webhook-timestamp", now, "webhook-signature", standard);
            proves(jenkins, "gitlab", signed);
            proves(jenkins, "cdevents", signed);
            proves(jenkins, "json", signed);
            proves(jenkins, "aws", Map.of("X-Api-Key", "secret"));
            proves(jenkins, "alertmanager", Map.of("Authorization", "Bearer secret"));
            proves(jenkins, "opsgenie", Map.of("Authorization", "Bearer secret"));
            proves(jenkins, "alertmanager", Map.of("Authorization", "Basic " + basic("anybody:secret")));
            proves(jenkins, "alertmanager", Map.of("Authorization", "Bearer generated"));
        });
    }

    private static void proves(JenkinsRule jenkins, String webhook, Map<String, String> headers) throws Exception {
        assertThat(post(jenkins, webhook, BODY, headers).statusCode())
                .as("%s %s", webhook, headers)
                .isEqualTo(202);
        assertThat(post(jenkins, webhook, BODY, Map.of()).statusCode())
                .as("%s without", webhook)
                .isEqualTo(401);
        headers.forEach((name, value) -> {
            Map<String, String> others = new HashMap<>(headers);
            others.put(name, forged(value));
            try {
                assertThat(post(jenkins, webhook, BODY, others).statusCode())
                        .as("%s %s", webhook, others)
                        .isEqualTo(401);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Changes the last character that is sure to count: some bits of the last one before the padding of Base64 do not. */
    private static String forged(String value) {
        int index = Math.max(0, value.length() - 3);
        char other = value.charAt(index) == 'b' ? 'c' : 'b';
        return value.substring(0, index) + other + value.substring(index + 1);
    }

    @Test
    void secretOfAFolderIsRefused() throws Throwable {
        sessions.then(jenkins -> {
            Folder folder = jenkins.jenkins.createProject(Folder.class, "team");
            CredentialsStore store = null;
            for (CredentialsStore each : CredentialsProvider.lookupStores(folder)) {
                if (each.getProvider() instanceof FolderCredentialsProvider && each.getContext() == folder) {
                    store = each;
                }
            }
            assertThat(store).isNotNull();
            store.addCredentials(
                    Domain.global(),
                    new StringCredentialsImpl(CredentialsScope.GLOBAL, "of-folder", "", Secret.fromString("secret")));
            WebhookSettings webhook = new WebhookSettings("alertmanager", Source.ALERTMANAGER);
            webhook.setSecrets(List.of("of-folder"));
            DoraConfiguration.get().setWebhooks(List.of(webhook));

            assertThat(post(jenkins, "alertmanager", BODY, Map.of("Authorization", "Bearer secret"))
                            .statusCode())
                    .isEqualTo(404);
            FormValidation validation = jenkins.jenkins
                    .getDescriptorByType(WebhookSettings.DescriptorImpl.class)
                    .doCheckSecrets("of-folder");
            assertThat(validation.kind).isEqualTo(FormValidation.Kind.ERROR);
            assertThat(validation.getMessage()).contains("one of a folder cannot be used here");
        });
    }

    @Test
    void incidentGoesOnAfterARestart() throws Throwable {
        String alert =
                "{\"version\":\"4\",\"alerts\":[{\"status\":\"%s\",\"labels\":{\"service\":\"shop\"},\"startsAt\":\"2026-01-02T10:00:00Z\",\"endsAt\":\"2026-01-02T10:30:00Z\",\"fingerprint\":\"a\"}]}";
        Map<String, String> token = Map.of("Authorization", "Bearer generated");
        sessions.then(jenkins -> {
            configure(jenkins, "secret");
            DoraStore.get().await();
            assertThat(post(jenkins, "alertmanager", alert.formatted("firing"), token)
                            .statusCode())
                    .isEqualTo(202);
            DoraConfiguration.get().save();
        });
        sessions.then(jenkins -> {
            assertThat(accepted(jenkins, alert.formatted("resolved"), token).body())
                    .contains("RECORDED");
            assertThat(DoraStore.get().await().snapshot().incidents())
                    .singleElement()
                    .satisfies(incident -> {
                        assertThat(incident.openedAt()).hasToString("2026-01-02T10:00:00Z");
                        assertThat(incident.resolvedAt().orElseThrow()).hasToString("2026-01-02T10:30:00Z");
                    });
            assertThat(ControllerWebhooks.get().receiver().log().lastGenuine("alertmanager"))
                    .isPresent();
        });
    }

    /** Another process has the store at first. */
    @Test
    void senderIsAskedToComeAgainUntilTheStoreIsOpen() throws Throwable {
        sessions.then(jenkins -> configure(jenkins, "secret"));
        EventStore other = EventStore.open(sessions.getHome().toPath().resolve("dora"), Clock.systemUTC());
        sessions.then(jenkins -> {
            configure(jenkins, "secret");
            HttpResponse<String> postponed =
                    post(jenkins, "alertmanager", BODY, Map.of("Authorization", "Bearer secret"));
            assertThat(postponed.statusCode()).isEqualTo(503);
            assertThat(postponed.headers().firstValue("Retry-After")).isPresent();

            other.close();

            assertThat(accepted(jenkins, BODY, Map.of("Authorization", "Bearer secret"))
                            .body())
                    .contains("IGNORED");
        });
    }

    private static HttpResponse<String> accepted(JenkinsRule jenkins, String body, Map<String, String> headers)
            throws Exception {
        HttpResponse<String> answer = post(jenkins, "alertmanager", body, headers);
        while (answer.statusCode() == 503) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            Thread.sleep(200);
            answer = post(jenkins, "alertmanager", body, headers);
        }
        assertThat(answer.statusCode()).isEqualTo(202);
        return answer;
    }

    private static void configure(JenkinsRule jenkins, String secret) {
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy());
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .add(new StringCredentialsImpl(CredentialsScope.GLOBAL, "one", "", Secret.fromString(secret)));
        DoraConfiguration.get()
                .setWebhooks(Arrays.stream(Source.values())
                        .map(WebhookProofJenkinsTest::webhook)
                        .toList());
    }

    private static WebhookSettings webhook(Source source) {
        WebhookSettings webhook = new WebhookSettings(source.label(), source);
        webhook.setSecrets(List.of("one"));
        if (source.presentsToken()) {
            webhook.setTokens(List.of(TokenHash.of("generated").hex()));
        }
        return webhook;
    }

    private static HttpResponse<String> post(
            JenkinsRule jenkins, String webhook, String body, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(jenkins.getURL() + "dora-webhook/" + webhook))
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static String basic(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(String message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
    }
}
