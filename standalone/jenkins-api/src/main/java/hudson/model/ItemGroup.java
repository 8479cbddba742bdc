package hudson.model;

import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.function.Predicate;

public interface ItemGroup<T extends Item> {
    @NonNull
    String getFullName();

    default <T extends Item> Iterable<T> allItems(Class<T> type, Predicate<T> pred) {
        throw new UnsupportedOperationException();
    }
}
