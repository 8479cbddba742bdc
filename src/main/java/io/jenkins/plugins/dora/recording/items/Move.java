package io.jenkins.plugins.dora.recording.items;

import java.util.function.Predicate;

/**
 * Distinguishes the move of an item from the moves of everything below it, which Jenkins reports one by one: a moved folder
 * with a thousand jobs is one event.
 */
final class Move {
    private Move() {}

    /**
     * Returns whether an item moved itself, and not only with a folder around it.
     *
     * <p>What is carried along keeps its own name, and the folder it was in is no more.
     *
     * @param exists accepts the full names of the folders that exist now; the empty name is that of Jenkins itself
     */
    static boolean isOfItself(String oldFullName, String newFullName, Predicate<String> exists) {
        boolean renamed = !name(oldFullName).equals(name(newFullName));
        return renamed || exists.test(folder(oldFullName));
    }

    private static String name(String fullName) {
        return fullName.substring(fullName.lastIndexOf('/') + 1);
    }

    private static String folder(String fullName) {
        return fullName.substring(0, Math.max(fullName.lastIndexOf('/'), 0));
    }
}
