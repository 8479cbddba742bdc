package io.jenkins.plugins.dora.app;

/** A command that writes to a store, which one process at a time can do. */
interface WritingCommand {
    /** Returns what helps besides stopping another process that writes to the store; begins with an imperative. */
    String whileOthersWrite();
}
