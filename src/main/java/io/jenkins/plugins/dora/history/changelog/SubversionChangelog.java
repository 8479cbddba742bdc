package io.jenkins.plugins.dora.history.changelog;

import io.jenkins.plugins.dora.history.xml.XmlCursor;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads the format of {@code svn log --xml -v}, in which a commit's id is its revision. */
final class SubversionChangelog {
    private SubversionChangelog() {}

    static void read(XmlCursor xml, Consumer<Commit> commits) throws IOException {
        xml.forEachChild(entry -> {
            if (entry.equals("logentry")) {
                Commit commit = new Commit();
                commit.id(xml.attribute("revision"));
                xml.forEachChild(field -> readField(field, xml, commit));
                commits.accept(commit);
            }
        });
    }

    private static void readField(String field, XmlCursor xml, Commit commit) throws IOException {
        switch (field) {
            case "author" -> commit.author(xml.text());
            case "date" -> commit.committedAt(CommitDate.parse(xml.text()));
            case "paths" ->
                xml.forEachChild(path -> commit.addPath(withoutRoot(xml.text().strip())));
            default -> {
                // The message.
            }
        }
    }

    private static String withoutRoot(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
