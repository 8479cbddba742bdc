package io.jenkins.plugins.dora.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationIndexProcessorTest {
    private static final List<Source> ANNOTATIONS = List.of(
            new Source("Symbol", "package org.jenkinsci; public @interface Symbol { String[] value(); }"),
            new Source("Initializer", "package hudson.init; public @interface Initializer {}"),
            new Source("Terminator", "package hudson.init; public @interface Terminator {}"));

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

    @Test
    void listsClassesWhoseMethodsRunWhenJenkinsStartsOrEnds() {
        compile("""
                package shop;
                class Steps {
                    @hudson.init.Initializer static void load() {}
                    @hudson.init.Initializer static void loadMore() {}
                    static class Store { @hudson.init.Terminator static void close() {} }
                }
                """);

        assertThat(index("hudson.init.Initializer")).hasContent("shop.Steps");
        assertThat(index("hudson.init.Terminator")).hasContent("shop.Steps$Store");
    }

    private Path index() {
        return index("org.jenkinsci.Symbol");
    }

    private Path index(String annotation) {
        return classes.resolve(AnnotationIndexProcessor.DIRECTORY + annotation);
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
                Stream.concat(ANNOTATIONS.stream(), Stream.of(new Source("Annotated", source)))
                        .toList());
        task.setProcessors(List.of(new AnnotationIndexProcessor()));
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
