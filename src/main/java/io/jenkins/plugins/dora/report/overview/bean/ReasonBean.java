package io.jenkins.plugins.dora.report.overview.bean;

import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * The reasons why a value or a band is missing or limited.
 *
 * @param code stable name for scripts, such as {@code NO_DEPLOYMENTS}
 * @param message a sentence for people
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record ReasonBean(@Exported String code, @Exported String message) {
    /** Export visibility of a bean that belongs to its parent at any {@code depth}. */
    public static final int ALWAYS = 999;
}
