package berm.center.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * CAP messages as an Atom feed, each entry with a link to the whole message.
 *
 * @see <a
 *     href="https://docs.oasis-open.org/emergency-adopt/cap-feeds/v1.0/cap-feeds-v1.0.html">Example
 *     Practices: CAP Feeds</a>
 */
final class CapFeed {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    private CapFeed(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * The feed of the messages, the newest first.
     *
     * @param self its own address
     */
    static byte[] write(String self, List<CapBook.Message> messages) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer = FACTORY.createXMLStreamWriter(bytes, UTF_8.name());
            new CapFeed(writer).feed(self, messages);
            writer.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void feed(String self, List<CapBook.Message> messages) throws XMLStreamException {
        xml.writeStartDocument(UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        element("id", self);
        element("title", "Berm CAP 1.2");
        Instant updated = messages.isEmpty() ? Instant.EPOCH : messages.get(0).sent();
        element("updated", updated.toString());
        link("self", "application/atom+xml", self);
        for (CapBook.Message message : messages) {
            entry(self + "/" + message.identifier(), message);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(String address, CapBook.Message message) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", address);
        element("title", message.headline());
        element("updated", message.sent().toString());
        xml.writeStartElement("author");
        element("name", message.sender());
        xml.writeEndElement();
        link("alternate", "application/cap+xml", address);
        xml.writeEndElement();
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
