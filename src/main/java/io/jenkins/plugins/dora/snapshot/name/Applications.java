package io.jenkins.plugins.dora.snapshot.name;

import io.jenkins.plugins.dora.snapshot.column.Dictionary;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Applications by number. One that a job or folder keeps apart is another than the one generally known by the same name.
 */
public final class Applications {
    /** Ends the name before an owner; in a name it is no more than white space. */
    private static final char END = '\0';

    private final Dictionary keys;
    private volatile int @Nullable [] sorted;

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

    /** Returns the numbers of all applications in order of name. */
    public IntStream sorted() {
        int[] known = sorted;
        if (known == null) {
            known = IntStream.range(0, size())
                    .boxed()
                    .sorted(Comparator.comparing(this::name))
                    .mapToInt(Integer::intValue)
                    .toArray();
            sorted = known;
        }
        return IntStream.of(known);
    }

    /** Returns how many applications there are, numbered from 0. */
    public int size() {
        return keys.size();
    }

    private static String key(String name, Optional<String> owner) {
        String known = withoutEnd(name);
        return owner.isPresent() ? known + END + owner.get() : known;
    }

    private static String withoutEnd(String name) {
        return name.replace(END, ' ');
    }

    /** Numbers applications as they come. */
    static final class Builder {
        private final Dictionary.Builder keys = new Dictionary.Builder();
        private Applications latest = new Applications(keys.dictionary());

        int number(String name, Optional<String> owner) {
            return keys.number(key(name, owner));
        }

        /** Returns the applications so far; the same object until another one is added. */
        Applications applications() {
            Dictionary present = keys.dictionary();
            if (present.size() > latest.size()) {
                latest = new Applications(present);
            }
            return latest;
        }
    }
}
