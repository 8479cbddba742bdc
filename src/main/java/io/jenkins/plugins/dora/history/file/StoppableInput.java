package io.jenkins.plugins.dora.history.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;

/** A stream that ends when its reader is interrupted, between two reads; a read of the disk itself cannot be interrupted. */
final class StoppableInput extends FilterInputStream {
    StoppableInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        check();
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        check();
        return super.read(bytes, offset, length);
    }

    /** The reader that is not to go on must not take it for the disk's failure, and go on with another file. */
    private static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Reading was interrupted");
        }
    }
}
