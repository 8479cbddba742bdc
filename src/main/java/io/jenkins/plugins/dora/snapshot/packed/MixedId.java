package io.jenkins.plugins.dora.snapshot.packed;

/** Stands for a commit's id in memory: 64 mixed bits, enough to tell the commits of one application apart. */
final class MixedId {
    // An odd number whose bits have no pattern: 2 to the power of 64, divided by the golden ratio.
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
    private static final int CHARS_OF_LONG = Long.SIZE / Character.SIZE;

    private MixedId() {}

    static long of(String id) {
        long mixed = id.length();
        for (int index = 0; index < id.length(); index += CHARS_OF_LONG) {
            mixed = (mixed + chars(id, index)) * GOLDEN_RATIO;
            mixed ^= mixed >>> 29;
        }
        return mixed;
    }

    private static long chars(String id, int start) {
        long chars = 0;
        for (int index = start; index < Math.min(start + CHARS_OF_LONG, id.length()); index++) {
            chars = chars << Character.SIZE | id.charAt(index);
        }
        return chars;
    }
}
