package io.jenkins.plugins.dora.announcement.http;

import io.jenkins.plugins.dora.profile.notification.Channel;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Sends requests to other systems, each once and within a time limit; a redirect is never followed. */
public final class HttpSender {
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final Supplier<HttpClient.Builder> clients;
    private final Clock clock;
    private final Duration patience;

    /**
     * @param clients begins clients that go through a proxy where one is needed
     * @param clock gives the time that a wanted pause is counted from
     * @param patience how long an answer may take
     */
    public HttpSender(Supplier<HttpClient.Builder> clients, Clock clock, Duration patience) {
        this.clients = clients;
        this.clock = clock;
        this.patience = patience;
    }

    /** Tries once; what fails is the result, never an exception. */
    public Attempt send(HttpRequest request, Channel channel) throws InterruptedException {
        // Never follows a redirect: the message is for nobody else.
        HttpClient client = clients.get()
                .connectTimeout(CONNECTING)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, info -> new AnswerStart());
        try {
            return HttpOutcome.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS), channel, clock.instant());
        } catch (ExecutionException e) {
            return HttpOutcome.of(e.getCause());
        } catch (TimeoutException e) {
            return Attempt.unknown("there was no answer within " + patience.toSeconds() + " seconds");
        } finally {
            answer.cancel(true);
        }
    }
}
