package io.jenkins.plugins.dora.profile.yaml;

import io.jenkins.plugins.dora.model.text.Echo;
import java.util.List;

/** Thrown for the text of a profile that is invalid; has all problems of it. */
public final class InvalidProfileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String[] problems;

    InvalidProfileException(List<String> problems) {
        this(problems.stream().map(Echo::message).toArray(String[]::new));
    }

    private InvalidProfileException(String... problems) {
        super(String.join("\n", problems));
        this.problems = problems;
    }

    /** Returns a sentence for each problem, such as {@code line 7: countRedeployments: "maybe" is neither …}. */
    public List<String> problems() {
        return List.of(problems);
    }
}
