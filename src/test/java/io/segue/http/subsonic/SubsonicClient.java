package io.segue.http.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.http.JsonBody;
import io.segue.http.foreign.LibraryServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Asks a server in one way of signing in.
 *
 * @param server whom
 * @param credentials as query parameters
 */
record SubsonicClient(LibraryServer server, String credentials) {
  /** The JSON answer to a call and its parameters, such as {@code getSong?id=t7}. */
  JsonNode json(String call) throws IOException, InterruptedException {
    HttpResponse<String> response = server.get(path(call) + "&f=json");
    assertEquals(200, response.statusCode(), response.body());
    assertTrue(
        response.headers().firstValue("Content-Type").orElse("").startsWith("application/json"));
    return JsonBody.MAPPER.readTree(response.body()).path("subsonic-response");
  }

  /** The same of a call that must succeed. */
  JsonNode ok(String call) throws IOException, InterruptedException {
    JsonNode json = json(call);
    assertEquals("ok", json.path("status").asText(), json.toString());
    return json;
  }

  /** The error code of a call that must fail. */
  int error(String call) throws IOException, InterruptedException {
    JsonNode json = json(call);
    assertEquals("failed", json.path("status").asText(), json.toString());
    assertTrue(json.path("error").path("message").isTextual(), json.toString());
    return json.path("error").path("code").intValue();
  }

  /** The root of the XML answer. */
  Element xml(String call)
      throws IOException, InterruptedException, ParserConfigurationException, SAXException {
    HttpResponse<String> response = server.get(path(call));
    assertEquals(200, response.statusCode(), response.body());
    assertTrue(
        response.headers().firstValue("Content-Type").orElse("").startsWith("application/xml"));
    return root(response.body());
  }

  String path(String call) {
    String rest = call.contains("?") ? call : call + "?";
    return "/rest/" + rest + (credentials.isEmpty() ? "" : "&" + credentials) + "&v=1.16.1&c=test";
  }

  static Element root(String xml) throws IOException, ParserConfigurationException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }
}
