package io.jenkins.plugins.dora.history.importing;

import io.jenkins.plugins.dora.history.JobDirectory;
import io.jenkins.plugins.dora.history.changelog.ChangelogReader;
import io.jenkins.plugins.dora.linking.BuildChanges;
import io.jenkins.plugins.dora.linking.Changelog;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;

/** The changelog of a job, read from the directories of its builds. */
record DiskChangelog(JobDirectory job, ChangelogReader reader) implements Changelog {
    @Override
    public List<BuildChanges> between(int after, int upTo) {
        return IntStream.rangeClosed(after + 1, upTo)
                .filter(number -> Files.isDirectory(job.build(number)))
                .boxed()
                .flatMap(number ->
                        reader.read(job.build(number)).map(changes -> new BuildChanges(number, changes)).stream())
                .toList();
    }
}
