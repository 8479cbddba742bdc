package io.jenkins.plugins.dora.history.buildfile;

import io.jenkins.plugins.dora.history.xml.XmlCursor;
import io.jenkins.plugins.dora.profile.rule.Stages;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads from the execution of a Pipeline where its nodes are stored, which have its stages. */
final class ExecutionReader {
    private static final String DEFAULT_DIRECTORY = "workflow";

    private @Nullable String nodes;

    void read(XmlCursor xml) throws IOException {
        nodes = DEFAULT_DIRECTORY;
        xml.forEachChild(field -> {
            String directory = field.equals("storageDir") ? xml.text().strip() : "";
            if (directory.matches(DEFAULT_DIRECTORY + "[-\\w]*")) {
                nodes = directory;
            }
        });
    }

    /**
     * Returns the stages of the build; no stages if it is no Pipeline.
     *
     * @param build the directory of the build
     */
    Stages stages(Path build) {
        String directory = nodes;
        return directory == null ? Stages.none() : Stages.readBy(() -> StageFiles.read(build.resolve(directory)));
    }
}
