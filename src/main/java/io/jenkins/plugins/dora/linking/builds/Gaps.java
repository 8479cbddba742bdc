package io.jenkins.plugins.dora.linking.builds;

import java.util.ArrayList;
import java.util.List;

/** Detects missing builds while the others are read from the last one back: Jenkins numbers builds without gaps. */
final class Gaps {
    private final List<Gap> gaps = new ArrayList<>();
    private int next;

    /**
     * @param last the number of the first build to read
     */
    Gaps(int last) {
        next = last;
    }

    /** Notes that a build was read, whose number is lower than those before. */
    void read(int number) {
        if (number < next) {
            gaps.add(new Gap(number + 1, next));
        }
        next = number - 1;
    }

    /** Returns what is missing after build {@code after}, the latest first. */
    List<Gap> downTo(int after) {
        read(after);
        return gaps;
    }

    /**
     * Builds that are missing.
     *
     * @param first number of the first
     * @param last number of the last
     */
    record Gap(int first, int last) {
        @Override
        public String toString() {
            return first == last ? "#" + first + " is" : "#" + first + " to #" + last + " are";
        }
    }
}
