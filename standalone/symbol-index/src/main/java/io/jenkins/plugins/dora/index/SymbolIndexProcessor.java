package io.jenkins.plugins.dora.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
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
 * Lists the binary names of all classes with a {@code @Symbol} where Jenkins looks for them.
 *
 * <p>Jenkins finds the symbols of a plugin only through this list, one name a line in the resource
 * {@value #INDEX}. A class with a symbol that is missing there has no symbol.
 */
@SupportedAnnotationTypes(SymbolIndexProcessor.SYMBOL)
public final class SymbolIndexProcessor extends AbstractProcessor {
    static final String SYMBOL = "org.jenkinsci.Symbol";
    static final String INDEX = "META-INF/services/annotations/" + SYMBOL;

    private final TreeMap<String, Element> found = new TreeMap<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement symbol : annotations) {
            for (Element element : round.getElementsAnnotatedWith(symbol)) {
                found.put(binaryName((TypeElement) element), element);
            }
        }
        if (round.processingOver() && !round.errorRaised() && !found.isEmpty()) {
            write(found.keySet(), found.values());
        }
        return false;
    }

    private String binaryName(TypeElement type) {
        return processingEnv.getElementUtils().getBinaryName(type).toString();
    }

    private void write(Collection<String> names, Collection<Element> origins) {
        try (Writer index = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", INDEX, origins.toArray(Element[]::new))
                .openWriter()) {
            for (String name : names) {
                index.write(name + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + INDEX, e);
        }
    }
}
