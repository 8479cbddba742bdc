package io.jenkins.plugins.dora.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A {@code pom.xml} as it is written, without its parent. */
record Pom(Document document) {
    static Pom read(Path file) throws IOException, ParserConfigurationException, SAXException {
        return new Pom(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
    }

    /** Returns the text of the first node at an XPath, or an empty text. */
    String text(String path) throws XPathException {
        return XPathFactory.newInstance().newXPath().evaluate(path, document);
    }

    /** Returns the nodes at an XPath. */
    Stream<Node> nodes(String path) throws XPathException {
        NodeList nodes =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
    }

    /** Returns the properties by name. */
    Map<String, String> properties() throws XPathException {
        return nodes("/project/properties/*").collect(Collectors.toMap(Node::getNodeName, Node::getTextContent));
    }
}
