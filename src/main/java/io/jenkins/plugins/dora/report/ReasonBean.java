package io.jenkins.plugins.dora.report;

import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * Why a value or a band is absent.
 *
 * @param code stable name for scripts, such as {@code NO_DEPLOYMENTS}
 * @param message a sentence for people
 */
@ExportedBean(defaultVisibility = Report.ALWAYS)
public record ReasonBean(@Exported String code, @Exported String message) {}
