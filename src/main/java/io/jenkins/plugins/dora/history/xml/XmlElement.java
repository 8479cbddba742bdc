package io.jenkins.plugins.dora.history.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A small piece of a document in memory, in which elements may refer to each other.
 *
 * <p>XStream writes an object that it wrote before as a reference: the way there from the element that stands for it,
 * such as {@code ../entry[2]/marked}.
 */
public final class XmlElement {
    private static final int LONGEST_CHAIN = 20;

    /** How many elements of a tree are looked at to follow its references: those of Jenkins lead to few. */
    private static final int MOST_LOOKED_AT = 10_000_000;

    /** The name of an element, and in brackets which of this name if not the first. */
    private static final Pattern STEP = Pattern.compile("([^\\[]+)(?:\\[([1-9]\\d{0,5})])?");

    private final String name;
    private final String reference;
    private final @Nullable XmlElement parent;
    private final List<XmlElement> children = new ArrayList<>();
    private final int[] toLookAt;
    private String text = "";

    XmlElement(String name, String reference, @Nullable XmlElement parent) {
        toLookAt = parent == null ? new int[] {MOST_LOOKED_AT} : parent.toLookAt;
        this.name = name;
        this.reference = reference;
        this.parent = parent;
    }

    XmlElement add(String childName, String childReference) {
        XmlElement child = new XmlElement(childName, childReference, this);
        children.add(child);
        return child;
    }

    XmlElement append(String part) {
        String before = text.isBlank() ? "" : text;
        int room = XmlCursor.LONGEST_TEXT - before.length();
        text = before + part.substring(0, Math.min(room, part.length()));
        return this;
    }

    XmlElement parent() {
        return parent == null ? this : parent;
    }

    /** Returns the text, without white space around it; of an overlong one only the beginning. */
    public String text() {
        return text.strip();
    }

    /** Returns the elements right inside that are called {@code wanted}, references among them resolved. */
    public Stream<XmlElement> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).flatMap(child -> child.resolve().stream());
    }

    /** Returns the first of {@link #children(String)}. */
    public Optional<XmlElement> child(String wanted) {
        return children(wanted).findFirst();
    }

    private Optional<XmlElement> resolve() {
        Optional<XmlElement> element = Optional.of(this);
        for (int i = 0; i < LONGEST_CHAIN && element.isPresent(); i++) {
            if (element.get().reference.isEmpty()) {
                return element;
            }
            element = element.get().referred();
        }
        return Optional.empty();
    }

    private Optional<XmlElement> referred() {
        XmlElement element = this;
        for (String step : reference.split("/")) {
            if (--toLookAt[0] < 0) {
                return Optional.empty();
            }
            XmlElement next = step.equals("..") ? element.parent : element.childAt(step);
            if (next == null) {
                return Optional.empty();
            }
            element = next;
        }
        return Optional.of(element);
    }

    private @Nullable XmlElement childAt(String step) {
        Matcher indexed = STEP.matcher(step);
        if (!indexed.matches()) {
            return null;
        }
        long before = indexed.group(2) == null ? 0 : Integer.parseInt(indexed.group(2)) - 1;
        return children.stream()
                .takeWhile(child -> --toLookAt[0] >= 0)
                .filter(child -> child.name.equals(indexed.group(1)))
                .skip(before)
                .findFirst()
                .orElse(null);
    }
}
