package io.jenkins.plugins.dora.history.file;

import io.jenkins.plugins.dora.history.SkipReason;
import io.jenkins.plugins.dora.history.xml.DamagedXmlException;
import io.jenkins.plugins.dora.history.xml.OversizedXmlException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** A file of a Jenkins home. */
public final class HomeFile {
    /** More than any build or changelog has. */
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private HomeFile() {}

    /**
     * Opens a file behind its byte order mark, if it has one; the stream supports marks.
     *
     * @throws NoSuchFileException if there is none
     * @throws NoFileException if it is something else, which may never end
     * @throws OversizedXmlException if it has more than {@value #MOST_BYTES} bytes
     * @throws IOException if the disk or the permissions refuse
     * @throws java.util.concurrent.CancellationException when it is read and the thread is interrupted
     */
    public static InputStream open(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new NoFileException(file);
        }
        if (attributes.size() > MOST_BYTES) {
            throw new OversizedXmlException(file + " has " + attributes.size() + " bytes");
        }
        // What the system makes up, and may wait for, has the size 0 like an empty file.
        return attributes.size() == 0
                ? new ByteArrayInputStream(new byte[0])
                : behindByteOrderMark(new BufferedInputStream(new StoppableInput(Files.newInputStream(file))));
    }

    private static InputStream behindByteOrderMark(InputStream in) throws IOException {
        in.mark(BYTE_ORDER_MARK.length);
        for (byte expected : BYTE_ORDER_MARK) {
            if ((byte) in.read() != expected) {
                in.reset();
                break;
            }
        }
        return in;
    }

    /** Returns why a file is left out that could not be read: {@code ifDamaged} where nothing else is wrong with it. */
    public static SkipReason oddity(IOException failure, SkipReason ifDamaged) {
        if (failure instanceof DamagedXmlException) {
            return ifDamaged;
        }
        if (failure instanceof OversizedXmlException) {
            return SkipReason.TOO_LARGE;
        }
        return failure instanceof NoFileException ? SkipReason.NO_FILE : SkipReason.UNREADABLE;
    }
}
