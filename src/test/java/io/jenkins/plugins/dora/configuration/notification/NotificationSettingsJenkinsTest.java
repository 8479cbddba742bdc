package io.jenkins.plugins.dora.configuration.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.cloudbees.hudson.plugins.folder.Folder;
import com.cloudbees.hudson.plugins.folder.properties.FolderCredentialsProvider;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import com.cloudbees.plugins.credentials.domains.Domain;
import hudson.ProxyConfiguration;
import hudson.tasks.Mailer;
import hudson.util.FormValidation;
import hudson.util.Secret;
import io.jenkins.plugins.dora.announcement.sending.Receiver;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.harness.Browser;
import io.jenkins.plugins.dora.profile.Profile;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jenkins.model.Jenkins;
import jenkins.model.JenkinsLocationConfiguration;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlPage;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class NotificationSettingsJenkinsTest {
    private JenkinsRule jenkins;
    private Receiver receiver;

    @BeforeEach
    void secured(JenkinsRule rule) throws Exception {
        jenkins = rule;
        receiver = new Receiver();
        rule.jenkins.setSecurityRealm(rule.createDummySecurityRealm());
        rule.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin")
                .grant(Jenkins.READ)
                .everywhere()
                .to("reader"));
        SystemCredentialsProvider.getInstance().getCredentials().add(credential("slack-shop", receiver.address()));
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void formKeepsEverySetting() throws Exception {
        RecipientSettings slack = new RecipientSettings();
        slack.setSlack("slack-shop");
        NotificationSettings team = new NotificationSettings("team-shop", slack);
        team.setApplications(List.of("shop*", "cart"));
        team.setOn(List.of("TARGET_MISSED", "DIGEST"));
        team.setDigest("0 9 1 * *");
        RecipientSettings mail = new RecipientSettings();
        mail.setMail(List.of("one@example.org", "two@example.org"));
        DoraConfiguration.get().setNotifications(List.of(team, new NotificationSettings("management", mail)));
        DoraConfiguration.get().save();
        Profile before = DoraConfiguration.get().profile();

        jenkins.submit(Browser.of(jenkins).login("admin").goTo("configure").getFormByName("config"));

        assertThat(DoraConfiguration.get().profile()).isEqualTo(before);
    }

    @Test
    void administratorSendsATestMessage() throws Exception {
        WebResponse answer = sendTest("admin", "slack=slack-shop", HttpMethod.POST);

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("Sent");
        assertThat(receiver.received()).hasSize(1);
        assertThat(receiver.received().get(0).body()).contains("Test message of the DORA metrics");
    }

    @Test
    void buttonOfTheFormSendsATestMessage() throws Exception {
        RecipientSettings slack = new RecipientSettings();
        slack.setSlack("slack-shop");
        DoraConfiguration.get().setNotifications(List.of(new NotificationSettings("team-shop", slack)));
        DoraConfiguration.get().save();
        HtmlPage page = Browser.of(jenkins).login("admin").goTo("configure");

        page.getByXPath("//button[normalize-space()='Send a test message']").stream()
                .map(HtmlElement.class::cast)
                .findFirst()
                .orElseThrow()
                .click();

        await().atMost(Duration.ofSeconds(60)).until(() -> receiver.received().size() == 1);
    }

    @Test
    void messageGoesThroughTheProxyOfJenkins() throws Exception {
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .add(credential("far", "http://hooks.example.invalid/hook"));
        jenkins.jenkins.setProxy(new ProxyConfiguration(
                "127.0.0.1", URI.create(receiver.address()).getPort()));

        assertThat(sendTest("admin", "slack=far", HttpMethod.POST).getContentAsString())
                .contains("Sent");

        assertThat(receiver.received()).hasSize(1);
        assertThat(receiver.received().get(0).headers().getFirst("Host")).isEqualTo("hooks.example.invalid");
    }

    @Test
    void failureOfATestMessageIsShownWithoutTheAddress() throws Exception {
        receiver.answers(404, "no_service");

        String answer = sendTest("admin", "slack=slack-shop", HttpMethod.POST).getContentAsString();

        assertThat(answer)
                .contains("Not sent: the answer has status 404 (no_service)")
                .doesNotContain(receiver.address());
    }

    @Test
    void recipientThatIsNotStatedIsNamed() throws Exception {
        assertThat(sendTest("admin", "slack=", HttpMethod.POST).getContentAsString())
                .contains("exactly one of slack, teams, json and mail is needed");
    }

    @Test
    void nobodyElseSendsATestMessage() throws Exception {
        assertThat(sendTest("reader", "slack=slack-shop", HttpMethod.POST).getStatusCode())
                .isEqualTo(403);
        assertThat(sendTest("admin", "slack=slack-shop", HttpMethod.GET).getStatusCode())
                .isNotEqualTo(200);
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void credentialOfAFolderIsRefusedWithTheReason() throws Exception {
        Folder folder = jenkins.createProject(Folder.class, "shop");
        CredentialsProvider.lookupStores(folder)
                .iterator()
                .next()
                .addCredentials(Domain.global(), credential("in-folder", receiver.address()));
        assertThat(folder.getProperties().get(FolderCredentialsProvider.FolderCredentialsProperty.class))
                .isNotNull();
        RecipientSettings.DescriptorImpl descriptor =
                jenkins.jenkins.getDescriptorByType(RecipientSettings.DescriptorImpl.class);

        assertThat(descriptor.doCheckSlack("in-folder"))
                .extracting(check -> check.kind, FormValidation::getMessage)
                .containsExactly(
                        FormValidation.Kind.ERROR,
                        "there is no Secret text credential &quot;in-folder&quot; on the controller;"
                                + " one of a folder cannot be used here");
        assertThat(descriptor.doCheckSlack("slack-shop").kind).isEqualTo(FormValidation.Kind.OK);
    }

    @Test
    void mailIsSentByTheServerOfTheMailerPlugin() throws Exception {
        try (FakeSmtp server = new FakeSmtp()) {
            Mailer.descriptor().setSmtpHost("127.0.0.1");
            Mailer.descriptor().setSmtpPort(String.valueOf(server.port()));
            JenkinsLocationConfiguration.get().setAdminAddress("Jenkins <jenkins@example.org>");

            String answer =
                    sendTest("admin", "mail=team@example.org", HttpMethod.POST).getContentAsString();

            assertThat(answer).contains("Sent");
            assertThat(server.commands()).contains("MAIL FROM:<jenkins@example.org>", "RCPT TO:<team@example.org>");
            assertThat(server.mails()).hasSize(1);
            assertThat(server.mails().get(0))
                    .contains("Subject: Test message of the DORA metrics", "text/plain", "text/html");

            server.refusesRecipients();
            assertThat(sendTest("admin", "mail=team@example.org", HttpMethod.POST)
                            .getContentAsString())
                    .contains("Not sent: the server for mail refused the message");
        }
    }

    @Test
    void serverForMailThatIsNotThereIsNamed() throws Exception {
        try (FakeSmtp server = new FakeSmtp()) {
            Mailer.descriptor().setSmtpHost("127.0.0.1");
            Mailer.descriptor().setSmtpPort(String.valueOf(server.port()));
        }

        assertThat(sendTest("admin", "mail=team@example.org", HttpMethod.POST).getContentAsString())
                .contains("Not sent: the server for mail cannot be reached");
    }

    private static StringCredentialsImpl credential(String id, String secret) {
        return new StringCredentialsImpl(CredentialsScope.GLOBAL, id, "", Secret.fromString(secret));
    }

    private WebResponse sendTest(String user, String parameters, HttpMethod method) throws Exception {
        JenkinsRule.WebClient client = jenkins.createWebClient()
                .withJavaScriptEnabled(false)
                .withThrowExceptionOnFailingStatusCode(false)
                .login(user);
        URL address = client.createCrumbedUrl("descriptorByName/" + RecipientSettings.class.getName() + "/sendTest");
        String separator = Optional.ofNullable(address.getQuery()).isPresent() ? "&" : "?";
        return client.getPage(new WebRequest(
                        URI.create(address + separator + parameters).toURL(), method))
                .getWebResponse();
    }
}
