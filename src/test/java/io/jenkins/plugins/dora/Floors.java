package io.jenkins.plugins.dora;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The drawing of the floors in the documentation. */
final class Floors {
    private static final Pattern DRAWING =
            Pattern.compile("^```floors\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private Floors() {}

    /** Returns the names of the rooms on each floor, from the ground up. */
    static List<Set<String>> drawnIn(String page) {
        try {
            Matcher drawing =
                    DRAWING.matcher(Files.readString(Repository.path("docs").resolve(page)));
            if (!drawing.find()) {
                throw new IllegalStateException(page + " has no drawing of the floors");
            }
            List<Set<String>> floors = new ArrayList<>();
            drawing.group(1)
                    .lines()
                    .forEach(line -> floors.add(Set.of(line.strip().split(" +"))));
            Collections.reverse(floors);
            return floors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
