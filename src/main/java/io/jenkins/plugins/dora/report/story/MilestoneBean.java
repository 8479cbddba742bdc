package io.jenkins.plugins.dora.report.story;

import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * A point that a version passed on its way.
 *
 * @param place {@code BUILD}, or the name of a tier
 * @param at when it was built, or first arrived there
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record MilestoneBean(
        @Exported String place, @Exported String at) {}
