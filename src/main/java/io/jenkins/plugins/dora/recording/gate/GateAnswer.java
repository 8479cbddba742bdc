package io.jenkins.plugins.dora.recording.gate;

import io.jenkins.plugins.dora.target.gate.GateResult;
import io.jenkins.plugins.dora.target.gate.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** The return value of the step: plain maps and lists, which survive a restart. */
final class GateAnswer {
    private GateAnswer() {}

    static Map<String, Object> of(Verdict verdict) {
        ArrayList<Map<String, Object>> results = new ArrayList<>();
        verdict.results().forEach(result -> results.add(of(result)));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("passed", verdict.passed());
        answer.put("results", results);
        return answer;
    }

    private static Map<String, Object> of(GateResult result) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("metric", result.metric());
        answer.put("value", result.value().isPresent() ? result.value().getAsDouble() : null);
        answer.put("threshold", result.threshold());
        answer.put("passed", result.passed());
        answer.put("criticality", result.criticality().name());
        answer.put("reason", result.reason());
        return answer;
    }
}
