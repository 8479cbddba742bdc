package io.jenkins.plugins.dora.history.changelog;

import io.jenkins.plugins.dora.history.xml.XmlCursor;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads the output of {@code hg log} in the formats of the Mercurial plugin, present and past. */
final class MercurialChangelog {
    private static final Pattern PARENT = Pattern.compile("(-?\\d+):\\p{XDigit}+");

    private MercurialChangelog() {}

    static void read(XmlCursor xml, Consumer<Commit> commits) throws IOException {
        xml.forEachChild(changeset -> {
            Commit commit = new Commit();
            commit.id(xml.attribute("node"));
            commit.author(xml.attribute("author"));
            commit.committedAt(CommitDate.parse(xml.attribute("date")));
            xml.forEachChild(field -> readField(field, xml, commit));
            commits.accept(commit);
        });
    }

    private static void readField(String field, XmlCursor xml, Commit commit) throws IOException {
        switch (field) {
            case "file", "addedFile", "deletedFile" -> commit.addPath(xml.text());
            case "files", "added", "deleted" -> {
                // Former versions of the plugin wrote lists, in which a space may also be part of a name.
                for (String path : xml.text().strip().split(" ")) {
                    commit.addPath(path);
                }
            }
            case "parents" -> commit.addParents(parents(xml.text()));
            default -> {
                // The message.
            }
        }
    }

    /** Counts parents; none are listed where the only one is the commit before, and -1 stands for none. */
    private static int parents(String text) {
        return (int) PARENT.matcher(text)
                .results()
                .filter(parent -> !parent.group(1).equals("-1"))
                .count();
    }
}
