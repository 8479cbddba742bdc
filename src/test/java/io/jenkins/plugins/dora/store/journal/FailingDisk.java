package io.jenkins.plugins.dora.store.journal;

import java.io.IOException;
import java.nio.file.Path;

/** A disk that takes only so many bytes, and fails in other ways on demand. */
public final class FailingDisk implements JournalFile.Opener {
    public volatile long room = Long.MAX_VALUE;
    public volatile boolean forcing = true;
    public volatile boolean truncating = true;

    /** How many times something is asked of the disk until it fails. */
    public volatile int operations = Integer.MAX_VALUE;

    /** Whether it works again after it has failed once. */
    public volatile boolean recovering;

    /** What happens before anything is forced. */
    public volatile Runnable beforeForce = () -> {};

    @Override
    public JournalFile open(Path path) throws IOException {
        check();
        return new JournalFile(path) {
            @Override
            public void append(byte[] bytes, int count) throws IOException {
                int written = (int) Math.min(fails() ? count / 2 : count, room);
                super.append(bytes, written);
                room -= written;
                if (written < count) {
                    throw new IOException("No space left on device");
                }
            }

            @Override
            public void force() throws IOException {
                beforeForce.run();
                check();
                if (!forcing) {
                    throw new IOException("Input/output error");
                }
                super.force();
            }

            @Override
            public void truncate(long length) throws IOException {
                check();
                if (!truncating) {
                    throw new IOException("Input/output error");
                }
                long before = length();
                super.truncate(length);
                room += Math.min(before - length(), Long.MAX_VALUE - room);
            }
        };
    }

    private void check() throws IOException {
        if (fails()) {
            throw new IOException("Input/output error");
        }
    }

    private boolean fails() {
        if (operations > 0) {
            operations--;
            return false;
        }
        if (recovering) {
            operations = Integer.MAX_VALUE;
        }
        return true;
    }
}
