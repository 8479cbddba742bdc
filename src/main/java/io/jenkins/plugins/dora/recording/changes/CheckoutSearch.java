package io.jenkins.plugins.dora.recording.changes;

import hudson.EnvVars;
import hudson.ExtensionList;
import hudson.FilePath;
import io.jenkins.plugins.dora.linking.checkout.Checkout;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The checkout that was found in the workspace of a build.
 *
 * @param checkout what is checked out there
 * @param trouble why that is not known; the agent may hang, or be gone
 */
record CheckoutSearch(Optional<Checkout> checkout, Optional<String> trouble) {
    private static final Logger LOGGER = Logger.getLogger(CheckoutSearch.class.getName());

    /**
     * Looks at what is checked out.
     *
     * @param workspace finds the directory that the build works in, if it does in one
     * @param variables the build's environment
     */
    static CheckoutSearch in(Callable<Optional<FilePath>> workspace, EnvVars variables, TimeLimit limit) {
        try {
            return new CheckoutSearch(limit.call(() -> find(workspace.call(), variables)), Optional.empty());
        } catch (IOException | InterruptedException e) {
            LOGGER.log(Level.FINE, "Cannot determine the checkout", e);
            return new CheckoutSearch(Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static Optional<Checkout> find(Optional<FilePath> directory, EnvVars variables)
            throws IOException, InterruptedException {
        if (directory.isPresent()) {
            for (SourceControl system : ExtensionList.lookup(SourceControl.class)) {
                Optional<Checkout> found = system.checkoutIn(directory.get(), variables);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
