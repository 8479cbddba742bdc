package org.jenkinsci.plugins.workflow.graph;

public abstract class FlowNode {
    public String getId() {
        throw new UnsupportedOperationException();
    }
}
