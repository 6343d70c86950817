package berm.messages.cap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/** The schema that OASIS publishes for CAP 1.2, among the recordings; absent, the test fails. */
final class CapSchema {
    private final Schema schema;

    CapSchema() throws IOException, SAXException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        schema = factory.newSchema(new StreamSource(Files.newInputStream(file("cap12.xsd"))));
    }

    static Path file(String name) throws IOException {
        String folder = System.getenv("BERM_RECORDINGS");
        Path root = folder == null ? Path.of("../../../shared/data") : Path.of(folder);
        Path path = root.resolve("vectors/cap").resolve(name);
        if (!Files.exists(path)) {
            throw new IOException("no " + path + ": the recordings, see BERM_RECORDINGS");
        }
        return path;
    }

    /** What is wrong with a document, or nothing. */
    Optional<String> fault(byte[] xml) throws IOException {
        try {
            Validator validator = schema.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
            return Optional.empty();
        } catch (SAXException wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
    }
}
