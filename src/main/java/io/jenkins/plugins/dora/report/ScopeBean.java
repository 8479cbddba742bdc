package io.jenkins.plugins.dora.report;

import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * Which deployments the report is about; an empty list stands for all.
 *
 * @param applications names of applications
 * @param environments names of environments
 * @param tiers names of tiers
 */
@ExportedBean(defaultVisibility = Report.ALWAYS)
public record ScopeBean(
        @Exported List<String> applications,
        @Exported List<String> environments,
        @Exported List<String> tiers) {}
