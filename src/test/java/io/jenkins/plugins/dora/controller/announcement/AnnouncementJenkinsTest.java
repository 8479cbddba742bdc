package io.jenkins.plugins.dora.controller.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.ExtensionList;
import hudson.util.Secret;
import io.jenkins.plugins.dora.announcement.sending.Receiver;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.configuration.notification.NotificationSettings;
import io.jenkins.plugins.dora.configuration.notification.RecipientSettings;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.model.Deployment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class AnnouncementJenkinsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The state of a notification whose digest is due. */
    private static final String DUE = """
            {"memory":{"lookedOn":"2020-01-01","digestOf":"2020-01-01","counted":0,"watched":{}},"queue":[]}""";

    private JenkinsRule jenkins;
    private Receiver receiver;

    @BeforeEach
    void notified(JenkinsRule rule) throws Exception {
        jenkins = rule;
        receiver = new Receiver();
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .add(new StringCredentialsImpl(
                        CredentialsScope.GLOBAL, "slack-shop", "", Secret.fromString(receiver.address())));
        SystemCredentialsProvider.getInstance().save();
        RecipientSettings slack = new RecipientSettings();
        slack.setSlack("slack-shop");
        DoraConfiguration.get().setNotifications(List.of(new NotificationSettings("team-shop", slack)));
        DoraConfiguration.get().save();
        for (int day = 1; day <= 20; day++) {
            Instant finish = Instant.now().minus(Duration.ofDays(day));
            DoraStore.get()
                    .record(Deployment.of("shop", "1." + day, "production")
                            .id("d" + day)
                            .between(finish.minusSeconds(60), finish)
                            .build());
        }
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void digestIsSentOnceByTheTimerToTheAddressOfACredential() throws Exception {
        write(DUE);

        ExtensionList.lookupSingleton(AnnouncementTimer.class).doRun();

        await().atMost(PATIENCE).until(() -> receiver.received().size() == 1);
        assertThat(receiver.received().get(0).body())
                .contains("DORA metrics of team-shop, ", jenkins.getURL() + "dora/?", "Deployment frequency");
        await().atMost(PATIENCE).until(() -> Files.readString(state()).contains("\"queue\":[]"));
        ControllerAnnouncements.get().run();
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void messageThatFailedIsSentAfterARestartAndNotAgain() throws Throwable {
        receiver.answers(500, "");
        write(DUE);
        ControllerAnnouncements.get().run();
        assertThat(receiver.received()).hasSize(1);
        receiver.answers(200, "ok");
        // As if five minutes had passed
        write(Files.readString(state())
                .replaceAll("\"notBefore\":\"[^\"]*\"", "\"notBefore\":\"2020-01-01T00:00:00Z\""));

        jenkins.restart();
        DoraStore.get().await();
        ControllerAnnouncements.get().run();
        ControllerAnnouncements.get().run();

        assertThat(receiver.received()).hasSize(2);
        assertThat(receiver.received().get(1).body())
                .isEqualTo(receiver.received().get(0).body());
    }

    @Test
    void failureOfADayShowsUnderManageJenkinsUntilAMessageArrives() throws Exception {
        assertThat(managePage()).doesNotContain("notifications do not arrive");
        write(DUE.replace(
                "\"queue\"", "\"failingSince\":\"2026-01-01T00:00:00Z\",\"failure\":\"<b>status 404\",\"queue\""));
        ControllerAnnouncements.get().findTroubles();

        assertThat(managePage())
                .contains("DORA metrics: notifications do not arrive")
                .contains("team-shop has been failing since 2026-01-01T00:00:00Z: &lt;b>status 404");

        ControllerAnnouncements.get().run();
        assertThat(managePage()).doesNotContain("notifications do not arrive");
    }

    @Test
    void missingCredentialIsNamedAndHoldsUpNothing() throws Exception {
        SystemCredentialsProvider.getInstance().getCredentials().clear();
        write(DUE);

        ControllerAnnouncements.get().run();

        assertThat(Files.readString(state())).contains("there is no secret \\\"slack-shop\\\"");
        assertThat(receiver.received()).isEmpty();
    }

    private void write(String text) throws Exception {
        Files.createDirectories(state().getParent());
        Files.writeString(state(), text);
    }

    private static Path state() {
        return DoraStore.directory().resolve("announcements/team-shop.json");
    }

    private String managePage() throws Exception {
        JenkinsRule.WebClient client = jenkins.createWebClient();
        client.setJavaScriptEnabled(false);
        return client.goTo("manage").getWebResponse().getContentAsString();
    }
}
