package io.jenkins.plugins.dora.spark;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The elements of several streams. Each stream begins when the one before it has ended, and no element is kept:
 * {@code flatMap} would keep all of a stream in memory.
 */
final class OneAfterTheOther<T> implements Iterator<T> {
    private final Iterator<Supplier<Stream<T>>> streams;
    private Iterator<T> current = Collections.emptyIterator();

    OneAfterTheOther(Iterator<Supplier<Stream<T>>> streams) {
        this.streams = streams;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && streams.hasNext()) {
            current = streams.next().get().iterator();
        }
        return current.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }
}
