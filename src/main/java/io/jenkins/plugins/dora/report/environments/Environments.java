package io.jenkins.plugins.dora.report.environments;

import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * The version of each application in each environment: the whole answer of {@code environments/api/json}.
 *
 * @param environments the environments there are, farthest from the users first
 * @param applications what is in them, by application
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record Environments(
        @Exported List<EnvironmentBean> environments,
        @Exported List<ApplicationBean> applications) {
    /**
     * An environment.
     *
     * @param name its name
     * @param tier its tier
     */
    @ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
    public record EnvironmentBean(
            @Exported String name, @Exported String tier) {}

    /**
     * The versions of one application.
     *
     * @param application its name
     * @param environments where it was ever deployed to with success, in the order of the environments
     */
    @ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
    public record ApplicationBean(
            @Exported String application, @Exported List<CellBean> environments) {}
}
