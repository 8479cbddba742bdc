package io.jenkins.plugins.dora.report.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohsuke.stapler.export.NamedPathPruner;
import org.kohsuke.stapler.export.TreePruner;

/**
 * The requested fields of an answer: the query parameters {@code tree} and {@code depth} of Jenkins.
 *
 * @param pruner leaves out the others
 */
public record Shape(TreePruner pruner) {
    /** The query parameters that select fields of any answer; {@code pretty} is left to the writer. */
    static final List<String> PARAMETERS = List.of("depth", "pretty", "tree");

    private static final int DEEPEST = 100;

    /**
     * Reads a query.
     *
     * @param values values by parameter name
     * @throws InvalidQueryException if one of them is malformed
     */
    public static Shape parse(Map<String, ? extends Collection<String>> values) {
        QueryParameters parameters = new QueryParameters(values);
        int depth = parameters.number("depth", 0, DEEPEST, 0);
        Optional<String> tree = parameters.first("tree");
        return new Shape(tree.map(Shape::named).orElseGet(() -> new TreePruner.ByDepth(1 - depth)));
    }

    private static TreePruner named(String tree) {
        try {
            return new NamedPathPruner(tree);
        } catch (IllegalArgumentException e) {
            throw new InvalidQueryException("tree", QueryParameters.quoted(tree) + " is malformed", e);
        }
    }
}
