package io.jenkins.plugins.dora.page.history;

import hudson.Extension;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.configuration.rules.RuleSettings;
import io.jenkins.plugins.dora.history.SkipReason;
import io.jenkins.plugins.dora.history.Skipped.Cases;
import io.jenkins.plugins.dora.history.background.HistoryTasks;
import io.jenkins.plugins.dora.history.background.RunningTask;
import io.jenkins.plugins.dora.history.background.TaskOutcome;
import io.jenkins.plugins.dora.history.importing.ImportPlan;
import io.jenkins.plugins.dora.history.importing.ImportResult;
import io.jenkins.plugins.dora.page.access.AdministratorPage;
import io.jenkins.plugins.dora.profile.Profile;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import jenkins.YesNoMaybe;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.verb.POST;

/** Under Manage Jenkins: look what an import of history would do, import, and watch. For administrators only. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
@Restricted(NoExternalUse.class)
public final class ImportPage extends AdministratorPage {
    private static final int CONFLICT = 409;

    private volatile RulesForm form = RulesForm.UNTOUCHED;

    @Override
    public String getIconFileName() {
        return "symbol-time-outline plugin-ionicons-api";
    }

    @Override
    public String getDisplayName() {
        return Messages.ImportPage_DisplayName();
    }

    @Override
    public String getDescription() {
        return Messages.ImportPage_Description();
    }

    @Override
    public String getUrlName() {
        return "dora-import";
    }

    /** Returns what was submitted last, with its mistakes. */
    public RulesForm getForm() {
        return form;
    }

    /** Returns how many rules are configured. */
    public int getConfiguredRules() {
        return configured().rules().rules().size();
    }

    /** Returns what is running; null if nothing is. */
    public @Nullable RunningTask getRunning() {
        return HistoryService.tasks().running().orElse(null);
    }

    /** Returns how the last task ended. */
    public TaskOutcome getLast() {
        return HistoryService.tasks().last();
    }

    /** Returns whether the last task proposed rules. */
    public boolean isProposed() {
        return getLast() instanceof TaskOutcome.Suggested;
    }

    /** Returns the plan that was made or carried out last; null if there is none. */
    public @Nullable ImportPlan getPlan() {
        if (getLast() instanceof TaskOutcome.Previewed previewed) {
            return previewed.plan();
        }
        if (getLast() instanceof TaskOutcome.Suggested suggested) {
            return suggested.plan();
        }
        ImportResult result = getResult();
        return result == null ? null : result.plan();
    }

    /** Returns what the last import did; null if the last task was none. */
    public @Nullable ImportResult getResult() {
        return getLast() instanceof TaskOutcome.Imported imported ? imported.result() : null;
    }

    /** Tells whether the last preview or proposal was stopped before all builds were read. */
    public boolean isUnfinished() {
        return getLast() instanceof TaskOutcome.Previewed previewed && previewed.stopped()
                || getLast() instanceof TaskOutcome.Suggested suggested && suggested.stopped();
    }

    /** Returns why the last task failed; null if it did not. */
    public @Nullable String getFailure() {
        return getLast() instanceof TaskOutcome.Failed failed ? failed.reason() : null;
    }

    /** Returns a line for each rule of the {@link #getPlan plan}. */
    public List<RuleRow> getRows() {
        ImportPlan plan = getPlan();
        return plan == null
                ? List.of()
                : plan.rules().stream()
                        .map(rule -> new RuleRow(rule, configured().timeZone()))
                        .toList();
    }

    /** Returns what the last task left out. */
    public Map<SkipReason, Cases> getOddities() {
        ImportResult result = getResult();
        ImportPlan plan = getPlan();
        return result != null ? result.oddities() : plan != null ? plan.oddities() : Map.of();
    }

    /** Returns the rules to show in the form: those that were proposed or submitted last. */
    public String getRules() {
        return getLast() instanceof TaskOutcome.Suggested suggested ? suggested.yaml() : form.text();
    }

    @POST
    public HttpResponse doPreview(StaplerRequest2 request) {
        return begin(request, HistoryTasks::preview);
    }

    @POST
    public HttpResponse doStart(StaplerRequest2 request) {
        HttpResponse response = begin(request, HistoryTasks::startImport);
        if (request.getParameter("keep") != null && form.pasted()) {
            form.profile().ifPresent(ImportPage::keepRules);
        }
        return response;
    }

    @POST
    public HttpResponse doSuggest() {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        HistoryService.tasks().suggest(configured().timeZone());
        return HttpResponses.redirectToDot();
    }

    @POST
    public HttpResponse doStop() {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        HistoryService.tasks().stop();
        return HttpResponses.redirectToDot();
    }

    private HttpResponse begin(StaplerRequest2 request, BiPredicate<HistoryTasks, Profile> task) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        RulesForm submitted = RulesForm.of(request.getParameter("source"), request.getParameter("rules"), configured());
        boolean isRefused = submitted
                .profile()
                .filter(profile -> !task.test(HistoryService.tasks(), profile))
                .isPresent();
        if (isRefused) {
            return HttpResponses.errorWithoutStack(CONFLICT, Messages.ImportPage_Busy());
        }
        form = submitted;
        return HttpResponses.redirectToDot();
    }

    /** Makes the rules of a profile the global rules, unless there are some already. */
    private static void keepRules(Profile profile) {
        if (configured().rules().rules().isEmpty()) {
            DoraConfiguration configuration = DoraConfiguration.get();
            configuration.setRules(
                    profile.rules().rules().stream().map(RuleSettings::of).toList());
            configuration.save();
        }
    }

    private static Profile configured() {
        return DoraConfiguration.get().profile();
    }
}
