package io.jenkins.plugins.dora.app;

import io.jenkins.plugins.dora.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Reports in one line why a command failed. */
final class FailureExit implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult arguments) {
        command.getErr().println("dora: " + sentence(exception) + alternative(exception, command.getCommand()));
        return ExitCode.SOFTWARE;
    }

    private static String alternative(Exception exception, Object command) {
        return exception instanceof StoreException store && store.isInUse() && command instanceof WritingCommand writing
                ? ", or " + writing.whileOthersWrite()
                : "";
    }

    private static String sentence(Exception exception) {
        if (exception instanceof UncheckedIOException unchecked) {
            return sentence(unchecked.getCause());
        }
        if (exception instanceof FileSystemException file) {
            return file.getFile() + ": " + reason(file);
        }
        if (exception instanceof IOException && exception.getMessage() != null) {
            return exception.getMessage();
        }
        return "this should not have happened: " + exception;
    }

    private static String reason(FileSystemException exception) {
        if (exception instanceof NoSuchFileException) {
            return "does not exist";
        }
        if (exception instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (exception instanceof NotDirectoryException) {
            return "is not a directory";
        }
        return exception.getReason() == null ? "cannot be read or written" : exception.getReason();
    }
}
