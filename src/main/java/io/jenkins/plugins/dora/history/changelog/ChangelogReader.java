package io.jenkins.plugins.dora.history.changelog;

import io.jenkins.plugins.dora.history.SkipReason;
import io.jenkins.plugins.dora.history.Skipped;
import io.jenkins.plugins.dora.history.file.HomeFile;
import io.jenkins.plugins.dora.history.xml.XmlCursor;
import io.jenkins.plugins.dora.profile.ChangeFilter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Reads the changes that a build lists: in {@code changelog.xml}, or for a Pipeline in one file for each checkout.
 *
 * <p>The first character of the file shows its format, its name does not. Safe for use by several threads.
 */
public final class ChangelogReader {
    private final Skipped oddities;

    /**
     * @param oddities counts what has to be left out
     */
    public ChangelogReader(Skipped oddities) {
        this.oddities = oddities;
    }

    /**
     * Reads the changelogs of a build.
     *
     * @param build the build's directory
     * @param filter which commits count
     * @return what could be read of them; a build without any lists no changes
     */
    public ReadChangelogs read(Path build, ChangeFilter filter) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(build, ChangelogReader::isChangelog)) {
            // In the same order whatever the disk: the names of a Pipeline's files are random.
            TreeSet<Path> sorted = new TreeSet<>();
            files.forEach(sorted::add);
            return ReadChangelogs.of(
                    sorted.stream().map(file -> readFile(file, filter)).toList());
        } catch (IOException | DirectoryIteratorException e) {
            oddities.count(SkipReason.UNREADABLE, build);
            return ReadChangelogs.unreadable();
        }
    }

    private static boolean isChangelog(Path file) {
        String name = file.toFile().getName();
        return name.startsWith("changelog") && name.endsWith(".xml");
    }

    private ChangelogFile readFile(Path path, ChangeFilter filter) {
        ChangelogFile file = new ChangelogFile(path, filter, oddities);
        try (InputStream in = HomeFile.open(path)) {
            read(in, file::add).ifPresent(file::incomplete);
        } catch (IOException e) {
            file.incomplete(HomeFile.oddity(e, SkipReason.DAMAGED_CHANGELOG));
        }
        return file;
    }

    /** Returns why there may be more commits than were handed out. */
    private static Optional<SkipReason> read(InputStream in, Consumer<Commit> commits) throws IOException {
        if (firstCharacter(in) != '<') {
            return GitChangelog.read(in, commits);
        }
        XmlCursor xml = XmlCursor.open(in);
        switch (xml.element()) {
            case "log" -> SubversionChangelog.read(xml, commits);
            case "changesets" -> MercurialChangelog.read(xml, commits);
            default -> {
                // Whatever wrote it, without an entry it lists nothing.
                return xml.hasChildren() ? Optional.of(SkipReason.UNKNOWN_CHANGELOG) : Optional.empty();
            }
        }
        return Optional.empty();
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
}
