package io.jenkins.plugins.dora.report.incidents;

import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * A page of the list of incidents: the whole answer of {@code incidents/api/json}.
 *
 * @param total rows of the whole list
 * @param offset rows before this page
 * @param limit rows of a page
 * @param incidents the rows of this page, those that opened last first
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record Incidents(
        @Exported int total,
        @Exported int offset,
        @Exported int limit,
        @Exported List<IncidentRow> incidents) {}
