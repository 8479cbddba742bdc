package io.jenkins.plugins.dora.history.build;

import io.jenkins.plugins.dora.history.UpstreamBuild;
import io.jenkins.plugins.dora.history.xml.XmlCursor;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what started a build; who did is passed over. */
final class Causes {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private final Set<UpstreamBuild> upstream = new LinkedHashSet<>();
    private boolean byHand;
    private boolean replayed;

    Set<UpstreamBuild> upstream() {
        return upstream;
    }

    boolean isByHand() {
        return byHand;
    }

    boolean isReplayed() {
        return replayed;
    }

    /**
     * Reads the causes in the element the cursor is at: older builds have a list, newer ones a bag of causes and counts.
     */
    void read(XmlCursor xml) throws IOException {
        if (xml.element().equals("causeBag")) {
            xml.forEachChild(entry -> readCauses(xml));
        } else {
            readCauses(xml);
        }
    }

    /** What a cause holds tells what it is, since plugins extend those of Jenkins and call them what they like. */
    private void readCauses(XmlCursor xml) throws IOException {
        xml.forEachChild(cause -> {
            byHand |= cause.endsWith("UserIdCause") || cause.endsWith("Cause_-UserCause");
            replayed |= cause.endsWith("ReplayCause");
            readCause(xml);
        });
    }

    private void readCause(XmlCursor xml) throws IOException {
        Map<String, String> fields = new HashMap<>();
        xml.forEachChild(field -> {
            switch (field) {
                case "upstreamCauses" -> readCauses(xml);
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
            upstream.add(new UpstreamBuild(job, Integer.parseInt(number)));
        }
    }
}
