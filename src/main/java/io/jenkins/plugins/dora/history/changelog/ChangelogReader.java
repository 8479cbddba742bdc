package io.jenkins.plugins.dora.history.changelog;

import io.jenkins.plugins.dora.history.Oddities;
import io.jenkins.plugins.dora.history.Oddity;
import io.jenkins.plugins.dora.history.xml.DamagedXmlException;
import io.jenkins.plugins.dora.history.xml.XmlCursor;
import io.jenkins.plugins.dora.model.Change;
import io.jenkins.plugins.dora.profile.ChangeFilter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Reads the changes that a build lists: in {@code changelog.xml}, or for a Pipeline in one file for each checkout.
 *
 * <p>What the file is called tells nothing of the format, its first character does. Safe for use by several threads.
 */
public final class ChangelogReader {
    private final Oddities oddities;

    /**
     * @param oddities counts what has to be left out
     */
    public ChangelogReader(Oddities oddities) {
        this.oddities = oddities;
    }

    /**
     * Reads the changelogs of a build.
     *
     * @param build the build's directory
     * @param filter which commits count
     * @return empty if one of them cannot be read; a build without any lists no changes
     */
    public Optional<List<Change>> read(Path build, ChangeFilter filter) {
        List<Change> changes = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(build, ChangelogReader::isChangelog)) {
            // In the same order whatever the disk: the names of a Pipeline's files are random.
            TreeSet<Path> sorted = new TreeSet<>();
            files.forEach(sorted::add);
            boolean complete = true;
            for (Path file : sorted) {
                complete &= readFile(file, filter, changes);
            }
            return complete ? Optional.of(changes) : Optional.empty();
        } catch (IOException | DirectoryIteratorException e) {
            oddities.count(Oddity.UNREADABLE, build);
            return Optional.empty();
        }
    }

    private static boolean isChangelog(Path file) {
        String name = file.toFile().getName();
        return name.startsWith("changelog") && name.endsWith(".xml");
    }

    private boolean readFile(Path file, ChangeFilter filter, List<Change> changes) {
        List<Change> listed = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(in, file, commit -> add(commit, file, filter, listed));
        } catch (DamagedXmlException e) {
            oddities.count(Oddity.DAMAGED_CHANGELOG, file);
        } catch (IOException e) {
            oddities.count(Oddity.UNREADABLE, file);
        } finally {
            // Jenkins, too, lists what is written last first.
            Collections.reverse(listed);
            changes.addAll(listed);
        }
        return false;
    }

    private boolean read(InputStream in, Path file, Consumer<Commit> commits) throws IOException {
        int first = firstCharacter(in);
        if (first != '<') {
            GitChangelog.read(in, commits);
            return true;
        }
        XmlCursor xml = XmlCursor.open(in);
        switch (xml.element()) {
            case "log" -> SubversionChangelog.read(xml, commits);
            case "changesets" -> MercurialChangelog.read(xml, commits);
            default -> {
                oddities.count(Oddity.UNKNOWN_CHANGELOG, file);
                return false;
            }
        }
        return true;
    }

    private static int firstCharacter(InputStream in) throws IOException {
        int character;
        do {
            in.mark(1);
            character = in.read();
        } while (Character.isWhitespace(character));
        in.reset();
        return character;
    }

    private void add(Commit commit, Path file, ChangeFilter filter, List<Change> changes) {
        if (commit.isComplete()) {
            commit.change(filter).ifPresent(changes::add);
        } else {
            oddities.count(Oddity.INCOMPLETE_COMMIT, file);
        }
    }
}
