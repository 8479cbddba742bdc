package io.jenkins.plugins.dora.snapshot.column;

import java.util.Arrays;

/** Names by number: a name that many rows hold is held once. */
public final class Dictionary {
    private static final int MOST_ENTRIES_OF_NAME = 4;

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

    /** Whether the same numbers stand for the same names. */
    public boolean isSameAs(Dictionary other) {
        return Arrays.equals(names, 0, size, other.names, 0, other.size);
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
        private boolean handedOut;

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
            table = table.add(size, hash);
            return size++;
        }

        /**
         * Gives a number another name; dictionaries handed out before keep the old one.
         *
         * <p>Two numbers may have the same name then; the greater is the one that is found.
         */
        public void rename(int number, String name) {
            if (handedOut) {
                names = Arrays.copyOf(names, names.length);
                handedOut = false;
            }
            names[number] = name;
            table = table.size() < MOST_ENTRIES_OF_NAME * size
                    ? table.add(number, SecretHash.of(name))
                    : tableWithoutFormerNames();
        }

        private HashTable tableWithoutFormerNames() {
            HashTable present = new HashTable();
            for (int number = 0; number < size; number++) {
                present = present.add(SecretHash.of(names[number]));
            }
            return present;
        }

        /** Returns the names so far. */
        public Dictionary dictionary() {
            handedOut = true;
            return new Dictionary(names, size, table);
        }
    }
}
