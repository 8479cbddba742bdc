package io.jenkins.plugins.dora.webhook.interpretation;

import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.body.Element;
import java.util.List;

/** Interprets the bodies of one kind of system. */
@FunctionalInterface
public interface Interpreter {
    /**
     * Returns what a body states, one interpretation for each thing that it is about.
     *
     * @param delivery the headers that came with it; a body can be interpreted without them
     * @param body the whole body
     * @throws io.jenkins.plugins.dora.webhook.body.UnreadableBodyException if a value in it cannot be read
     */
    List<Interpretation> read(Delivery delivery, Element body);
}
