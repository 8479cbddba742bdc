package io.jenkins.plugins.dora.announcement.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlFormatTest {
    @Test
    void digest() {
        assertThat(HtmlFormat.html(Announcements.digest("shop")))
                .contains("<h1 style=\"font-size:20px\">DORA metrics of team-shop, 2026-06-15 to 2026-06-21</h1>")
                .contains("<a href=\"https://ci.example.org/dora/?view=deployments\">Lead time for changes</a>")
                .contains(">4 h</td>")
                .contains(">better, before: 11 h</td>")
                .contains("<li>An incident of shop has been open for 11 days. "
                        + "<a href=\"https://ci.example.org/dora/?view=incidents&amp;state=open\">Show</a></li>");
    }

    @Test
    void nameIsNoMarkup() {
        assertThat(HtmlFormat.html(Announcements.digest("<img src=x onerror='a'>\"&")))
                .contains("An incident of &lt;img src=x onerror=&#39;a&#39;&gt;&quot;&amp; has been")
                .doesNotContain("<img");
    }
}
