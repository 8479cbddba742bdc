package io.jenkins.plugins.dora.app.history;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.dora.history.SkipReason;
import io.jenkins.plugins.dora.history.Skipped.Cases;
import io.jenkins.plugins.dora.history.importing.ImportPlan;
import io.jenkins.plugins.dora.history.importing.ImportResult;
import io.jenkins.plugins.dora.history.scanning.RuleMatches;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says for scripts what an import would do or has done. */
public final class PlanJson {
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    /** Adds what an import would do. */
    public PlanJson plan(ImportPlan plan) {
        json.put("jobs", plan.jobs());
        json.put("builds", plan.builds());
        json.put("recordedBefore", plan.recordedBefore());
        json.put("tooOld", plan.tooOld());
        json.put("toRecord", plan.toRecord());
        ArrayNode rules = json.putArray("rules");
        plan.rules().forEach(rule -> rule(rule, rules.addObject()));
        return this;
    }

    /** Adds what an import has done. */
    public PlanJson result(ImportResult result) {
        plan(result.plan());
        json.put("recorded", result.recorded());
        json.put("changes", result.changes());
        json.put("cut", result.cut());
        json.put("cutExample", result.cutExample().orElse(null));
        json.put("refused", result.refused());
        json.put("stopped", result.stopped());
        return oddities(result.oddities());
    }

    /** Adds what was left out. */
    public PlanJson oddities(Map<SkipReason, Cases> oddities) {
        ArrayNode leftOut = json.putArray("leftOut");
        oddities.forEach((oddity, cases) -> leftOut.addObject()
                .put("reason", oddity.name())
                .put("message", oddity.sentence())
                .put("count", cases.count())
                .put("example", cases.example().toString()));
        return this;
    }

    private static void rule(RuleMatches rule, ObjectNode json) {
        json.put("rule", rule.pattern().text());
        json.put("of", rule.item().orElse(null));
        json.put("number", rule.number());
        json.put("deployments", rule.deployments());
        json.put("versions", rule.versions());
        json.put("first", text(rule.first()));
        json.put("last", text(rule.last()));
        names(rule.jobs(), json.putArray("jobs"));
        names(rule.applications(), json.putArray("applications"));
        names(rule.environments(), json.putArray("environments"));
        json.put("notBuilt", rule.notBuilt());
        ObjectNode missing = json.putObject("missing");
        rule.missing().forEach(missing::put);
        ObjectNode obstacles = json.putObject("obstacles");
        rule.obstacles().forEach((obstacle, count) -> obstacles.put(obstacle.name(), count));
    }

    private static void names(Collection<String> names, ArrayNode json) {
        names.forEach(json::add);
    }

    private static @Nullable String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }

    /** Returns the JSON, in indented lines. */
    @Override
    public String toString() {
        return json.toPrettyString() + '\n';
    }
}
