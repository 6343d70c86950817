package berm.messages.cap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** CAP messages as XML in UTF-8, valid against the schema of OASIS; the order is the schema's. */
public final class CapXml {
    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    private CapXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static byte[] write(CapMessage message) {
        var bytes = new ByteArrayOutputStream(2_048);
        try {
            XMLStreamWriter writer = FACTORY.createXMLStreamWriter(bytes, UTF_8.name());
            new CapXml(writer).alert(message);
            writer.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void alert(CapMessage message) throws XMLStreamException {
        xml.writeStartDocument(UTF_8.name(), "1.0");
        xml.writeStartElement("alert");
        xml.writeDefaultNamespace(NAMESPACE);
        element("identifier", message.identifier());
        element("sender", message.sender());
        element("sent", CapTime.text(message.sent()));
        element("status", message.status().word);
        element("msgType", message.type().word);
        element("scope", message.scope().word);
        element("restriction", message.restriction());
        element("addresses", addresses(message.addresses()));
        element("note", message.note());
        element("references", joined(message.references()));
        for (CapInfo info : message.infos()) {
            info(info);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void info(CapInfo info) throws XMLStreamException {
        xml.writeStartElement("info");
        element("language", info.language());
        for (CapInfo.Category category : info.categories()) {
            element("category", category.word);
        }
        element("event", info.event());
        for (CapInfo.ResponseType response : info.responses()) {
            element("responseType", response.word);
        }
        element("urgency", info.level().urgency);
        element("severity", info.level().severity);
        element("certainty", info.certainty().word);
        element("effective", CapTime.text(info.effective()));
        Instant expires = info.expires();
        element("expires", expires == null ? null : CapTime.text(expires));
        element("senderName", info.senderName());
        element("headline", info.headline());
        element("description", info.description());
        element("instruction", info.instruction());
        element("web", info.web());
        element("contact", info.contact());
        named("parameter", info.sortedParameters());
        for (CapArea area : info.areas()) {
            area(area);
        }
        xml.writeEndElement();
    }

    private void area(CapArea area) throws XMLStreamException {
        xml.writeStartElement("area");
        element("areaDesc", area.description());
        element("polygon", joined(area.polygon()));
        CapArea.Circle circle = area.circle();
        element("circle", circle == null ? null : circle.toString());
        named("geocode", area.sortedGeocodes());
        xml.writeEndElement();
    }

    private void named(String name, Map<String, String> values) throws XMLStreamException {
        for (Map.Entry<String, String> value : values.entrySet()) {
            xml.writeStartElement(name);
            element("valueName", value.getKey());
            element("value", value.getValue());
            xml.writeEndElement();
        }
    }

    private void element(String name, @Nullable String text) throws XMLStreamException {
        if (text != null) {
            xml.writeStartElement(name);
            xml.writeCharacters(text);
            xml.writeEndElement();
        }
    }

    private static @Nullable String addresses(Collection<String> addresses) {
        return joined(
                addresses.stream()
                        .map(text -> text.matches("\\S+") ? text : '"' + text + '"')
                        .toList());
    }

    private static @Nullable String joined(Collection<?> parts) {
        return parts.isEmpty()
                ? null
                : parts.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
