package io.jenkins.plugins.dora.controller.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.cloudbees.hudson.plugins.folder.Folder;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import com.cloudbees.plugins.credentials.domains.Domain;
import hudson.ExtensionList;
import hudson.ProxyConfiguration;
import hudson.util.FormValidation;
import hudson.util.Secret;
import io.jenkins.plugins.dora.announcement.sending.Receiver;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.configuration.forward.ForwardSettings;
import io.jenkins.plugins.dora.configuration.webhook.WebhookSettings;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.harness.Browser;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.forward.ForwardFormat;
import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class ForwardJenkinsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final String ORIGIN = "cdevents/https://eu.ci.example.org/";

    private JenkinsRule jenkins;
    private Receiver receiver;

    @BeforeEach
    void listen(JenkinsRule rule) throws Exception {
        jenkins = rule;
        receiver = new Receiver();
        DoraStore.get().await();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void deploymentOfABuildArrivesAsTheSameDeploymentAtTheWebhookOfAController() throws Exception {
        WebhookSettings webhook = new WebhookSettings("eu", Source.CDEVENTS);
        webhook.setSecrets(List.of("eu-2026"));
        DoraConfiguration.get().setWebhooks(List.of(webhook));
        credential("eu-2026", "good");
        forwardTo(jenkins.getURL() + "dora-webhook/eu", "good");
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, "deploy");
        job.setDefinition(new CpsFlowDefinition(
                "withDoraDeployment(application: 'shop', version: '1.4.2', environment: 'production') { echo 'done' }",
                true));
        jenkins.buildAndAssertSuccess(job);
        await().atMost(PATIENCE).until(() -> snapshot().deployments().size() == 1);
        Deployment sent = snapshot().deployments().get(0);

        ExtensionList.lookupSingleton(ForwardTimer.class).doRun();

        await().atMost(PATIENCE).until(() -> snapshot().find(ORIGIN + sent.id()).isPresent());
        assertThat(snapshot().deployments())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("at")
                .containsExactly(
                        sent,
                        sent.toBuilder()
                                .id(ORIGIN + sent.id())
                                .deployedBy(null)
                                .source("cdevents")
                                .build());

        // What arrived is recorded too, and not sent on: otherwise this would never end.
        ControllerForwards.get().run();
        ControllerForwards.get().run();
        assertThat(snapshot().deployments()).hasSize(2);
    }

    @Test
    void restartNeitherRepeatsNorLoses() throws Throwable {
        forwardTo(receiver.address(), "good");
        record("d1", "d2");
        ControllerForwards.get().run();
        receiver.answers(503, "");
        record("d3", "d4");
        ControllerForwards.get().run();
        assertThat(sent()).containsExactly("d1", "d2", "d3");
        receiver.answers(200, "");

        jenkins.restart();
        DoraStore.get().await();
        ControllerForwards.get().run();
        ControllerForwards.get().run();

        assertThat(sent()).containsExactly("d1", "d2", "d3", "d3", "d4");
        assertThat(receiver.received().get(3).headers().getFirst("Authorization"))
                .isEqualTo("Bearer good");
    }

    @Test
    void nothingIsSentWithoutAForward() throws Exception {
        record("d1");

        ControllerForwards.get().run();

        assertThat(DoraStore.directory().resolve("forwards")).doesNotExist();
    }

    @Test
    void failureOfADayShowsUnderManageJenkinsUntilSomethingArrives() throws Exception {
        forwardTo(receiver.address(), "good");
        record("d1");
        Path place = DoraStore.directory().resolve("forwards/central.json");
        Files.createDirectories(place.getParent());
        Files.writeString(
                place,
                "{\"address\":\"central\",\"failingSince\":\"2026-01-01T00:00:00Z\",\"failure\":\"<b>status 404\"}");
        assertThat(managePage()).doesNotContain("events do not arrive at other systems");
        ControllerForwards.get().findTroubles();

        assertThat(managePage())
                .contains("DORA metrics: events do not arrive at other systems")
                .contains("central has been failing since 2026-01-01T00:00:00Z: &lt;b>status 404");

        ControllerForwards.get().run();
        assertThat(sent()).containsExactly("d1");
        assertThat(managePage()).doesNotContain("events do not arrive at other systems");
    }

    @Test
    void missingCredentialIsNamedAndNothingIsLost() throws Exception {
        forwardTo(receiver.address(), "good");
        record("d1");
        SystemCredentialsProvider.getInstance().getCredentials().clear();

        ControllerForwards.get().run();

        assertThat(Files.readString(DoraStore.directory().resolve("forwards/central.json")))
                .contains("there is no secret \\\"central-address\\\"", "not of a folder");
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void eventsGoThroughTheProxyOfJenkins() throws Exception {
        forwardTo("http://central.example.invalid/hook", "good");
        record("d1");
        jenkins.jenkins.setProxy(new ProxyConfiguration(
                "127.0.0.1", URI.create(receiver.address()).getPort()));

        ControllerForwards.get().run();

        assertThat(sent()).containsExactly("d1");
        assertThat(receiver.received().get(0).headers().getFirst("Host")).isEqualTo("central.example.invalid");
    }

    @Test
    void formKeepsEverySetting() throws Exception {
        forwardTo(receiver.address(), "good");
        ForwardSettings devlake = new ForwardSettings("devlake", ForwardFormat.DEVLAKE, "central-address");
        List<ForwardSettings> both =
                List.of(DoraConfiguration.get().getForwards().get(0), devlake);
        DoraConfiguration.get().setForwards(both);
        DoraConfiguration.get().save();
        Profile before = DoraConfiguration.get().profile();

        jenkins.submit(Browser.of(jenkins).goTo("configure").getFormByName("config"));

        assertThat(DoraConfiguration.get().profile()).isEqualTo(before);
        assertThat(before.forwards()).hasSize(2);
    }

    @Test
    void credentialOfAFolderIsRefusedWithTheReason() throws Exception {
        credential("central-address", receiver.address());
        Folder folder = jenkins.createProject(Folder.class, "shop");
        CredentialsProvider.lookupStores(folder)
                .iterator()
                .next()
                .addCredentials(
                        Domain.global(),
                        new StringCredentialsImpl(
                                CredentialsScope.GLOBAL, "in-folder", "", Secret.fromString(receiver.address())));
        ForwardSettings.DescriptorImpl descriptor =
                jenkins.jenkins.getDescriptorByType(ForwardSettings.DescriptorImpl.class);

        for (FormValidation check :
                List.of(descriptor.doCheckTo("in-folder", ""), descriptor.doCheckToken("in-folder"))) {
            assertThat(check.kind).isEqualTo(FormValidation.Kind.ERROR);
            assertThat(check.getMessage())
                    .isEqualTo("there is no Secret text credential &quot;in-folder&quot; on the controller;"
                            + " one of a folder cannot be used here");
        }
        assertThat(descriptor.doCheckTo("central-address", "token").kind).isEqualTo(FormValidation.Kind.OK);
        assertThat(descriptor.doCheckTo(" ", "").kind).isEqualTo(FormValidation.Kind.ERROR);
        assertThat(descriptor.doCheckToken("").kind).isEqualTo(FormValidation.Kind.OK);
    }

    @Test
    void addressIsValidatedWithoutBeingShown() throws Exception {
        credential("no-address", "ftp://central.example.org/");
        credential("plain", "http://central.example.org/");
        ForwardSettings.DescriptorImpl descriptor =
                jenkins.jenkins.getDescriptorByType(ForwardSettings.DescriptorImpl.class);

        assertThat(descriptor.doCheckTo("no-address", "").getMessage())
                .isEqualTo("the secret &quot;no-address&quot; is not an address with http or https");
        assertThat(descriptor.doCheckTo("plain", "token").getMessage())
                .isEqualTo("The token is sent without encryption; use https");
        assertThat(descriptor.doCheckTo("plain", "").kind).isEqualTo(FormValidation.Kind.OK);
    }

    private void forwardTo(String address, String token) throws Exception {
        credential("central-address", address);
        credential("central-token", token);
        ForwardSettings central = new ForwardSettings("central", ForwardFormat.CDEVENTS, "central-address");
        central.setToken("central-token");
        central.setSource("https://eu.ci.example.org");
        DoraConfiguration.get().setForwards(List.of(central));
        DoraConfiguration.get().save();
    }

    private static void credential(String id, String text) throws Exception {
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .add(new StringCredentialsImpl(CredentialsScope.GLOBAL, id, "", Secret.fromString(text)));
        SystemCredentialsProvider.getInstance().save();
    }

    private static void record(String... ids) throws Exception {
        for (String id : ids) {
            DoraStore.get()
                    .record(Deployment.of("shop", id, "production")
                            .id(id)
                            .between(NOON, NOON)
                            .build());
        }
    }

    private List<String> sent() {
        return receiver.received().stream()
                .map(request -> request.body().replaceAll(".*\"doraMetrics\":\\{[^}]*?\"id\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private static Snapshot snapshot() throws Exception {
        return DoraStore.get().await().snapshot();
    }

    private String managePage() throws Exception {
        JenkinsRule.WebClient client = jenkins.createWebClient();
        client.setJavaScriptEnabled(false);
        return client.goTo("manage").getWebResponse().getContentAsString();
    }
}
