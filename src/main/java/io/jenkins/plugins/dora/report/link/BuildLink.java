package io.jenkins.plugins.dora.report.link;

import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.WebAddress;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * The build that deployed.
 *
 * @param job full name of its job
 * @param number its number
 * @param url its address: relative to the root of Jenkins, or absolute where another controller ran it; absent where it is
 *     not known or would lead elsewhere
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record BuildLink(
        @Exported String job,
        @Exported int number,
        @Exported @Nullable String url) {
    // What is recorded may come from anywhere, and a browser follows what stands here.
    private static final String BUILD = "(job/[^/:?#\\\\\\p{Cntrl}]+/)+\\d+/";
    private static final Pattern ADDRESS = Pattern.compile(BUILD);
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?i:https?)://[^/?#@\\\\\\s\\p{Cntrl}]+/([^/:?#\\\\\\p{Cntrl}]+/)*?" + BUILD);

    public static BuildLink of(BuildReference build) {
        String url = build.url();
        boolean safe = ADDRESS.matcher(url).matches() || ELSEWHERE.matcher(url).matches() && WebAddress.isSafe(url);
        return new BuildLink(build.job(), build.number(), safe ? url : null);
    }
}
