package io.jenkins.plugins.dora.controller;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Work that waits, in the order in which it came, so that no job keeps the others waiting.
 *
 * <p>One piece of a job is taken at a time. What a job has waiting beyond {@value #MOST_AHEAD} pieces comes after
 * everything else. Not safe for use by several threads.
 *
 * @param <T> a piece of work
 */
final class WorkQueue<T extends WorkQueue.Piece> {
    private static final int MOST_AHEAD = 20;

    /** A piece of work. */
    interface Piece {
        /** Returns the full name of the job that it is for. */
        String job();
    }

    private final int most;
    private final int mostOfJob;
    private final Deque<T> ahead = new ArrayDeque<>();
    private final Deque<T> behind = new ArrayDeque<>();
    private final Set<String> busy = new HashSet<>();

    /**
     * @param most how many pieces may wait
     * @param mostOfJob how many of one job
     */
    WorkQueue(int most, int mostOfJob) {
        this.most = most;
        this.mostOfJob = mostOfJob;
    }

    /** Adds a piece; returns whether there was room for it. */
    boolean add(T piece) {
        long before = count(ahead, piece.job());
        long beyond = count(behind, piece.job());
        if (size() >= most || before + beyond >= mostOfJob) {
            return false;
        }
        (beyond > 0 || before >= MOST_AHEAD ? behind : ahead).add(piece);
        return true;
    }

    private static long count(Collection<? extends Piece> pieces, String job) {
        return pieces.stream().filter(piece -> piece.job().equals(job)).count();
    }

    /** Takes the next piece of a job of which no piece is being done; it is being done until it is {@link #done}. */
    Optional<T> take() {
        Optional<T> next = take(ahead).or(() -> take(behind));
        next.ifPresent(piece -> busy.add(piece.job()));
        return next;
    }

    private Optional<T> take(Deque<T> pieces) {
        for (Iterator<T> each = pieces.iterator(); each.hasNext(); ) {
            T piece = each.next();
            if (!busy.contains(piece.job())) {
                each.remove();
                return Optional.of(piece);
            }
        }
        return Optional.empty();
    }

    /** Lets the next piece of the same job be taken. */
    void done(T piece) {
        busy.remove(piece.job());
    }

    /** Removes what waits of a job; returns how many pieces that were. */
    int remove(String job) {
        int before = size();
        ahead.removeIf(piece -> piece.job().equals(job));
        behind.removeIf(piece -> piece.job().equals(job));
        return before - size();
    }

    /** Returns how many pieces wait. */
    int size() {
        return ahead.size() + behind.size();
    }

    /** Removes and returns everything that waits. */
    List<T> clear() {
        List<T> left = new ArrayList<>(ahead);
        left.addAll(behind);
        ahead.clear();
        behind.clear();
        return left;
    }
}
