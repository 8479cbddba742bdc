package io.jenkins.plugins.dora.report.overview.bean;

import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * The applications whose deployments failed most often, ten at most of each.
 *
 * @param production in environments of the production tier
 * @param nonProduction everywhere else
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record TopFailuresBean(
        @Exported List<ApplicationFailuresBean> production,
        @Exported List<ApplicationFailuresBean> nonProduction) {
    /**
     * Failed attempts of one application.
     *
     * @param application its name
     * @param failures attempts with result FAILURE or EXPIRED
     */
    @ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
    public record ApplicationFailuresBean(
            @Exported String application, @Exported int failures) {}
}
