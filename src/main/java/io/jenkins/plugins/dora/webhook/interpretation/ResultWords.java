package io.jenkins.plugins.dora.webhook.interpretation;

import io.jenkins.plugins.dora.model.value.Result;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words that senders have for how something ended. */
public final class ResultWords {
    private static final Map<String, Result> WORDS = Map.ofEntries(
            Map.entry("success", Result.SUCCESS),
            Map.entry("succeeded", Result.SUCCESS),
            Map.entry("successful", Result.SUCCESS),
            Map.entry("passed", Result.SUCCESS),
            Map.entry("ok", Result.SUCCESS),
            Map.entry("failure", Result.FAILURE),
            Map.entry("failed", Result.FAILURE),
            Map.entry("error", Result.FAILURE),
            Map.entry("startup_failure", Result.FAILURE),
            Map.entry("aborted", Result.ABORTED),
            Map.entry("cancel", Result.ABORTED),
            Map.entry("canceled", Result.ABORTED),
            Map.entry("cancelled", Result.ABORTED),
            Map.entry("stop", Result.ABORTED),
            Map.entry("stopped", Result.ABORTED),
            Map.entry("expired", Result.EXPIRED),
            Map.entry("timeout", Result.EXPIRED),
            Map.entry("timed_out", Result.EXPIRED));

    private ResultWords() {}

    /** Returns how something ended, by a word in any case; empty for every other word, such as {@code running}. */
    public static Optional<Result> of(String word) {
        return Optional.ofNullable(WORDS.get(word.strip().toLowerCase(Locale.ROOT)));
    }
}
