package io.jenkins.plugins.dora.spark;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Iterators, which Spark has, as streams. */
final class Iterators {
    private Iterators() {}

    /** Returns a stream of what an iterator gives, each taken when it is asked for. */
    static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED), false);
    }
}
