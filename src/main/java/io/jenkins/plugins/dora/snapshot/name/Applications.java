package io.jenkins.plugins.dora.snapshot.name;

import io.jenkins.plugins.dora.snapshot.column.Dictionary;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Applications by number. One that a job or folder keeps apart is another than the one generally known by the same name.
 */
public final class Applications {
    /** Ends the name before an owner; in a name it is no more than white space. */
    private static final char END = '\0';

    private final Dictionary keys;

    private Applications(Dictionary keys) {
        this.keys = keys;
    }

    /** Returns the name of an application. */
    public String name(int number) {
        String key = keys.name(number);
        int end = key.indexOf(END);
        return end < 0 ? key : key.substring(0, end);
    }

    /** Returns the job or folder that keeps an application apart; empty for the one generally known by its name. */
    public Optional<String> owner(int number) {
        String key = keys.name(number);
        int end = key.indexOf(END);
        return end < 0 ? Optional.empty() : Optional.of(key.substring(end + 1));
    }

    /** Returns the number of the application of that name and owner; -1 if there is none. */
    public int find(String name, Optional<String> owner) {
        return keys.find(key(name, owner));
    }

    /** Returns the numbers of all applications of that name, with any owner, in order of first recording. */
    public IntStream all(String name) {
        String kept = withoutEnd(name) + END;
        return IntStream.range(0, keys.size()).filter(number -> {
            String key = keys.name(number);
            return key.startsWith(kept) || key.length() + 1 == kept.length() && kept.startsWith(key);
        });
    }

    /** Returns how many applications there are, numbered from 0. */
    public int size() {
        return keys.size();
    }

    private static String key(String name, Optional<String> owner) {
        return withoutEnd(name) + owner.map(apart -> END + apart).orElse("");
    }

    private static String withoutEnd(String name) {
        return name.replace(END, ' ');
    }

    /** Numbers applications as they come. */
    static final class Builder {
        private final Dictionary.Builder keys = new Dictionary.Builder();

        int number(String name, Optional<String> owner) {
            return keys.number(key(name, owner));
        }

        Applications applications() {
            return new Applications(keys.dictionary());
        }
    }
}
