package io.jenkins.plugins.dora.history.home;

import io.jenkins.plugins.dora.history.SkipReason;
import io.jenkins.plugins.dora.history.Skipped;
import io.jenkins.plugins.dora.history.file.HomeFile;
import io.jenkins.plugins.dora.history.xml.XmlCursor;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Where Jenkins keeps the builds of a job: beside its configuration, or wherever the home's {@code config.xml} says.
 *
 * @param home the Jenkins home
 * @param pattern a path with {@code ${JENKINS_HOME}}, {@code ${ITEM_ROOTDIR}} and {@code ${ITEM_FULL_NAME}} in it
 */
record BuildsDirectory(Path home, String pattern) {
    private static final String DEFAULT = "${ITEM_ROOTDIR}/builds";

    /** Reads the configuration of a home; one that cannot be read is counted, and says nothing. */
    static BuildsDirectory of(Path home, Skipped oddities) {
        Path file = home.resolve("config.xml");
        String[] pattern = {DEFAULT};
        try (XmlCursor xml = XmlCursor.open(HomeFile.open(file))) {
            xml.forEachChild(element -> {
                if (element.equals("buildsDir")) {
                    pattern[0] = xml.text().strip();
                }
            });
        } catch (NoSuchFileException e) {
            // A home that was never configured.
        } catch (IOException e) {
            oddities.count(HomeFile.oddity(e, SkipReason.DAMAGED_HOME_CONFIGURATION), file);
        }
        return new BuildsDirectory(home, pattern[0]);
    }

    /**
     * Returns where the builds of a job are.
     *
     * @param job full name of the job
     * @param directory where its configuration is
     * @throws InvalidPathException if this system knows no such paths
     */
    Path of(String job, Path directory) {
        return home.resolve(pattern.replace("${JENKINS_HOME}", home.toString())
                .replace("${ITEM_ROOTDIR}", directory.toString())
                .replace("${ITEM_FULLNAME}", job)
                .replace("${ITEM_FULL_NAME}", job.replace(':', '$')));
    }
}
