package io.jenkins.plugins.dora.page.rest;

import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.model.InvalidEventException;
import io.jenkins.plugins.dora.recording.DoraStore;
import io.jenkins.plugins.dora.report.LatestReporter;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.query.InvalidQueryException;
import io.jenkins.plugins.dora.report.submission.CutShortException;
import io.jenkins.plugins.dora.report.submission.TakenIdException;
import io.jenkins.plugins.dora.report.submission.TooLargeException;
import io.jenkins.plugins.dora.store.opening.StoreOpeningException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;

/** Asks what is recorded, and turns what goes wrong into refusals. */
final class Answering {
    private static final Logger LOGGER = Logger.getLogger(Answering.class.getName());
    private static final LatestReporter REPORTERS = new LatestReporter();

    private Answering() {}

    /** Something that is asked. */
    @FunctionalInterface
    interface Question<T> {
        /** @throws IOException if what is recorded cannot be read or written */
        T ask() throws IOException;
    }

    /** Returns a reporter on all that is recorded. */
    static Reporter everything() throws IOException {
        return REPORTERS.of(
                DoraStore.get().ifOpen().snapshot(), DoraConfiguration.get().profile());
    }

    /** @throws Refusal if the question makes no sense, or cannot be answered now */
    static <T> T answer(Question<T> question) {
        try {
            return question.ask();
        } catch (InvalidQueryException e) {
            throw Refusal.badRequest(e.parameter(), e);
        } catch (InvalidEventException e) {
            throw Refusal.badRequest(e.field(), e);
        } catch (TakenIdException e) {
            throw Refusal.taken(e);
        } catch (TooLargeException e) {
            throw Refusal.tooLarge(e);
        } catch (CutShortException e) {
            LOGGER.log(Level.FINE, "Nothing is recorded", e);
            throw Refusal.cutShort(e);
        } catch (StoreOpeningException e) {
            throw Refusal.loading(e);
        } catch (UncheckedIOException e) {
            throw failed(e.getCause());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Returns the refusal of what a disk kept from being answered. */
    static Refusal failed(IOException e) {
        String message = "What is recorded cannot be read or written";
        LOGGER.log(Level.WARNING, message, e);
        boolean mayKnowPaths = Jenkins.get().hasPermission(Jenkins.ADMINISTER);
        return Refusal.failed(mayKnowPaths ? e.getMessage() : message, e);
    }
}
