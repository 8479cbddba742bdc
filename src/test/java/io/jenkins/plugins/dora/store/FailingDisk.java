package io.jenkins.plugins.dora.store;

import java.io.IOException;
import java.nio.file.Path;

/** A disk that takes only so many bytes, and fails in other ways on demand. */
final class FailingDisk implements JournalFile.Opener {
    volatile long room = Long.MAX_VALUE;
    volatile boolean forcing = true;
    volatile boolean truncating = true;

    /** What happens before anything is forced. */
    volatile Runnable beforeForce = () -> {};

    @Override
    public JournalFile open(Path path) throws IOException {
        return new JournalFile(path) {
            @Override
            void append(byte[] bytes, int count) throws IOException {
                int written = (int) Math.min(count, room);
                super.append(bytes, written);
                room -= written;
                if (written < count) {
                    throw new IOException("No space left on device");
                }
            }

            @Override
            void force() throws IOException {
                beforeForce.run();
                if (!forcing) {
                    throw new IOException("Input/output error");
                }
                super.force();
            }

            @Override
            void truncate(long length) throws IOException {
                if (!truncating) {
                    throw new IOException("Input/output error");
                }
                long before = length();
                super.truncate(length);
                room += Math.min(before - length(), Long.MAX_VALUE - room);
            }
        };
    }
}
