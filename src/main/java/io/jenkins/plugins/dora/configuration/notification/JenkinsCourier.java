package io.jenkins.plugins.dora.configuration.notification;

import hudson.ExtensionList;
import hudson.ProxyConfiguration;
import io.jenkins.plugins.dora.announcement.http.Attempt;
import io.jenkins.plugins.dora.announcement.message.Announcement;
import io.jenkins.plugins.dora.announcement.sending.Courier;
import io.jenkins.plugins.dora.announcement.sending.HttpCourier;
import io.jenkins.plugins.dora.configuration.webhook.SecretTexts;
import io.jenkins.plugins.dora.profile.notification.Channel;
import io.jenkins.plugins.dora.profile.notification.Recipient;
import java.time.Clock;
import jenkins.model.Jenkins;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Sends through the proxy of Jenkins, to addresses that are credentials of the controller; mail by the Mailer plugin. */
@Restricted(NoExternalUse.class)
public final class JenkinsCourier implements Courier {
    private final Courier http;

    public JenkinsCourier(Clock clock) {
        http = new HttpCourier(ProxyConfiguration::newHttpClientBuilder, SecretTexts::secret, clock);
    }

    @Override
    public Attempt deliver(Recipient to, Announcement announcement) throws InterruptedException {
        if (to.channel() != Channel.MAIL) {
            return http.deliver(to, announcement);
        }
        return ExtensionList.lookup(MailService.class).stream()
                .findFirst()
                .map(mail -> mail.send(to.mail(), announcement))
                .orElseGet(() -> Attempt.failed("the Mailer plugin is not installed"));
    }

    /** Returns the address of the page that shows the metrics of this controller; empty if Jenkins does not know its own. */
    public static String page() {
        String root = Jenkins.get().getRootUrl();
        return root == null ? "" : root + "dora/";
    }
}
