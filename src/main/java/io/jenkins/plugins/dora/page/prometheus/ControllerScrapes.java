package io.jenkins.plugins.dora.page.prometheus;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.model.Computer;
import io.jenkins.plugins.dora.controller.ControllerReporter;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.page.webhook.ControllerWebhooks;
import io.jenkins.plugins.dora.report.prometheus.FigureSource;
import io.jenkins.plugins.dora.report.prometheus.Rendering;
import io.jenkins.plugins.dora.report.prometheus.ScrapeBody;
import io.jenkins.plugins.dora.report.prometheus.ScrapeScope;
import io.jenkins.plugins.dora.report.prometheus.Scrapes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import jenkins.YesNoMaybe;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** The figures of this controller for Prometheus, counted since Jenkins started. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
@Restricted(NoExternalUse.class)
public final class ControllerScrapes {
    private static final Duration PATIENCE = Duration.ofMillis(10);

    private final Scrapes scrapes =
            new Scrapes(Clock.systemUTC(), task -> Computer.threadPoolForRemoting.execute(task), PATIENCE);

    static ControllerScrapes get() {
        return ExtensionList.lookupSingleton(ControllerScrapes.class);
    }

    Rendering scrape(ScrapeScope page) throws IOException {
        return scrapes.scrape(page, ControllerScrapes::recorded);
    }

    private static FigureSource.State recorded() throws IOException {
        return new FigureSource.State(
                ControllerReporter.get(), DoraStore.get().isWritable(), ControllerWebhooks.tallies());
    }

    ScrapeBody body(ScrapeScope page, Rendering figures, Rendering.Variant variant) {
        return scrapes.body(page, figures, variant);
    }
}
