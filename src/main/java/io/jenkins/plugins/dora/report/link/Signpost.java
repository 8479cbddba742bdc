package io.jenkins.plugins.dora.report.link;

import java.util.List;

/** Shows the way to whoever asked below a page for something that is not there. */
public final class Signpost {
    private static final List<String> READ = List.of(
            "api/json",
            "deployments/api/json",
            "deployments/<key>/api/json",
            "deployments.csv",
            "incidents/api/json",
            "environments/api/json");
    private static final List<String> RECORDED_TO = List.of("deployments", "incidents", "incidents/<key>/resolve");

    private Signpost() {}

    /** Says that there is nothing to be done at {@code path} in that way, and what can be. */
    public static String nothingAt(String path) {
        return "There is nothing at " + path + "; below the page GET takes " + String.join(", ", READ)
                + ", and POST takes " + String.join(", ", RECORDED_TO);
    }
}
