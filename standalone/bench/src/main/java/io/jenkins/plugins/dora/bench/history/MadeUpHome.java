package io.jenkins.plugins.dora.bench.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A Jenkins home of twenty jobs in five folders, the same every time; half of them are Pipelines.
 *
 * <p>Every build deploys, with two parameters, and lists three commits. The files are as long as real ones.
 */
final class MadeUpHome {
    static final String PROFILE = """
            dora:
              timeZone: UTC
              rules:
                - jobs: "**/deploy-*"
                  when: {TARGET: "live|qa"}
                  application: "${JOB_NAME}"
                  version: "${VERSION}"
                  environment: "${TARGET}"
            """;

    static final int COMMITS = 3;

    private static final int JOBS = 20;
    private static final int FOLDERS = 5;
    private static final long FIRST = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
    private static final long HOUR = 3_600_000;
    private static final DateTimeFormatter GIT_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss +0000").withZone(ZoneOffset.UTC);

    private MadeUpHome() {}

    /** Returns a home of that many builds, which is made if it is not there. */
    static Path of(int builds, Path directory) throws IOException {
        Path home = directory.resolve("home-" + builds);
        if (Files.notExists(home)) {
            Path unfinished = directory.resolve("home-" + builds + ".unfinished");
            // What an earlier attempt has left there is written anew.
            for (int build = 0; build < builds; build++) {
                write(build, unfinished);
            }
            Files.move(unfinished, home);
        }
        return home;
    }

    private static void write(int build, Path home) throws IOException {
        int job = build % JOBS;
        int number = build / JOBS + 1;
        boolean pipeline = job % 2 == 0;
        Path directory = home.resolve("jobs/team-" + job % FOLDERS + "/jobs/deploy-" + job + "/builds/" + number);
        Files.createDirectories(directory);
        Files.writeString(
                directory.resolve("build.xml"), pipeline ? pipeline(build, number) : freestyle(build, number));
        Files.writeString(directory.resolve(pipeline ? "changelog4711.xml" : "changelog.xml"), changelog(build));
    }

    private static String pipeline(int build, int number) {
        return "<?xml version='1.1' encoding='UTF-8'?>\n<flow-build plugin=\"workflow-job@1571\">\n"
                + actions(build, number)
                + end(build)
                + "  <execution class=\"org.jenkinsci.plugins.workflow.cps.CpsFlowExecution\">\n    <script>"
                + "stage(&apos;deploy&apos;) { sh &apos;make &amp;&amp; ./deploy.sh&apos; }\n".repeat(40)
                + "</script>\n    <done>true</done>\n  </execution>\n  <completed>true</completed>\n</flow-build>\n";
    }

    private static String freestyle(int build, int number) {
        return "<?xml version='1.1' encoding='UTF-8'?>\n<build>\n" + actions(build, number) + end(build)
                + "  <builtOn>agent</builtOn>\n  <culprits class=\"sorted-set\"/>\n</build>\n";
    }

    private static String end(int build) {
        return "  <queueId>7</queueId>\n  <timestamp>" + (start(build) - 5) + "</timestamp>\n  <startTime>"
                + start(build)
                + "</startTime>\n  <result>" + (build / JOBS % 10 == 9 ? "FAILURE" : "SUCCESS")
                + "</result>\n  <duration>90000</duration>\n  <charset>UTF-8</charset>\n  <keepLog>false</keepLog>\n";
    }

    private static long start(int build) {
        return FIRST + build * HOUR / JOBS;
    }

    private static String actions(int build, int number) {
        return """
                  <actions>
                    <hudson.model.CauseAction>
                      <causeBag class="linked-hash-map">
                        <entry>
                          <hudson.model.Cause_-UserIdCause>
                            <userId>someone</userId>
                          </hudson.model.Cause_-UserIdCause>
                          <int>1</int>
                        </entry>
                      </causeBag>
                    </hudson.model.CauseAction>
                    <hudson.model.ParametersAction>
                      <safeParameters class="sorted-set"/>
                      <parameters>
                        <hudson.model.StringParameterValue>
                          <name>TARGET</name>
                          <value>live</value>
                        </hudson.model.StringParameterValue>
                        <hudson.model.StringParameterValue>
                          <name>VERSION</name>
                          <value>1.%2$d.0</value>
                        </hudson.model.StringParameterValue>
                      </parameters>
                    </hudson.model.ParametersAction>
                    <hudson.plugins.git.util.BuildData plugin="git@5.10.1">
                      <buildsByBranchName>
                        <entry>
                          <string>refs/remotes/origin/main</string>
                          <hudson.plugins.git.util.Build>
                            <marked>
                              <sha1>%1$040x</sha1>
                              <branches class="list">
                                <hudson.plugins.git.Branch>
                                  <sha1 reference="../../../sha1"/>
                                  <name>refs/remotes/origin/main</name>
                                </hudson.plugins.git.Branch>
                              </branches>
                            </marked>
                            <revision reference="../marked"/>
                            <hudsonBuildNumber>%2$d</hudsonBuildNumber>
                          </hudson.plugins.git.util.Build>
                        </entry>
                      </buildsByBranchName>
                      <lastBuild reference="../buildsByBranchName/entry/hudson.plugins.git.util.Build"/>
                    </hudson.plugins.git.util.BuildData>
                  </actions>
                """.formatted(build * COMMITS, number);
    }

    private static String changelog(int build) {
        StringBuilder text = new StringBuilder();
        for (int commit = 0; commit < COMMITS; commit++) {
            String time = GIT_TIME.format(Instant.ofEpochMilli(start(build) - HOUR + commit));
            text.append(String.format(Locale.ROOT, """
                    commit %040x
                    tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904
                    parent 813b8110894994e00430070b7b93a397921a48ef
                    author Ann <ann@example.org> %2$s
                    committer Ann <ann@example.org> %2$s

                        What was done, in a line that is as long as such lines are

                    :100644 100644 8f79ecd3c585626837bd89668ec3e1cdb3bc5207 93318676821848aa61b6aae750fc4084d699594f M\tshop/Price.java
                    """, (long) build * COMMITS + commit, time));
        }
        return text.toString();
    }
}
