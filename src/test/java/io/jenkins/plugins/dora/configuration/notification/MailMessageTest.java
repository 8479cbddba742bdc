package io.jenkins.plugins.dora.configuration.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.announcement.message.Announcement;
import io.jenkins.plugins.dora.announcement.message.Sentence;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailMessageTest {
    private static final Announcement MESSAGE = new Announcement(
            "team-shop/news/2026-06-22",
            Announcement.Kind.NEWS,
            "team-shop",
            Instant.parse("2026-06-22T08:00:00Z"),
            "DORA metrics of team-shop",
            List.of(new Sentence("WORSE", "Für <shop> länger.", Map.of(), "https://ci.example.org/dora/?view=x&a=b")),
            List.of(),
            "Production.",
            "");

    @Test
    void mailHasTextAndHtml() throws Exception {
        Properties properties = new Properties();
        MimeMessage mail;
        try (FakeSmtp server = new FakeSmtp()) {
            properties.setProperty("mail.smtp.host", "127.0.0.1");
            properties.setProperty("mail.smtp.port", String.valueOf(server.port()));
            Session session = Session.getInstance(properties);
            Transport.send(MailMessage.of(
                    session,
                    new InternetAddress("jenkins@example.org"),
                    List.of("team@example.org", "boss@example.org"),
                    MESSAGE));
            assertThat(server.mails()).hasSize(1);
            assertThat(server.commands()).contains("RCPT TO:<team@example.org>", "RCPT TO:<boss@example.org>");
            mail = new MimeMessage(
                    session, new ByteArrayInputStream(server.mails().get(0).getBytes(StandardCharsets.UTF_8)));
        }

        assertThat(mail.getSubject()).isEqualTo("DORA metrics of team-shop");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("jenkins@example.org"));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getSentDate()).isEqualTo("2026-06-22T08:00:00Z");
        MimeMultipart alternatives = (MimeMultipart) mail.getContent();
        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        assertThat(alternatives.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo("""
                        DORA metrics of team-shop

                        - Für <shop> länger.
                          https://ci.example.org/dora/?view=x&a=b

                        Production.
                        """);
        assertThat(alternatives.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(alternatives.getBodyPart(1).getContent().toString())
                .contains(
                        "<li>Für &lt;shop&gt; länger. <a href=\"https://ci.example.org/dora/?view=x&amp;a=b\">Show</a>");
    }
}
