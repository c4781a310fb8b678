package io.segue.http.subsonic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An answer as XML, by the one rule of this protocol: a scalar is an attribute, an object an
 * element, an array as many elements of its name, with a text inside where its parts are scalars.
 */
final class XmlElements {
  private static final String NAMESPACE = "http://subsonic.org/restapi";
  private static final char UNWRITABLE = '\ufffd';
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter writer;

  private XmlElements(XMLStreamWriter writer) {
    this.writer = writer;
  }

  /** A document in UTF-8 whose root has that name. */
  static byte[] document(String name, ObjectNode root) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter writer = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      writer.writeStartElement(name);
      writer.writeDefaultNamespace(NAMESPACE);
      new XmlElements(writer).content(root);
      writer.writeEndElement();
      writer.writeEndDocument();
      writer.close();
      return bytes.toByteArray();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void content(ObjectNode object) throws XMLStreamException {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (field.getValue().isValueNode() && !field.getValue().isNull()) {
        writer.writeAttribute(field.getKey(), writable(field.getValue().asText()));
      }
    }
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (field.getValue().isArray()) {
        for (JsonNode part : field.getValue()) {
          element(field.getKey(), part);
        }
      } else if (field.getValue().isObject()) {
        element(field.getKey(), field.getValue());
      }
    }
  }

  private void element(String name, JsonNode node) throws XMLStreamException {
    writer.writeStartElement(name);
    if (node instanceof ObjectNode object) {
      content(object);
    } else {
      writer.writeCharacters(writable(node.asText()));
    }
    writer.writeEndElement();
  }

  /** Without what XML 1.0 has no way to write. */
  private static String writable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> kept.appendCodePoint(isWritable(point) ? point : UNWRITABLE));
    return kept.toString();
  }

  private static boolean isWritable(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point < Character.MIN_SURROGATE)
        || (point > Character.MAX_SURROGATE && point < 0xfffe)
        || point > 0xffff;
  }
}
