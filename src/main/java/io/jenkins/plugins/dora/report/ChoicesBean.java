package io.jenkins.plugins.dora.report;

import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * What can be asked for: the names that occur in the recorded deployments.
 *
 * @param applications names of applications, sorted
 * @param environments names of environments, sorted
 */
@ExportedBean(defaultVisibility = Report.ALWAYS)
public record ChoicesBean(
        @Exported List<String> applications, @Exported List<String> environments) {}
