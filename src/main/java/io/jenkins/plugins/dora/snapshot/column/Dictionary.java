package io.jenkins.plugins.dora.snapshot.column;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Names by number: a name that many rows hold is held once. */
public final class Dictionary {
    private final String[] names;
    private final int size;
    private final HashTable table;

    private Dictionary(String[] names, int size, HashTable table) {
        this.names = names;
        this.size = size;
        this.table = table;
    }

    public String name(int number) {
        return names[number];
    }

    /** Returns how many names there are, numbered from 0. */
    public int size() {
        return size;
    }

    /** Returns the number of {@code name}; -1 if it is not there. Of numbers that have the same name, the greatest. */
    public int find(String name) {
        return table.last(SecretHash.of(name), number -> number < size && names[number].equals(name));
    }

    /** Numbers names as they come. */
    public static final class Builder {
        private String[] names = new String[16];
        private int size;
        private HashTable table = new HashTable();

        /** Returns the number of {@code name}, a new one if it is not there yet. */
        public int number(String name) {
            int hash = SecretHash.of(name);
            int known = table.last(hash, number -> names[number].equals(name));
            return known >= 0 ? known : add(name, hash);
        }

        private int add(String name, int hash) {
            if (size == names.length) {
                names = Arrays.copyOf(names, 2 * size);
            }
            names[size] = name;
            table = table.add(hash);
            return size++;
        }

        /**
         * Gives numbers other names; dictionaries handed out before keep theirs.
         *
         * <p>Two numbers may have the same name then, and either of them is given to whoever asks for it.
         */
        public void rename(UnaryOperator<String> newName) {
            names = Arrays.copyOf(names, names.length);
            table = new HashTable();
            for (int number = 0; number < size; number++) {
                names[number] = newName.apply(names[number]);
                table = table.add(SecretHash.of(names[number]));
            }
        }

        /** Returns the names so far. */
        public Dictionary dictionary() {
            return new Dictionary(names, size, table);
        }
    }
}
