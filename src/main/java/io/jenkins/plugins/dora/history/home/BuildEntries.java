package io.jenkins.plugins.dora.history.home;

import io.jenkins.plugins.dora.history.SkipReason;
import io.jenkins.plugins.dora.history.Skipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the builds among what is in the directory of a job's builds. */
final class BuildEntries {
    /** Build numbers are positive integers without leading zeros. */
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    /** Before version 1.597, Jenkins named directories by when the build started, and linked to them by number. */
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d_\\d\\d-\\d\\d-\\d\\d");

    private final Skipped oddities;
    private final List<Integer> numbers = new ArrayList<>();
    private final List<Path> dates = new ArrayList<>();
    private final Set<String> linked = new HashSet<>();

    BuildEntries(Skipped oddities) {
        this.oddities = oddities;
    }

    void add(Path entry) {
        String name = entry.toFile().getName();
        if (Files.isSymbolicLink(entry)) {
            addLink(entry, name);
        } else if (NUMBER.matcher(name).matches()) {
            numbers.add(Integer.valueOf(name));
        } else if (DATE.matcher(name).matches()) {
            dates.add(entry);
        }
    }

    /** Follows a link by number to a build elsewhere, as Jenkins does. */
    private void addLink(Path link, String name) {
        try {
            String target = Files.readSymbolicLink(link).toFile().getName();
            if (NUMBER.matcher(name).matches()
                    && (isElsewhere(link) || DATE.matcher(target).matches())) {
                numbers.add(Integer.valueOf(name));
                linked.add(target);
                return;
            }
        } catch (IOException e) {
            // It leads nowhere.
        }
        oddities.count(SkipReason.LINK, link);
    }

    private static boolean isElsewhere(Path link) throws IOException {
        Path target = link.toRealPath();
        return !target.startsWith(link.resolveSibling("").toRealPath());
    }

    /** Returns the numbers of the builds, ascending; directories that no number leads to are counted as oddities. */
    int[] numbers() {
        dates.stream()
                .filter(directory -> !linked.contains(directory.toFile().getName()))
                .forEach(directory -> oddities.count(SkipReason.NAMED_BY_DATE, directory));
        return numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
