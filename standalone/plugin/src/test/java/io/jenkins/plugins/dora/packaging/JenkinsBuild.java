package io.jenkins.plugins.dora.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathException;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The build of the plugin with the Jenkins repository: the root {@code pom.xml} and the sources. */
record JenkinsBuild(Path root, Pom pom) {
    static JenkinsBuild read() throws IOException, ParserConfigurationException, SAXException {
        Path root = Path.of(System.getProperty("root"));
        return new JenkinsBuild(root, Pom.read(root.resolve("pom.xml")));
    }

    String jenkinsVersion() throws XPathException {
        Map<String, String> properties = pom.properties();
        return properties.get("jenkins.version").replace("${jenkins.baseline}", properties.get("jenkins.baseline"));
    }

    /** Artifacts of the plugins that this one depends on. */
    List<String> pluginDependencies() throws XPathException {
        return texts("/project/dependencies/dependency[not(scope)]/artifactId");
    }

    /** Artifacts of the plugins that a Jenkins may lack. */
    List<String> optionalPluginDependencies() throws XPathException {
        return texts("/project/dependencies/dependency[not(scope) and optional='true']/artifactId");
    }

    private List<String> texts(String path) throws XPathException {
        return pom.nodes(path).map(Node::getTextContent).toList();
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
