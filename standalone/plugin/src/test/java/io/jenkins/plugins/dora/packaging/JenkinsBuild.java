package io.jenkins.plugins.dora.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathException;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The build of the plugin with the Jenkins repository: the root {@code pom.xml} and the sources. */
record JenkinsBuild(Path root, Pom pom) {
    private static final Pattern IMPORT = Pattern.compile("import (?:static )?(?<name>[\\w.]+)(?:\\.\\*)?;");

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
        List<String> dependencies = new ArrayList<>(texts("/project/dependencies/dependency[not(scope)]/artifactId"));
        dependencies.removeAll(bundledArtifacts());
        return dependencies;
    }

    /** Artifacts of the libraries that the plugin is packaged with. */
    List<String> bundledArtifacts() throws XPathException {
        return List.of(pom.properties().get("hpi.bundledArtifacts").split(","));
    }

    /** Artifacts of the plugins that a Jenkins may lack. */
    List<String> optionalPluginDependencies() throws XPathException {
        return texts("/project/dependencies/dependency[not(scope) and optional='true']/artifactId");
    }

    /** Artifacts that the sources of the plugin, or those of its tests, are compiled against. */
    Set<String> compileDependencies(boolean tests) throws XPathException {
        String scopes = tests ? "" : "[not(scope='test')]";
        return Set.copyOf(texts("/project/dependencies/dependency" + scopes + "/artifactId"));
    }

    /** What the sources of the plugin, or those of its tests, import: names of classes, members and packages. */
    Set<String> imports(boolean tests) throws IOException {
        try (Stream<String> lines = lines(tests ? "src/test/java" : "src/main/java")) {
            return lines.map(IMPORT::matcher)
                    .filter(Matcher::matches)
                    .map(line -> line.group("name"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private List<String> texts(String path) throws XPathException {
        return pom.nodes(path).map(Node::getTextContent).toList();
    }

    /** How many lines of the sources begin with the annotation. */
    int annotations(String annotation) throws IOException {
        try (Stream<String> lines = lines("src/main/java")) {
            return (int) lines.filter(line -> line.strip().matches("@" + annotation + "\\b.*"))
                    .count();
        }
    }

    private Stream<String> lines(String sources) throws IOException {
        Stream<Path> files = Files.walk(root.resolve(sources));
        return files.filter(file -> file.toString().endsWith(".java"))
                .flatMap(JenkinsBuild::lines)
                .onClose(files::close);
    }

    private static Stream<String> lines(Path source) {
        try {
            return Files.readAllLines(source).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
