package io.jenkins.plugins.dora.harness;

import java.io.IOException;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;
import org.htmlunit.util.FalsifyingWebConnection;
import org.jvnet.hudson.test.JenkinsRule;

/**
 * Makes browsers that run the scripts of Jenkins and of the plugin, but not Chart.js: HtmlUnit knows no classes yet.
 * An error of any other script fails the test.
 */
public final class Browser {
    private static final String CHART_JS = "/plugin/chartjs-api/chart.umd.js";

    private Browser() {}

    /** Returns a new browser of nobody, who may log in. */
    public static JenkinsRule.WebClient of(JenkinsRule jenkins) {
        JenkinsRule.WebClient client = jenkins.createWebClient();
        client.setWebConnection(new FalsifyingWebConnection(client) {
            @Override
            public WebResponse getResponse(WebRequest request) throws IOException {
                return request.getUrl().getPath().endsWith(CHART_JS)
                        ? createWebResponse(request, "", "text/javascript")
                        : super.getResponse(request);
            }
        });
        return client;
    }

    /** Opens the configuration at an address relative to the root of Jenkins, and saves it as it is. */
    public static void roundTrip(JenkinsRule jenkins, String address) throws Exception {
        jenkins.submit(of(jenkins).goTo(address).getFormByName("config"));
    }
}
