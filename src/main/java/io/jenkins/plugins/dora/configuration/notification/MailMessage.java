package io.jenkins.plugins.dora.configuration.notification;

import io.jenkins.plugins.dora.announcement.format.HtmlFormat;
import io.jenkins.plugins.dora.announcement.format.TextFormat;
import io.jenkins.plugins.dora.announcement.message.Announcement;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;

/** A message as mail, with the same in plain text and in HTML. */
final class MailMessage {
    private static final String CHARSET = StandardCharsets.UTF_8.name();

    private MailMessage() {}

    static MimeMessage of(Session session, Address from, List<String> addresses, Announcement announcement)
            throws MessagingException {
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom(from);
        for (String address : addresses) {
            mail.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
        }
        mail.setSubject(announcement.title(), CHARSET);
        mail.setSentDate(Date.from(announcement.at()));
        // So that nobody's absence is answered to Jenkins
        mail.setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(TextFormat.text(announcement), "plain"));
        alternatives.addBodyPart(part(HtmlFormat.html(announcement), "html"));
        mail.setContent(alternatives);
        return mail;
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, CHARSET, type);
        return part;
    }
}
