package io.jenkins.plugins.dora.app.serve;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.jenkins.plugins.dora.report.Answers;
import io.jenkins.plugins.dora.report.EntityTag;
import java.io.IOException;
import java.time.Clock;

/** Answers one resource; with nothing but 304 if the asker has the answer already. */
final class Reading implements Handler {
    /** Sends what was asked for. */
    @FunctionalInterface
    interface Answer {
        void send(Answers answers, Context context) throws IOException;
    }

    private final ReporterSource reporter;
    private final Clock clock;
    private final Answer answer;

    Reading(ReporterSource reporter, Clock clock, Answer answer) {
        this.reporter = reporter;
        this.clock = clock;
        this.answer = answer;
    }

    @Override
    public void handle(Context context) throws IOException {
        Answers answers = new Answers(reporter.get(), context.queryParamMap(), clock.instant());
        EntityTag tag = answers.tag(context.path() + '?' + context.queryString());
        if (tag.isNamedIn(context.header(Header.IF_NONE_MATCH))) {
            context.status(HttpStatus.NOT_MODIFIED);
        } else {
            answer.send(answers, context);
        }
        tag.headers().forEach(context.res()::setHeader);
    }
}
