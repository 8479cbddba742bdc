package io.jenkins.plugins.dora.history.xml;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks once through a document in UTF-8; what nobody asks for is passed over and never in memory as a whole.
 *
 * <p>Methods that move on throw {@link DamagedXmlException} where the document ends early or is no XML, and
 * {@link OversizedXmlException} where it is nested deeper or has longer tags than anything that Jenkins writes.
 */
public final class XmlCursor implements Closeable {
    /** More than any value that we keep may have. */
    static final int LONGEST_TEXT = 10_000;

    /** More than Jenkins nests anywhere, and a parser keeps all that are open. */
    private static final int DEEPEST = 200_000;

    /** How much text a tree may have, and how much more for each of its elements. */
    private static final long MOST_TEXT = 1_000_000;

    private static final int TEXT_OF_ELEMENT = 100;

    /** More than Jenkins nests where anybody asks for a tree. */
    private static final int DEEPEST_TREE = 100;

    private static final XMLInputFactory FACTORY = secureFactory();

    private final Reader characters;
    private final XMLStreamReader reader;
    private int depth;

    private XmlCursor(Reader characters) throws IOException {
        this.characters = characters;
        try {
            reader = FACTORY.createXMLStreamReader(characters);
        } catch (XMLStreamException e) {
            throw DamagedXmlException.of(e);
        }
        while (depth == 0) {
            advance();
        }
    }

    /** Receives the cursor at the start of an element; what it leaves unread of the element is passed over. */
    @FunctionalInterface
    public interface Visitor {
        void visit(String element) throws IOException;
    }

    // The JDK's own: what else is on the class path of a Jenkins may not know these properties.
    private static XMLInputFactory secureFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * Opens a document, at its outermost element.
     *
     * @param in closed by closing the cursor
     */
    public static XmlCursor open(InputStream in) throws IOException {
        try {
            return new XmlCursor(new XmlCharacters(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Returns the name of the element the cursor is at. */
    public String element() {
        return reader.getLocalName();
    }

    /** Returns an attribute of the element the cursor is at; empty where it has none of this name. */
    public String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** Moves on; returns whether there is an element inside the one the cursor was at. */
    public boolean hasChildren() throws IOException {
        int inside = depth;
        int event = advance();
        while (depth == inside && event != XMLStreamConstants.START_ELEMENT) {
            event = advance();
        }
        return depth > inside;
    }

    /** Visits the elements right inside the one the cursor is at. */
    public void forEachChild(Visitor visitor) throws IOException {
        int inside = depth;
        for (int event = advance(); depth >= inside; event = advance()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                visitor.visit(element());
                leave(inside);
            }
        }
    }

    /**
     * Returns the text of the element the cursor is at, and moves behind it.
     *
     * @return no more than {@value #LONGEST_TEXT} characters, without those of elements inside
     */
    public String text() throws IOException {
        StringBuilder text = new StringBuilder();
        int inside = depth;
        for (int event = advance(); depth >= inside; event = advance()) {
            if (depth == inside && event != XMLStreamConstants.END_ELEMENT && reader.hasText()) {
                int room = LONGEST_TEXT - text.length();
                text.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(room, reader.getTextLength()));
            }
        }
        return text.toString();
    }

    /**
     * Returns the element the cursor is at with all that is in it, and moves behind it.
     *
     * @param maxElements how many elements there may be at most
     * @return empty if there are more, with more text than elements of Jenkins have, or if they are nested deeper than
     *     {@value #DEEPEST_TREE} levels
     */
    public Optional<XmlElement> tree(int maxElements) throws IOException {
        XmlElement root = new XmlElement(element(), attribute("reference"), null);
        XmlElement open = root;
        int left = maxElements;
        long room = MOST_TEXT + (long) maxElements * TEXT_OF_ELEMENT;
        int inside = depth;
        for (int event = advance(); depth >= inside; event = advance()) {
            room -= lengthAt(event);
            if (room < 0
                    || event == XMLStreamConstants.START_ELEMENT && (--left < 0 || depth - inside > DEEPEST_TREE)) {
                leave(inside - 1);
                return Optional.empty();
            }
            open = switch (event) {
                case XMLStreamConstants.START_ELEMENT -> open.add(element(), attribute("reference"));
                case XMLStreamConstants.END_ELEMENT -> open.parent();
                case XMLStreamConstants.CHARACTERS -> open.append(reader.getText());
                default -> open;
            };
        }
        return Optional.of(root);
    }

    /** Returns how much of what the cursor is at a tree keeps. */
    private int lengthAt(int event) {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> attribute("reference").length();
            case XMLStreamConstants.CHARACTERS -> reader.isWhiteSpace() ? 0 : reader.getTextLength();
            default -> 0;
        };
    }

    private void leave(int inside) throws IOException {
        while (depth > inside) {
            advance();
        }
    }

    private int advance() throws IOException {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth > DEEPEST) {
                    throw new OversizedXmlException("elements are nested more than " + DEEPEST + " levels deep");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            return event;
        } catch (XMLStreamException e) {
            throw DamagedXmlException.of(e);
        }
    }

    @Override
    public void close() throws IOException {
        characters.close();
    }
}
