package io.jenkins.plugins.dora.configuration.notification;

import hudson.tasks.Mailer;
import io.jenkins.plugins.dora.announcement.http.Attempt;
import io.jenkins.plugins.dora.announcement.message.Announcement;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.UnsupportedEncodingException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jenkins.model.JenkinsLocationConfiguration;
import org.jenkinsci.plugins.variant.OptionalExtension;

/** Sends mail by the server that the Mailer plugin knows. */
@OptionalExtension(requirePlugins = "mailer")
public final class MailerMail implements MailService {
    private static final String PATIENCE_MILLIS = "10000";
    private static final List<String> LIMITS =
            List.of("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout");

    @Override
    public Attempt send(List<String> addresses, Announcement announcement) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Mail looks there for what knows text and HTML.
        thread.setContextClassLoader(Session.class.getClassLoader());
        try {
            Session session = Mailer.descriptor().createSession();
            LIMITS.forEach(limit -> session.getProperties().setProperty(limit, PATIENCE_MILLIS));
            String from = JenkinsLocationConfiguration.get().getAdminAddress();
            Transport.send(MailMessage.of(
                    session, Mailer.stringToAddress(from, StandardCharsets.UTF_8.name()), addresses, announcement));
            return Attempt.ARRIVED;
        } catch (MessagingException e) {
            return attempt(e);
        } catch (UnsupportedEncodingException | IllegalStateException e) {
            return Attempt.failed("the settings of mail are wrong");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Attempt attempt(MessagingException failure) {
        if (failure instanceof SendFailedException sending) {
            return sending.getValidSentAddresses() == null || sending.getValidSentAddresses().length == 0
                    ? Attempt.failed("the server for mail refused the message")
                    : Attempt.unknown("the server for mail took the message for some of the addresses only");
        }
        if (failure instanceof AuthenticationFailedException) {
            return Attempt.failed("the server for mail refused the user or the password");
        }
        boolean isUnreached =
                failure.getCause() instanceof ConnectException || failure.getCause() instanceof UnknownHostException;
        return isUnreached
                ? Attempt.failed("the server for mail cannot be reached")
                : Attempt.unknown("the connection to the server for mail ended without an answer");
    }
}
