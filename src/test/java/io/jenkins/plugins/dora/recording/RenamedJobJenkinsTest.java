package io.jenkins.plugins.dora.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import hudson.ExtensionList;
import hudson.model.Items;
import io.jenkins.plugins.dora.controller.DoraStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.Test;

/** What was recorded of a job is found under its new name, whatever state the store is in. */
class RenamedJobJenkinsTest extends RecordingJenkinsTest {
    private final Queue<Runnable> openings = new ConcurrentLinkedQueue<>();

    @Test
    void newNameIsOnDiskWhenTheRenameIsDone() throws Exception {
        run(deploy("1.0", "production"));

        jenkins.jenkins.getItemByFullName("deploy", WorkflowJob.class).renameTo("release");

        assertThat(moves()).hasSize(1);
        assertThat(last().build().orElseThrow().job()).isEqualTo("release");
    }

    @Test
    void folderThatMovesIsOneLine() throws Exception {
        Folder team = jenkins.createProject(Folder.class, "team");
        Folder all = jenkins.createProject(Folder.class, "all");
        team.createProject(WorkflowJob.class, "deploy");
        team.createProject(WorkflowJob.class, "build");
        DoraStore.get().snapshot();

        Items.move(team, all);

        assertThat(moves()).singleElement().asString().contains("\"from\":\"team\",\"to\":\"all/team\"");
    }

    @Test
    void renameWaitsForNoStoreThatIsBeingOpened() throws Exception {
        run(deploy("1.0", "production"));
        reopen(openings::add);

        jenkins.jenkins.getItemByFullName("deploy", WorkflowJob.class).renameTo("release");

        assertThat(moves()).isEmpty();
        assertThat(directory().resolve("pending.jsonl")).content().contains("\"jobMoved\"");
        while (openings.isEmpty()) {
            Thread.sleep(10);
        }
        openings.remove().run();
        assertThat(last().build().orElseThrow().job()).isEqualTo("release");
        assertThat(moves()).hasSize(1);
    }

    @Test
    void renameThatTheEndOfJenkinsCutOffIsRecordedAfterwards() throws Exception {
        run(deploy("1.0", "production"));
        reopen(opening -> {});
        jenkins.jenkins.getItemByFullName("deploy", WorkflowJob.class).renameTo("release");

        reopen(Runnable::run);

        assertThat(last().build().orElseThrow().job()).isEqualTo("release");
        assertThat(moves()).hasSize(1);
    }

    private void reopen(Executor threads) throws IOException {
        ExtensionList<DoraStore> stores = ExtensionList.lookup(DoraStore.class);
        DoraStore.get().close();
        stores.remove(DoraStore.get());
        stores.add(new DoraStore(this::directory, () -> 0, threads));
    }

    private Path directory() {
        return jenkins.jenkins.getRootDir().toPath().resolve("dora");
    }

    /** Returns the renames and moves on disk, without the notes that nothing of an earlier job belongs to a new one. */
    private List<String> moves() throws IOException {
        try (Stream<Path> files = Files.list(directory().resolve("events"))) {
            List<String> moves = new ArrayList<>();
            for (Path file : files.toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.contains("\"jobMoved\"") && !line.contains(" (until "))
                        .forEach(moves::add);
            }
            return moves;
        }
    }
}
