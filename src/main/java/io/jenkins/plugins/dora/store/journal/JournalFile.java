package io.jenkins.plugins.dora.store.journal;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An append-only file.
 *
 * <p>Not built on a {@code FileChannel}: an interrupt, as when a build is aborted, would close it halfway.
 */
public class JournalFile implements Closeable {
    /** Opens the files of a journal; tests put a failing disk in its place. */
    @FunctionalInterface
    public interface Opener {
        JournalFile open(Path path) throws IOException;
    }

    private final RandomAccessFile file;

    /** Opens a file for reading and writing, and creates it if it is missing. */
    public JournalFile(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "rw");
    }

    /** Returns the file's length in bytes. */
    public long length() throws IOException {
        return file.length();
    }

    /** Returns whether the file ends in the middle of a line. */
    public boolean endsWithinLine() throws IOException {
        if (length() == 0) {
            return false;
        }
        file.seek(length() - 1);
        return file.read() != '\n';
    }

    public void append(byte[] bytes, int count) throws IOException {
        file.seek(length());
        file.write(bytes, 0, count);
    }

    /** Appends what another file holds from {@code start} to its end. */
    void append(JournalFile other, long start) throws IOException {
        other.file.seek(start);
        byte[] buffer = new byte[64 * 1024];
        for (int count = other.file.read(buffer); count > 0; count = other.file.read(buffer)) {
            append(buffer, count);
        }
    }

    /** Cuts off what lies behind {@code length}; a file that is shorter already stays as it is. */
    public void truncate(long length) throws IOException {
        if (file.length() > length) {
            file.setLength(length);
        }
    }

    /** Returns when all that was written has reached the disk. */
    public void force() throws IOException {
        file.getFD().sync();
    }

    /** Returns when the names of the files in a directory have reached the disk. */
    static void forceDirectory(Path directory) throws IOException {
        if (File.separatorChar == '\\') {
            return; // Windows opens no directories and needs none of this
        }
        boolean interrupted = false;
        while (true) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
                break;
            } catch (ClosedByInterruptException e) {
                interrupted = Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
