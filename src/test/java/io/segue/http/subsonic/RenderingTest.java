package io.segue.http.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.http.JsonBody;
import io.segue.http.access.Openness;
import io.segue.http.foreign.LibraryServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Every call says the same as XML, JSON and JSONP, by GET and POST, with and without .view. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenderingTest {
  private static final List<String> CALLS =
      List.of(
          "ping",
          "getOpenSubsonicExtensions",
          "getSong?id=" + LibraryServer.ODD_ON_SERVER,
          "getSimilarSongs?id=t4&count=3",
          "getSimilarSongs2?id=t4&count=3",
          "getTopSongs?artist=quintet+3&count=4",
          "search3?query=blue+stride&songCount=3&artistCount=2&albumCount=2",
          "search3?query=&songCount=2&artistCount=2&albumCount=2",
          "getSonicSimilarTracks?id=t4&count=3",
          "findSonicPath?startSongId=t4&endSongId=t9&count=5",
          "getNowPlaying",
          "scrobble?id=t4&time=1700000000000",
          "scrobble?id=t4&submission=false",
          "star?id=t4",
          "unstar?id=t4",
          "setRating?id=t4&rating=3",
          "getSong?id=nothing",
          "getSong",
          "noSuchCall");

  private LibraryServer server;
  private SubsonicClient client;

  @BeforeAll
  void start(@TempDir Path directory) {
    server = LibraryServer.in(directory, Openness.WRITE);
    client = new SubsonicClient(server, "u=l2");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void xmlSaysWhatJsonSays()
      throws IOException, InterruptedException, ParserConfigurationException, SAXException {
    for (String call : CALLS) {
      JsonNode json = client.json(call);
      Element xml = client.xml(call);
      assertEquals("subsonic-response", xml.getLocalName());
      assertEquals("http://subsonic.org/restapi", xml.getNamespaceURI());
      assertSame(call, json, xml);
      for (String field : List.of("status", "version", "type", "serverVersion")) {
        assertTrue(json.path(field).isTextual(), call + " " + field);
      }
      assertTrue(json.path("openSubsonic").booleanValue());
    }
  }

  @Test
  void jsonpIsTheJsonInACallback() throws IOException, InterruptedException {
    for (String call : CALLS) {
      JsonNode json = client.json(call);
      HttpResponse<String> response = server.get(client.path(call) + "&f=jsonp&callback=a.b_1");
      assertEquals(200, response.statusCode());
      assertTrue(
          response.headers().firstValue("Content-Type").orElse("").contains("javascript"), call);
      assertTrue(response.body().startsWith("a.b_1(") && response.body().endsWith(");"), call);
      String inside = response.body().substring("a.b_1(".length(), response.body().length() - 2);
      assertEquals(json, JsonBody.MAPPER.readTree(inside).path("subsonic-response"), call);
    }
  }

  @Test
  void formsAndOldPathsSayTheSame() throws IOException, InterruptedException {
    for (String call : CALLS) {
      JsonNode json = client.json(call);
      String query = client.path(call).substring("/rest/".length()) + "&f=json";
      String name = query.substring(0, query.indexOf('?'));
      String form = query.substring(query.indexOf('?') + 1);
      for (HttpResponse<String> response :
          List.of(
              server.get("/rest/" + name + ".view?" + form),
              server.post("/rest/" + name, form),
              server.post("/rest/" + name + ".view", form),
              server.post("/rest/" + query, ""))) {
        assertEquals(200, response.statusCode());
        assertEquals(
            json, JsonBody.MAPPER.readTree(response.body()).path("subsonic-response"), call);
      }
    }
  }

  @Test
  void aFormatThatThereIsNotIsRefused() throws IOException, InterruptedException {
    assertTrue(server.get("/rest/ping?f=yaml").body().contains("code=\"0\""));
    assertTrue(server.get("/rest/ping?f=jsonp").body().contains("\"code\":10"));
    String attack = server.get("/rest/ping?f=jsonp&callback=alert(1)//").body();
    assertTrue(attack.startsWith("{") && attack.contains("\"code\":0"), attack);
  }

  @Test
  void whatXmlCannotWriteIsReplaced()
      throws IOException, ParserConfigurationException, SAXException {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("a", "x\u0000\u001f\ufffe<&\"'\ud800y");
    root.putArray("b").add("\u0001").add("\uD83C\uDFB8");
    root.putNull("c");
    Element xml =
        SubsonicClient.root(new String(XmlElements.document("r", root), StandardCharsets.UTF_8));
    assertEquals("x\ufffd\ufffd\ufffd<&\"'\ufffdy", xml.getAttribute("a"));
    assertEquals("\ufffd", xml.getFirstChild().getTextContent());
    assertEquals("\uD83C\uDFB8", xml.getLastChild().getTextContent());
    assertFalse(xml.hasAttribute("c"));
  }

  private static void assertSame(String place, JsonNode json, Element xml) {
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      String name = field.getKey();
      String inner = place + "/" + name;
      JsonNode value = field.getValue();
      if (value.isValueNode()) {
        assertEquals(value.asText(), xml.getAttribute(name), inner);
        continue;
      }
      List<Element> children = children(xml, name);
      List<JsonNode> parts = new ArrayList<>();
      if (value.isArray()) {
        value.forEach(parts::add);
      } else {
        parts.add(value);
      }
      assertEquals(parts.size(), children.size(), inner);
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).isValueNode()) {
          assertEquals(parts.get(i).asText(), children.get(i).getTextContent(), inner);
        } else {
          assertSame(inner, parts.get(i), children.get(i));
        }
      }
    }
  }

  private static List<Element> children(Element xml, String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = xml.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getLocalName().equals(name)) {
        children.add(element);
      }
    }
    return children;
  }
}
