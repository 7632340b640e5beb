package io.jixiao.target.form.ooxml;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes XML as it goes.
public final class Markup {

    /// A step that writes.
    private interface Step {
        void run() throws XMLStreamException;
    }

    private final XMLStreamWriter xml;

    Markup(OutputStream out) {
        try {
            var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /// @param attributes names and values in turn
    public Markup open(String name, String... attributes) {
        return write(
                () -> {
                    xml.writeStartElement(name);
                    write(attributes);
                });
    }

    public Markup empty(String name, String... attributes) {
        return write(
                () -> {
                    xml.writeEmptyElement(name);
                    write(attributes);
                });
    }

    public Markup text(String text) {
        return write(() -> xml.writeCharacters(text));
    }

    public Markup close() {
        return write(xml::writeEndElement);
    }

    /// Closes what is open.
    void end() {
        write(
                () -> {
                    xml.writeEndDocument();
                    xml.flush();
                });
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private Markup write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static UncheckedIOException failed(XMLStreamException cause) {
        return new UncheckedIOException(new IOException(cause));
    }
}
