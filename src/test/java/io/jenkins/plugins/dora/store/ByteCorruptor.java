package io.jenkins.plugins.dora.store;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** Damages bytes at random places in random ways. */
final class ByteCorruptor {
    private static final int MOST_EDITS = 6;
    private static final int MOST_BYTES = 40;

    private final Random random;

    ByteCorruptor(Random random) {
        this.random = random;
    }

    byte[] damage(byte[] bytes) {
        byte[] damaged = bytes;
        for (int edits = random.nextInt(MOST_EDITS + 1); edits > 0; edits--) {
            damaged = edit(damaged);
        }
        return damaged;
    }

    private byte[] edit(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(MOST_BYTES));
        byte[] rubbish = new byte[random.nextInt(MOST_BYTES)];
        random.nextBytes(rubbish);
        return switch (random.nextInt(4)) {
            case 0 -> replace(bytes, from, from, rubbish);
            case 1 -> replace(bytes, from, to, new byte[0]);
            case 2 -> replace(bytes, from, to, rubbish);
            default -> swap(bytes, from, to);
        };
    }

    private static byte[] replace(byte[] bytes, int from, int to, byte[] with) {
        ByteArrayOutputStream replaced = new ByteArrayOutputStream();
        replaced.write(bytes, 0, from);
        replaced.writeBytes(with);
        replaced.write(bytes, to, bytes.length - to);
        return replaced.toByteArray();
    }

    /** Moves a piece to another place. */
    private byte[] swap(byte[] bytes, int from, int to) {
        byte[] rest = replace(bytes, from, to, new byte[0]);
        int place = random.nextInt(rest.length + 1);
        return replace(rest, place, place, Arrays.copyOfRange(bytes, from, to));
    }
}
