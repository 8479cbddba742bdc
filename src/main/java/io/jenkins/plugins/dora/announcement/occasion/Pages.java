package io.jenkins.plugins.dora.announcement.occasion;

import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.report.link.PageLink;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Addresses of the page.
 *
 * @param root the address of the page without a query; empty if it is not known
 */
record Pages(String root) {
    /** Slack takes links of 3,000 characters; of many applications, all are shown. */
    private static final int LONGEST_QUERY = 2_000;

    private static final Pattern APPLICATION = Pattern.compile("(?<=[?&])application=[^&]*&");

    /** Returns the address that shows a scope and a period; empty if the page is not known. */
    String of(Scope scope, Period period, Map<String, List<String>> filters) {
        return at(PageLink.of(scope, period, filters));
    }

    /** Returns the address with a query; empty if the page is not known. */
    String at(String query) {
        String shown = query.length() <= LONGEST_QUERY
                ? query
                : APPLICATION.matcher(query).replaceAll("");
        return root.isEmpty() ? "" : root + shown;
    }
}
