package io.jenkins.plugins.dora.profile.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Collects problems, so that all of them are reported at once. */
final class Problems {
    private final List<Problem> problems = new ArrayList<>();

    void add(Node place, String reason) {
        problems.add(new Problem(place.getStartMark().getLine() + 1, reason));
    }

    /** @throws InvalidProfileException if something is wrong */
    void refuse() {
        if (!problems.isEmpty()) {
            throw new InvalidProfileException(problems.stream()
                    .sorted(Comparator.comparingInt(Problem::line))
                    .map(problem -> "line " + problem.line() + ": " + problem.reason())
                    .toList());
        }
    }

    private record Problem(int line, String reason) {}
}
