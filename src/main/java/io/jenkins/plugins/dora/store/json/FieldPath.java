package io.jenkins.plugins.dora.store.json;

import org.jspecify.annotations.Nullable;

/** The path of a value in a JSON document, such as {@code changes[2].id}; rendered only for errors. */
final class FieldPath {
    /** The document itself. */
    static final FieldPath ROOT = new FieldPath(null, "", -1);

    private final @Nullable FieldPath parent;
    private final String name;
    private final int index;

    private FieldPath(@Nullable FieldPath parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** Returns the path of a field of this object. */
    FieldPath field(String name) {
        return new FieldPath(this, name, -1);
    }

    /** Returns the path of an item of this list. */
    FieldPath item(int index) {
        return new FieldPath(this, "", index);
    }

    @Override
    public String toString() {
        if (parent == null) {
            return "";
        }
        if (index >= 0) {
            return parent + "[" + index + ']';
        }
        return parent == ROOT ? name : parent + "." + name;
    }
}
