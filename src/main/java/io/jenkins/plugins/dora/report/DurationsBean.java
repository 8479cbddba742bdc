package io.jenkins.plugins.dora.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * How long deployments took.
 *
 * @param rollbackMeanSeconds mean duration of rollbacks
 * @param byApplication mean duration of successful deployments of each application
 */
@ExportedBean(defaultVisibility = Report.ALWAYS)
public record DurationsBean(
        @Exported @Nullable Double rollbackMeanSeconds,
        @Exported List<ApplicationDurationBean> byApplication) {}
