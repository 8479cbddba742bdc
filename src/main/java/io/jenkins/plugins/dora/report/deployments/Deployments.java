package io.jenkins.plugins.dora.report.deployments;

import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * A page of the list of deployments: the whole answer of {@code deployments/api/json}.
 *
 * @param total rows of the whole list
 * @param offset rows before this page
 * @param limit rows of a page
 * @param deployments the rows of this page, newest first
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record Deployments(
        @Exported int total,
        @Exported int offset,
        @Exported int limit,
        @Exported List<DeploymentRow> deployments) {}
