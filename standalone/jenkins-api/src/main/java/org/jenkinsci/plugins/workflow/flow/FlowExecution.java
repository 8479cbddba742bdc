package org.jenkinsci.plugins.workflow.flow;

import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.List;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.springframework.security.core.Authentication;

public abstract class FlowExecution {
    public abstract List<FlowNode> getCurrentHeads();

    @NonNull
    public Authentication getAuthentication2() {
        throw new UnsupportedOperationException();
    }
}
