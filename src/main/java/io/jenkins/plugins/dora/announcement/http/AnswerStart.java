package io.jenkins.plugins.dora.announcement.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes the beginning of an answer, and lets the rest go. */
final class AnswerStart implements BodySubscriber<String> {
    private static final int MOST = 1_000;

    private final CompletableFuture<String> text = new CompletableFuture<>();
    private final StringBuilder start = new StringBuilder();
    private Flow.@Nullable Subscription subscription;

    @Override
    public CompletionStage<String> getBody() {
        return text;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] bytes = new byte[Math.min(buffer.remaining(), MOST)];
            buffer.get(bytes);
            start.append(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        if (start.length() >= MOST && subscription != null) {
            subscription.cancel();
            onComplete();
        }
    }

    @Override
    public void onError(Throwable reason) {
        // The status came before, and is what counts.
        onComplete();
    }

    @Override
    public void onComplete() {
        text.complete(start.toString());
    }
}
