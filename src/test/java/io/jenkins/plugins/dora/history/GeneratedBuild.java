package io.jenkins.plugins.dora.history;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A build of a {@link GeneratedJob}, written as Jenkins writes it. */
public final class GeneratedBuild {
    private final StringBuilder actions = new StringBuilder();
    private final StringBuilder parameters = new StringBuilder();
    private final StringBuilder causes = new StringBuilder();
    private final StringBuilder changelog = new StringBuilder();
    private String root = "build";
    private Instant startedAt = Instant.parse("2026-01-01T12:00:00Z");
    private Duration duration = Duration.ofSeconds(90);
    private Optional<String> result = Optional.of("SUCCESS");
    private String more = "";

    /** Makes it a Pipeline's, whose script is as long as scripts are. */
    public GeneratedBuild pipeline() {
        root = "flow-build";
        more =
                "  <execution class=\"org.jenkinsci.plugins.workflow.cps.CpsFlowExecution\">\n    <result>FAILURE</result>\n"
                        + "    <script>" + "sh &apos;make &amp;&amp; make install&apos;\n".repeat(20) + "</script>\n"
                        + "  </execution>\n  <completed>true</completed>\n";
        return this;
    }

    /** Says which build it promotes, as the plugin for promotions does. */
    public GeneratedBuild promoting(String job, int number) {
        return action("<hudson.plugins.promoted__builds.PromotionTargetAction><jobName>%s</jobName><number>%d</number>"
                        .formatted(job, number)
                + "</hudson.plugins.promoted__builds.PromotionTargetAction>");
    }

    public GeneratedBuild startedAt(Instant value) {
        startedAt = value;
        return this;
    }

    public GeneratedBuild lasting(Duration value) {
        duration = value;
        return this;
    }

    public GeneratedBuild result(String value) {
        result = Optional.of(value);
        return this;
    }

    public GeneratedBuild running() {
        result = Optional.empty();
        return this;
    }

    public GeneratedBuild parameter(String name, String value) {
        return parameter("hudson.model.StringParameterValue", name, value);
    }

    public GeneratedBuild parameter(String type, String name, String value) {
        parameters.append(
                "        <%1$s>\n          <name>%2$s</name>\n          <value>%3$s</value>\n        </%1$s>\n"
                        .formatted(type, name, value));
        return this;
    }

    public GeneratedBuild upstream(String job, int number) {
        causes.append(("        <entry>\n          <hudson.model.Cause_-UpstreamCause>\n"
                        + "            <upstreamProject>%s</upstreamProject>\n            <upstreamUrl>job/x/</upstreamUrl>\n"
                        + "            <upstreamBuild>%d</upstreamBuild>\n            <upstreamCauses/>\n"
                        + "          </hudson.model.Cause_-UpstreamCause>\n          <int>1</int>\n        </entry>\n")
                .formatted(job, number));
        return this;
    }

    public GeneratedBuild byHand() {
        causes.append(
                "        <entry>\n          <hudson.model.Cause_-UserIdCause>\n            <userId>someone</userId>\n"
                        + "          </hudson.model.Cause_-UserIdCause>\n          <int>1</int>\n        </entry>\n");
        return this;
    }

    public GeneratedBuild git(String branch, String revision) {
        return action("""
                    <hudson.plugins.git.util.BuildData plugin="git@5.10.1">
                      <buildsByBranchName>
                        <entry>
                          <string>%1$s</string>
                          <hudson.plugins.git.util.Build>
                            <marked>
                              <sha1>%2$s</sha1>
                              <branches class="list">
                                <hudson.plugins.git.Branch>
                                  <sha1 reference="../../../sha1"/>
                                  <name>%1$s</name>
                                </hudson.plugins.git.Branch>
                              </branches>
                            </marked>
                            <revision reference="../marked"/>
                            <hudsonBuildNumber>1</hudsonBuildNumber>
                          </hudson.plugins.git.util.Build>
                        </entry>
                      </buildsByBranchName>
                      <lastBuild reference="../buildsByBranchName/entry/hudson.plugins.git.util.Build"/>
                    </hudson.plugins.git.util.BuildData>
                """.formatted(branch, revision));
    }

    public GeneratedBuild action(String xml) {
        actions.append(xml);
        return this;
    }

    /** Adds a commit to the changelog, in the format of git. */
    public GeneratedBuild commit(String id, Instant committedAt) {
        changelog.append(
                """
                commit %s
                tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904
                parent 0000000000000000000000000000000000000001
                author Ann <ann@example.org> %2$s +0000
                committer Ann <ann@example.org> %2$s +0000

                    What was done

                :100644 100644 1111111111111111111111111111111111111111 2222222222222222222222222222222222222222 M\tshop/Main.java
                """.formatted(id, committedAt.toString().replace('T', ' ').replace("Z", "")));
        return this;
    }

    void writeTo(Path directory) {
        GeneratedHome.write(directory.resolve("build.xml"), xml());
        String name = root.equals("build") ? "changelog.xml" : "changelog4711.xml";
        GeneratedHome.write(directory.resolve(name), changelog.toString());
    }

    private String xml() {
        return "<?xml version='1.1' encoding='UTF-8'?>\n<" + root + ">\n  <actions>\n"
                + "    <hudson.model.CauseAction>\n      <causeBag class=\"linked-hash-map\">\n" + causes
                + "      </causeBag>\n    </hudson.model.CauseAction>\n"
                + "    <hudson.model.ParametersAction>\n      <parameters>\n" + parameters
                + "      </parameters>\n    </hudson.model.ParametersAction>\n" + actions
                + "  </actions>\n  <queueId>7</queueId>\n"
                + "  <timestamp>" + (startedAt.toEpochMilli() - 5) + "</timestamp>\n"
                + "  <startTime>" + startedAt.toEpochMilli() + "</startTime>\n"
                + result.map(value -> "  <result>" + value + "</result>\n").orElse("")
                + "  <duration>" + duration.toMillis() + "</duration>\n  <charset>UTF-8</charset>\n" + more
                + "</" + root + ">\n";
    }
}
