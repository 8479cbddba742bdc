package io.jenkins.plugins.dora.configuration.form;

import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** A list that is a text area in a form, with an element in each line. */
@Restricted(NoExternalUse.class)
public final class Lines extends AbstractList<String> {
    private final List<String> lines;

    private Lines(List<String> lines) {
        this.lines = lines;
    }

    /** Returns the lines of {@code texts} that are not blank: a text area comes as one text. */
    public static Lines of(@Nullable List<String> texts) {
        return new Lines(
                texts == null
                        ? List.of()
                        : texts.stream()
                                .flatMap(String::lines)
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList());
    }

    @Override
    public String get(int index) {
        return lines.get(index);
    }

    @Override
    public int size() {
        return lines.size();
    }

    /** Returns the lines as a text area shows them. */
    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
