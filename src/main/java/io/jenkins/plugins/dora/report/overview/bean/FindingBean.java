package io.jenkins.plugins.dora.report.overview.bean;

import java.util.Map;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * Something that stands out.
 *
 * @param code stable name for scripts, such as {@code OPEN_INCIDENT}
 * @param sentence a sentence for people
 * @param figures what the sentence is made from, by name
 * @param link where more is to be seen: a query of the page
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record FindingBean(
        @Exported String code,
        @Exported String sentence,
        @Exported Map<String, Double> figures,
        @Exported String link) {}
