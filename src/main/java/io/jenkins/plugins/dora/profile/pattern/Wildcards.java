package io.jenkins.plugins.dora.profile.pattern;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Matches sequences against sequences with wildcards in them. */
final class Wildcards {
    private Wildcards() {}

    /**
     * Returns whether {@code elements} match {@code pattern}.
     *
     * <p>On a mismatch the latest wildcard takes one element more. Going back to an earlier one could not help, so no
     * pattern makes this slower than the product of both lengths.
     *
     * @param isWildcard whether an element of the pattern stands for any number of elements
     * @param matches whether any other element of the pattern stands for an element
     */
    static <P, E> boolean match(List<P> pattern, List<E> elements, Predicate<P> isWildcard, BiPredicate<P, E> matches) {
        int next = 0;
        int position = 0;
        int wildcard = -1;
        int takenUpTo = 0;
        while (position < elements.size()) {
            if (next < pattern.size() && isWildcard.test(pattern.get(next))) {
                wildcard = next++;
                takenUpTo = position;
            } else if (next < pattern.size() && matches.test(pattern.get(next), elements.get(position))) {
                next++;
                position++;
            } else if (wildcard >= 0) {
                next = wildcard + 1;
                position = ++takenUpTo;
            } else {
                return false;
            }
        }
        return pattern.subList(next, pattern.size()).stream().allMatch(isWildcard);
    }
}
