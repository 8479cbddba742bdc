package io.jenkins.plugins.dora.page.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.util.FormValidation;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.configuration.webhook.WebhookRuleSettings;
import io.jenkins.plugins.dora.configuration.webhook.WebhookSettings;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.harness.Browser;
import io.jenkins.plugins.dora.profile.webhook.RuleField;
import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.TokenHash;
import java.lang.reflect.Method;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import jenkins.model.Jenkins;
import org.htmlunit.HttpMethod;
import org.htmlunit.Page;
import org.htmlunit.WebRequest;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class WebhooksPageJenkinsTest {
    private static final String ID = "alertmanager/a/2026-01-02T10:00:00Z";
    private static final String BODY = """
            {"version":"4","alerts":[
             {"status":"firing","labels":{"service":"shop","team":"red"},"startsAt":"2026-01-02T10:00:00Z","fingerprint":"a"},
             {"status":"firing","labels":{"service":"shop","severity":"info"},"startsAt":"2026-01-02T10:00:00Z","fingerprint":"b"}]}""";

    private JenkinsRule jenkins;

    @BeforeEach
    void configured(JenkinsRule rule) throws Exception {
        jenkins = rule;
        rule.jenkins.setSecurityRealm(rule.createDummySecurityRealm());
        rule.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin")
                .grant(Jenkins.READ, Jenkins.MANAGE, Jenkins.SYSTEM_READ)
                .everywhere()
                .to("manager"));
        WebhookRuleSettings red = new WebhookRuleSettings();
        red.setWhen(List.of("labels.team=red"));
        red.setApplication("red shop");
        WebhookSettings ruled = new WebhookSettings("ruled", Source.ALERTMANAGER);
        ruled.setRules(List.of(red));
        DoraConfiguration.get()
                .setWebhooks(List.of(
                        new WebhookSettings("alerts", Source.ALERTMANAGER),
                        new WebhookSettings("github", Source.GITHUB),
                        ruled));
        DoraStore.get().await();
    }

    @Test
    void triedBodyIsExplainedAndNotRecorded() throws Exception {
        HtmlPage tried = tried("webhook/alerts", BODY);

        assertThat(tried.getElementById("dora-trial-result").asNormalizedText())
                .contains(
                        "Would be recorded.", ID, "Would not be recorded:", "the severity is info, which pages nobody");
        assertThat(tried.getFormByName("try")
                        .getTextAreaByName("body")
                        .getText()
                        .replace("\r", ""))
                .isEqualTo(BODY);
        assertThat(tried.getFormByName("try")
                        .getSelectByName("choice")
                        .getSelectedOptions()
                        .get(0)
                        .getValueAttribute())
                .isEqualTo("webhook/alerts");
        assertThat(DoraStore.get().await().snapshot().incidents()).isEmpty();
        assertThat(ControllerWebhooks.get().receiver().log().latest("alerts")).isEmpty();
    }

    @Test
    void oneRuleCanBeTried() throws Exception {
        assertThat(tried("webhook/ruled/1", BODY)
                        .getElementById("dora-trial-result")
                        .asNormalizedText())
                .contains("red shop", "no rule of the webhook matches");
    }

    @Test
    void whatIsPastedIsOnlyText() throws Exception {
        HtmlPage tried = tried("source/JIRA", "</textarea><script>document.title = 'hacked'</script>");

        assertThat(tried.getTitleText()).doesNotContain("hacked");
        assertThat(tried.getElementById("dora-trial-result").asNormalizedText()).contains("the body is not JSON");
    }

    @Test
    void pageExplainsHowToSetUpEachSender() throws Exception {
        String page = page().getWebResponse().getContentAsString();

        assertThat(page)
                .contains(jenkins.getURL() + "dora-webhook/alerts")
                .contains("In alertmanager.yml, add a receiver")
                .contains("No delivery has arrived yet.")
                .contains(
                        "This webhook has neither a secret nor a token. Until it has one, every delivery is answered with 404.");
    }

    @Test
    void generatedTokenIsShownOnceAndOpensTheWebhook() throws Exception {
        assertThat(post("alerts", "guessed")).isEqualTo(404);

        HtmlPage generated = jenkins.submit(page().getFormByName("token-alerts"));
        List<HtmlElement> shown = generated.getElementById("dora-token").getElementsByTagName("code");
        String token = shown.get(0).asNormalizedText();

        assertThat(shown.get(1).asNormalizedText())
                .isEqualTo(TokenHash.of(token).hex());
        assertThat(post("alerts", token)).isEqualTo(202);
        assertThat(post("alerts", "guessed")).isEqualTo(401);
        assertThat(page().getWebResponse().getContentAsString()).doesNotContain(token);
        assertThat(Files.readString(
                        jenkins.jenkins.getRootDir().toPath().resolve(DoraConfiguration.class.getName() + ".xml")))
                .contains(TokenHash.of(token).hex())
                .doesNotContain(token);
    }

    @Test
    void senderThatSignsGetsNoToken() throws Exception {
        HtmlPage page = page();

        assertThat(page.getForms()).extracting(HtmlForm::getNameAttribute).doesNotContain("token-github");
        assertThat(status("admin", HttpMethod.POST, "generateToken?name=github"))
                .isEqualTo(400);
        assertThat(status("admin", HttpMethod.POST, "generateToken?name=nobody"))
                .isEqualTo(400);
    }

    @Test
    void onlyAdministratorsMayTryAndGenerate() throws Exception {
        for (String path : List.of("", "try?choice=webhook/alerts", "generateToken?name=alerts")) {
            assertThat(status("manager", HttpMethod.POST, path)).as(path).isEqualTo(HttpURLConnection.HTTP_FORBIDDEN);
        }
        for (String path : List.of("try?choice=webhook/alerts", "generateToken?name=alerts")) {
            assertThat(status("admin", HttpMethod.GET, path)).as(path).isGreaterThanOrEqualTo(400);
        }
        assertThat(DoraConfiguration.get().getWebhooks().get(0).getTokens()).isEmpty();
    }

    @Test
    void nothingIsTriedOrGeneratedWithoutACrumb() throws Exception {
        JenkinsRule.WebClient client = Browser.of(jenkins).withThrowExceptionOnFailingStatusCode(false);
        client.login("admin");
        for (String path : List.of("try?choice=webhook/alerts", "generateToken?name=alerts")) {
            WebRequest request =
                    new WebRequest(new URL(jenkins.getURL(), "manage/dora-webhooks/" + path), HttpMethod.POST);
            assertThat(client.getPage(request).getWebResponse().getStatusCode())
                    .as(path)
                    .isEqualTo(HttpURLConnection.HTTP_FORBIDDEN);
        }
    }

    @Test
    void everyFieldOfARuleIsCheckedInTheForm() {
        WebhookRuleSettings.DescriptorImpl rule =
                jenkins.jenkins.getDescriptorByType(WebhookRuleSettings.DescriptorImpl.class);
        WebhookSettings.DescriptorImpl webhook =
                jenkins.jenkins.getDescriptorByType(WebhookSettings.DescriptorImpl.class);

        for (RuleField field : RuleField.values()) {
            String check = "doCheck" + field.key().substring(0, 1).toUpperCase(Locale.ROOT)
                    + field.key().substring(1);
            assertThat(rule.getClass().getMethods()).extracting(Method::getName).contains(check);
        }
        assertThat(rule.doCheckWhen("a..b=x").getMessage()).contains("is not a path into a body");
        assertThat(rule.doCheckWhen("a.b=x").kind).isEqualTo(FormValidation.Kind.OK);
        assertThat(rule.doCheckResolvedAt("${a[}").getMessage()).contains("is not a path into a body");
        assertThat(webhook.doCheckSignatureHeader("a b").getMessage()).contains("is not the name of a header");
        assertThat(webhook.doCheckTokens("token").getMessage()).contains("is not the SHA-256 of a token");
    }

    private HtmlPage tried(String choice, String body) throws Exception {
        HtmlForm form = page().getFormByName("try");
        form.getSelectByName("choice").setSelectedAttribute(choice, true);
        form.getTextAreaByName("body").setText(body);
        return jenkins.submit(form);
    }

    private HtmlPage page() throws Exception {
        return Browser.of(jenkins).login("admin").goTo("manage/dora-webhooks/");
    }

    private int status(String user, HttpMethod method, String path) throws Exception {
        JenkinsRule.WebClient client = Browser.of(jenkins).withThrowExceptionOnFailingStatusCode(false);
        client.login(user);
        WebRequest request = new WebRequest(new URL(jenkins.getURL(), "manage/dora-webhooks/" + path), method);
        if (method == HttpMethod.POST) {
            client.addCrumb(request);
        }
        Page answer = client.getPage(request);
        return answer.getWebResponse().getStatusCode();
    }

    private int post(String webhook, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(jenkins.getURL() + "dora-webhook/" + webhook))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(BODY))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
