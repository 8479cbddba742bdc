package io.jenkins.plugins.dora.recording.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand.FastForwardMode;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitReaderTest {
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");

    @TempDir
    private Path directory;

    private Git git;
    private int hour;

    @BeforeEach
    void setUp() throws GitAPIException {
        git = Git.init()
                .setDirectory(directory.toFile())
                .setInitialBranch("main")
                .call();
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void commitsAreReadOldestFirstWithTheCommittersTime() throws Exception {
        RevCommit first = commit("a.txt");
        RevCommit second = commit("b.txt");
        RevCommit third = commit("c.txt");

        ReadCommits read = read(first, third);

        assertThat(read.commits()).extracting(ReadCommits.Commit::id).containsExactly(second.name(), third.name());
        assertThat(read.commits())
                .extracting(ReadCommits.Commit::committedAt)
                .containsExactly(START.plusSeconds(3600), START.plusSeconds(7200));
        assertThat(read.isLimited()).isFalse();
        assertThat(read.isShallow()).isFalse();
    }

    @Test
    void mergesAreLeftOutButNotWhatTheyBring() throws Exception {
        RevCommit first = commit("a.txt");
        git.checkout().setCreateBranch(true).setName("feature").call();
        RevCommit feature = commit("b.txt");
        git.checkout().setName("main").call();
        RevCommit main = commit("c.txt");
        ObjectId merge = git.merge()
                .include(feature)
                .setFastForward(FastForwardMode.NO_FF)
                .call()
                .getNewHead();

        assertThat(read(first, merge).commits())
                .extracting(ReadCommits.Commit::id)
                .containsExactlyInAnyOrder(feature.name(), main.name());
    }

    @Test
    void authorsAndPathsAreReadOnDemand() throws Exception {
        RevCommit first = commit("a.txt");
        RevCommit second = commit("docs/b.txt");

        assertThat(read(first, second).commits().get(0).paths()).isEmpty();
        assertThat(read(first, second).commits().get(0).author()).isEmpty();
        ReadCommits full = new CommitReader(first.name(), second.name(), true, true).invoke(git.getRepository(), null);
        assertThat(full.commits().get(0).paths()).isEqualTo(List.of("docs/b.txt"));
        assertThat(full.commits().get(0).author()).isEqualTo("dependabot[bot]");
    }

    @Test
    void revisionThatIsNotThereIsUnknown() throws Exception {
        RevCommit only = commit("a.txt");

        assertThat(new CommitReader("1".repeat(40), only.name(), false, false).invoke(git.getRepository(), null))
                .isNull();
        assertThat(new CommitReader("trunk@7", only.name(), false, false).invoke(git.getRepository(), null))
                .isNull();
    }

    @Test
    void shallowCloneIsNoticedWhereItMatters() throws Exception {
        RevCommit first = commit("a.txt");
        git.checkout().setCreateBranch(true).setName("side").call();
        commit("b.txt");
        RevCommit side = commit("c.txt");
        git.checkout().setName("main").call();
        RevCommit second = commit("d.txt");
        ObjectId merge = git.merge()
                .include(side)
                .setFastForward(FastForwardMode.NO_FF)
                .call()
                .getNewHead();
        makeShallow(side);

        assertThat(read(first, second).isShallow()).isFalse();
        assertThat(read(first, merge).isShallow()).isTrue();
        assertThat(read(first, merge).commits())
                .extracting(ReadCommits.Commit::id)
                .containsExactlyInAnyOrder(side.name(), second.name());
    }

    @Test
    void noMoreThanFiveThousandAreReadTheNewestOfThem() throws Exception {
        RevCommit first = commit("a.txt");
        ObjectId oldest = null;
        ObjectId last = first;
        for (int i = 0; i <= 5_000; i++) {
            last = append(last, START.plusSeconds(i + 1));
            oldest = oldest == null ? last : oldest;
        }

        ReadCommits read = read(first, last);

        assertThat(read.isLimited()).isTrue();
        assertThat(read.commits()).hasSize(5_000);
        assertThat(read.commits().get(4_999).id()).isEqualTo(last.name());
        assertThat(read.commits()).extracting(ReadCommits.Commit::id).doesNotContain(oldest.name());
    }

    private ReadCommits read(ObjectId since, ObjectId upTo) throws IOException {
        return new CommitReader(since.name(), upTo.name(), false, false).invoke(git.getRepository(), null);
    }

    /** Adds a commit quickly, with the files of its parent. */
    private ObjectId append(ObjectId parent, Instant committedAt) throws IOException {
        try (ObjectInserter inserter = git.getRepository().newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(git.getRepository().parseCommit(parent).getTree());
            commit.setParentId(parent);
            commit.setAuthor(new PersonIdent("someone", "someone@example.com", committedAt, ZoneOffset.UTC));
            commit.setCommitter(commit.getAuthor());
            commit.setMessage("again");
            return inserter.insert(commit);
        }
    }

    private void makeShallow(ObjectId end) throws IOException {
        Files.writeString(git.getRepository().getDirectory().toPath().resolve("shallow"), end.name() + "\n");
        Git reopened = Git.open(directory.toFile());
        git.close();
        git = reopened;
    }

    private RevCommit commit(String path) throws IOException, GitAPIException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "hour " + hour);
        git.add().addFilepattern(path).call();
        Instant committed = START.plusSeconds(3600L * hour++);
        return git.commit()
                .setMessage(path)
                .setAuthor(new PersonIdent("dependabot[bot]", "bot@example.com", START, ZoneOffset.UTC))
                .setCommitter(new PersonIdent("someone", "someone@example.com", committed, ZoneOffset.UTC))
                .setSign(false)
                .call();
    }
}
