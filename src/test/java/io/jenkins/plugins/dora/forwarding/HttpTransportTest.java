package io.jenkins.plugins.dora.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.dora.announcement.sending.Receiver;
import io.jenkins.plugins.dora.forwarding.Forwarded.Outcome;
import io.jenkins.plugins.dora.forwarding.format.Posted;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpTransportTest {
    private static final Posted REQUEST = new Posted("/deployments", "application/json; charset=utf-8", "{}");

    private Receiver receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void requestArrivesWithTheTokenBelowTheAddress() throws Exception {
        assertThat(deliver(" token ")).isEqualTo(Forwarded.ARRIVED);

        assertThat(receiver.received()).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/hook/deployments");
            assertThat(request.headers().getFirst("Authorization")).isEqualTo("Bearer token");
            assertThat(request.headers().getFirst("Content-Type")).isEqualTo(REQUEST.contentType());
            assertThat(request.body()).isEqualTo("{}");
        });
    }

    @Test
    void answerDecidesWhetherAnotherTryHelpsByItself() throws Exception {
        receiver.answers(401, "");
        assertThat(deliver("token")).returns(Outcome.REFUSED, Forwarded::outcome);
        receiver.answers(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "7");
            Receiver.answer(exchange, 503, "");
        });
        assertThat(deliver("token"))
                .isEqualTo(new Forwarded(Outcome.FAILED, "", "the answer has status 503", Duration.ofSeconds(7)));
    }

    @Test
    void missingAddressIsTheReason() throws Exception {
        HttpTransport transport = new HttpTransport(HttpClient::newBuilder, Clock.systemUTC(), () -> {
            throw new IllegalArgumentException("there is no secret \"a\"");
        });

        assertThat(transport.deliver(REQUEST))
                .isEqualTo(new Forwarded(Outcome.FAILED, "", "there is no secret \"a\"", Duration.ZERO));
    }

    @Test
    void tokenThatNoHeaderCanHaveIsRefusedAndNotShown() {
        for (String token : new String[] {"", " ", "to\nken", "t\u00f6ken", "to ken"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> address(token))
                    .withMessage("the token is empty, or has white space or letters beyond ASCII in it");
        }
        assertThat(address("token").toString()).doesNotContain("token", "127.0.0.1");
    }

    private Forwarded deliver(String token) throws InterruptedException {
        ReceiverAddress address = address(token);
        return new HttpTransport(HttpClient::newBuilder, Clock.systemUTC(), () -> address).deliver(REQUEST);
    }

    private ReceiverAddress address(String token) {
        return new ReceiverAddress(URI.create(receiver.address() + '/'), Optional.of(token));
    }
}
