package io.jenkins.plugins.dora.history.buildfile;

import io.jenkins.plugins.dora.history.xml.XmlCursor;
import io.jenkins.plugins.dora.linking.builds.BuildNumber;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what started a build; who did is passed over. */
final class CauseReader {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    /** Jenkins itself keeps ten, and once kept all. */
    private static final int DEEPEST = 50;

    private static final int MOST_UPSTREAM = 1_000;

    private final Set<BuildNumber> upstream = new LinkedHashSet<>();
    private boolean byHand;
    private boolean replayed;
    private boolean cut;

    Set<BuildNumber> upstream() {
        return upstream;
    }

    boolean isByHand() {
        return byHand;
    }

    boolean isReplayed() {
        return replayed;
    }

    /** Whether there are more builds that triggered this one than are read. */
    boolean isCut() {
        return cut;
    }

    /**
     * Reads the causes in the element the cursor is at: older builds have a list, newer ones a bag of causes and counts.
     */
    void read(XmlCursor xml) throws IOException {
        if (xml.element().equals("causeBag")) {
            xml.forEachChild(entry -> readCauses(xml, 1));
        } else {
            readCauses(xml, 1);
        }
    }

    /** A cause is recognised by its contents, since plugins extend those of Jenkins under names of their own. */
    private void readCauses(XmlCursor xml, int level) throws IOException {
        if (level > DEEPEST || upstream.size() >= MOST_UPSTREAM) {
            cut = true;
            return;
        }
        xml.forEachChild(cause -> {
            byHand |= cause.endsWith("UserIdCause") || cause.endsWith("Cause_-UserCause");
            replayed |= cause.endsWith("ReplayCause");
            readCause(xml, level);
        });
    }

    private void readCause(XmlCursor xml, int level) throws IOException {
        Map<String, String> fields = new HashMap<>();
        xml.forEachChild(field -> {
            switch (field) {
                case "upstreamCauses" -> readCauses(xml, level + 1);
                case "upstreamProject", "upstreamBuild" -> fields.put(field, xml.text());
                case "userId" -> byHand = true;
                default -> {
                    // Who or what it was is nobody's business.
                }
            }
        });
        String job = fields.getOrDefault("upstreamProject", "");
        String number = fields.getOrDefault("upstreamBuild", "");
        if (!job.isBlank() && NUMBER.matcher(number).matches()) {
            upstream.add(new BuildNumber(job, Integer.parseInt(number)));
        }
    }
}
