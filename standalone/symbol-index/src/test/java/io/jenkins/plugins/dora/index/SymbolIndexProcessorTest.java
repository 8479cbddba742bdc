package io.jenkins.plugins.dora.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SymbolIndexProcessorTest {
    private static final String SYMBOL = "package org.jenkinsci; public @interface Symbol { String[] value(); }";

    @TempDir
    private Path classes;

    @Test
    void listsClassesByBinaryNameInOrder() {
        compile("""
                package shop;
                class Steps {
                    @org.jenkinsci.Symbol("deploy") static class Deploy {}
                    @org.jenkinsci.Symbol({"build", "make"}) static class Build {}
                    static class Nameless {}
                }
                """);

        assertThat(index()).hasContent("shop.Steps$Build\nshop.Steps$Deploy");
    }

    @Test
    void forgetsClassesThatLostTheirSymbol() {
        compile("@org.jenkinsci.Symbol(\"old\") class Old {} @org.jenkinsci.Symbol(\"kept\") class Kept {}");
        compile("class Old {} @org.jenkinsci.Symbol(\"kept\") class Kept {}");

        assertThat(index()).hasContent("Kept");
    }

    @Test
    void writesNoIndexWithoutSymbols() {
        compile("class Nameless {}");

        assertThat(index()).doesNotExist();
    }

    private Path index() {
        return classes.resolve(SymbolIndexProcessor.INDEX);
    }

    private void compile(String source) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        JavaCompiler.CompilationTask task = javac.getTask(
                messages,
                null,
                null,
                List.of("-d", classes.toString()),
                null,
                List.of(new Source("Symbol", SYMBOL), new Source("Annotated", source)));
        task.setProcessors(List.of(new SymbolIndexProcessor()));
        assertThat(task.call()).as(messages.toString()).isTrue();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
