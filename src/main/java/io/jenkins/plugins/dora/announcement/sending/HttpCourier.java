package io.jenkins.plugins.dora.announcement.sending;

import io.jenkins.plugins.dora.announcement.format.EventFormat;
import io.jenkins.plugins.dora.announcement.format.SlackFormat;
import io.jenkins.plugins.dora.announcement.format.TeamsFormat;
import io.jenkins.plugins.dora.announcement.http.AddressBook;
import io.jenkins.plugins.dora.announcement.http.Attempt;
import io.jenkins.plugins.dora.announcement.http.HttpSender;
import io.jenkins.plugins.dora.announcement.message.Announcement;
import io.jenkins.plugins.dora.profile.notification.Channel;
import io.jenkins.plugins.dora.profile.notification.Recipient;
import io.jenkins.plugins.dora.webhook.proof.StandardWebhooks;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Posts messages to the addresses of Slack, Teams and other programs. */
public final class HttpCourier implements Courier {
    private static final String JSON = "application/json; charset=utf-8";

    private final HttpSender sender;
    private final AddressBook book;
    private final Clock clock;

    /**
     * @param clients begins clients that go through a proxy where one is needed
     * @param secrets finds secrets by their ids
     */
    public HttpCourier(Supplier<HttpClient.Builder> clients, Function<String, Optional<String>> secrets, Clock clock) {
        this(clients, secrets, clock, Duration.ofSeconds(10));
    }

    HttpCourier(
            Supplier<HttpClient.Builder> clients,
            Function<String, Optional<String>> secrets,
            Clock clock,
            Duration patience) {
        sender = new HttpSender(clients, clock, patience);
        book = new AddressBook(secrets);
        this.clock = clock;
    }

    @Override
    public Attempt deliver(Recipient to, Announcement announcement) throws InterruptedException {
        if (to.channel() == Channel.MAIL) {
            return Attempt.refused("mail is sent only by Jenkins, with its Mailer plugin");
        }
        HttpRequest request;
        try {
            request = request(to, announcement);
        } catch (IllegalArgumentException e) {
            return Attempt.failed(String.valueOf(e.getMessage()));
        }
        return sender.send(request, to.channel());
    }

    private HttpRequest request(Recipient to, Announcement announcement) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(book.address(to.address())).header("User-Agent", "dora-metrics");
        if (to.channel() == Channel.JSON) {
            sign(request, announcement, book.secret(to.signature()));
        } else {
            String body =
                    to.channel() == Channel.SLACK ? SlackFormat.json(announcement) : TeamsFormat.json(announcement);
            request.header("Content-Type", JSON).POST(BodyPublishers.ofString(body));
        }
        return request.build();
    }

    private void sign(HttpRequest.Builder request, Announcement announcement, String secret) {
        byte[] body = EventFormat.json(announcement).getBytes(StandardCharsets.UTF_8);
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        request.header("Content-Type", EventFormat.CONTENT_TYPE)
                .header(StandardWebhooks.ID, announcement.id())
                .header(StandardWebhooks.TIMESTAMP, timestamp)
                .header(StandardWebhooks.SIGNATURE, StandardWebhooks.sign(announcement.id(), timestamp, body, secret))
                .POST(BodyPublishers.ofByteArray(body));
    }
}
