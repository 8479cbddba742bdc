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

    /** Reads the {@code CauseAction} the cursor is at; older ones have a list, newer ones a bag of causes and counts. */
    void read(XmlCursor xml) throws IOException {
        xml.forEachChild(element -> {
            switch (element) {
                case "causeBag" -> xml.forEachChild(entry -> readCauses(xml));
                case "causes" -> readCauses(xml);
                default -> {
                    // Nothing else is known of causes.
                }
            }
        });
    }

    private void readCauses(XmlCursor xml) throws IOException {
        xml.forEachChild(cause -> {
            if (cause.endsWith("UpstreamCause")) {
                readUpstream(xml);
            }
            byHand |= cause.endsWith("UserIdCause") || cause.endsWith("Cause_-UserCause");
            replayed |= cause.endsWith("ReplayCause");
        });
    }

    private void readUpstream(XmlCursor xml) throws IOException {
        Map<String, String> fields = new HashMap<>();
        xml.forEachChild(field -> {
            if (field.equals("upstreamCauses")) {
                readCauses(xml);
            } else {
                fields.put(field, xml.text());
            }
        });
        String job = fields.getOrDefault("upstreamProject", "");
        String number = fields.getOrDefault("upstreamBuild", "");
        if (!job.isBlank() && NUMBER.matcher(number).matches()) {
            upstream.add(new UpstreamBuild(job, Integer.parseInt(number)));
        }
    }
}
