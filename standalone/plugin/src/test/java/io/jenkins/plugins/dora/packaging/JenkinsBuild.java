package io.jenkins.plugins.dora.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What the other build, that of {@code pom.xml} in the root, says of the plugin.
 */
record JenkinsBuild(Path root, Document pom) {
    static JenkinsBuild read() throws IOException, ParserConfigurationException, SAXException {
        Path root = Path.of(System.getProperty("root"));
        return new JenkinsBuild(
                root,
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(root.resolve("pom.xml").toFile()));
    }

    String jenkinsVersion() throws XPathException {
        return text("/project/properties/jenkins.version")
                .replace("${jenkins.baseline}", text("/project/properties/jenkins.baseline"));
    }

    String text(String path) throws XPathException {
        return XPathFactory.newInstance().newXPath().evaluate(path, pom);
    }

    /** Artifacts of the plugins that this one makes use of. */
    List<String> pluginDependencies() throws XPathException {
        return texts("/project/dependencies/dependency[not(scope)]/artifactId");
    }

    /** Artifacts of the plugins that Jenkins may have or not. */
    List<String> optionalPluginDependencies() throws XPathException {
        return texts("/project/dependencies/dependency[not(scope) and optional='true']/artifactId");
    }

    private List<String> texts(String path) throws XPathException {
        NodeList artifacts =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, pom, XPathConstants.NODESET);
        return IntStream.range(0, artifacts.getLength())
                .mapToObj(i -> artifacts.item(i).getTextContent())
                .toList();
    }

    /** How many lines of the sources begin with the annotation. */
    int annotations(String annotation) throws IOException {
        try (Stream<Path> sources = Files.walk(root.resolve("src/main/java"))) {
            return (int) sources.filter(source -> source.toString().endsWith(".java"))
                    .flatMap(JenkinsBuild::lines)
                    .filter(line -> line.strip().matches("@" + annotation + "\\b.*"))
                    .count();
        }
    }

    private static Stream<String> lines(Path source) {
        try {
            return Files.readAllLines(source).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
