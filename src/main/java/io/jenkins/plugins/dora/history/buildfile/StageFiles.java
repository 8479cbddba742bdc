package io.jenkins.plugins.dora.history.buildfile;

import io.jenkins.plugins.dora.history.file.HomeFile;
import io.jenkins.plugins.dora.history.xml.XmlCursor;
import io.jenkins.plugins.dora.history.xml.XmlElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads which stages of a Pipeline ran from the nodes that it keeps with the build: one in a file each, or all of them in
 * one file once it is over.
 *
 * <p>A stage is a block that has a label and is no branch of parallel ones; declarative Pipelines mark those that they skip.
 */
final class StageFiles {
    private static final String ALL_NODES = "flowNodeStore.xml";
    private static final String NODE = "\\d{1,9}\\.xml";
    private static final int MOST_ELEMENTS_OF_ACTIONS = 10_000;
    private static final Pattern LABEL = Pattern.compile("(.*\\.)?LabelAction");
    private static final Pattern TAGS = Pattern.compile("(.*\\.)?TagsAction");
    private static final String STATUS = "STAGE_STATUS";
    private static final String SKIPPED = "SKIPPED_";

    private final Set<String> stages = new HashSet<>();
    private int nodes;

    private StageFiles() {}

    /**
     * Returns the names of the stages that ran.
     *
     * @param directory where the nodes of the build are
     * @return empty if they are gone, or if one of them cannot be read
     */
    static Optional<Set<String>> read(Path directory) {
        StageFiles files = new StageFiles();
        try {
            for (Path file : filesIn(directory)) {
                files.readFile(file);
            }
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
        return files.nodes == 0 ? Optional.empty() : Optional.of(files.stages);
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        Path all = directory.resolve(ALL_NODES);
        if (Files.exists(all)) {
            return List.of(all);
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toFile().getName().matches(NODE)).toList();
        }
    }

    private void readFile(Path file) throws IOException {
        try (XmlCursor xml = XmlCursor.open(HomeFile.open(file))) {
            if (file.endsWith(ALL_NODES)) {
                xml.forEachChild(entry -> xml.forEachChild(part -> {
                    if (part.endsWith("Tag")) {
                        readNode(xml);
                    }
                }));
            } else {
                readNode(xml);
            }
        }
    }

    private void readNode(XmlCursor xml) throws IOException {
        nodes++;
        boolean[] isBlock = new boolean[1];
        xml.forEachChild(part -> {
            if (part.equals("node")) {
                isBlock[0] = xml.attribute("class").endsWith("StartNode");
            } else if (part.equals("actions") && isBlock[0]) {
                readActions(xml);
            }
        });
    }

    private void readActions(XmlCursor xml) throws IOException {
        String[] label = new String[1];
        boolean[] isSkipped = new boolean[1];
        xml.forEachChild(action -> {
            if (LABEL.matcher(action).matches()) {
                label[0] = xml.tree(MOST_ELEMENTS_OF_ACTIONS)
                        .flatMap(tree -> tree.child("displayName"))
                        .map(XmlElement::text)
                        .orElse(null);
            } else if (TAGS.matcher(action).matches()) {
                isSkipped[0] = xml.tree(MOST_ELEMENTS_OF_ACTIONS)
                        .filter(StageFiles::isSkipped)
                        .isPresent();
            }
        });
        if (label[0] != null && !isSkipped[0]) {
            stages.add(label[0]);
        }
    }

    private static boolean isSkipped(XmlElement tags) {
        return tags.children("tags")
                .flatMap(map -> map.children("entry"))
                .map(entry -> entry.children("string").map(XmlElement::text).toList())
                .anyMatch(entry -> entry.size() == 2
                        && entry.get(0).equals(STATUS)
                        && entry.get(1).startsWith(SKIPPED));
    }
}
