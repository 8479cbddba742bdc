package io.jenkins.plugins.dora.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/**
 * Lists the binary names of all classes with a {@code @Symbol}, an {@code @Initializer} or a {@code @Terminator} where
 * Jenkins looks for them.
 *
 * <p>Jenkins finds these only through the lists, one for each annotation, with one name a line. A class that is missing
 * there has no symbol, and its methods do not run when Jenkins starts or ends.
 */
@SupportedAnnotationTypes({"org.jenkinsci.Symbol", "hudson.init.Initializer", "hudson.init.Terminator"})
public final class AnnotationIndexProcessor extends AbstractProcessor {
    static final String DIRECTORY = "META-INF/services/annotations/";

    private final Map<String, Map<String, Element>> found = new TreeMap<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            Map<String, Element> classes = found.computeIfAbsent(binaryName(annotation), name -> new TreeMap<>());
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                TypeElement type = element instanceof TypeElement ? (TypeElement) element : owner(element);
                classes.put(binaryName(type), type);
            }
        }
        if (round.processingOver() && !round.errorRaised()) {
            found.forEach((annotation, classes) -> write(DIRECTORY + annotation, classes.keySet(), classes.values()));
        }
        return false;
    }

    private static TypeElement owner(Element method) {
        return (TypeElement) method.getEnclosingElement();
    }

    private String binaryName(TypeElement type) {
        return processingEnv.getElementUtils().getBinaryName(type).toString();
    }

    private void write(String index, Collection<String> names, Collection<Element> origins) {
        try (Writer writer = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", index, origins.toArray(Element[]::new))
                .openWriter()) {
            for (String name : names) {
                writer.write(name + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + index, e);
        }
    }
}
