package io.segue.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.HandlerType;
import io.segue.Town;
import io.segue.http.access.Gate;
import io.segue.http.access.Openness;
import io.segue.http.contract.Contract;
import io.segue.http.contract.ContractApi;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The description tells of every call, every parameter and every kind of error. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {
  private static final Pattern KNOWN = Pattern.compile("known are (.*)$");
  private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\":\"#([^\"]*)\"");

  private TownServer server;

  @BeforeAll
  void start(@TempDir Path directory) {
    server = TownServer.start(directory);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void everyCallIsDescribedAndNoOther() {
    List<Protocol> protocols = server.protocols();
    Gate gate = new Gate(server.town().store().tokens(), Town.CLOCK, Openness.WRITE);
    Set<String> answered = new TreeSet<>();
    new Dispatcher(gate, ContractApi.beside(protocols))
        .calls().stream()
            .filter(
                call -> !call.method().equals(HandlerType.OPTIONS)) // CORS, not a call of its own
            .forEach(call ->
                answered.add(call.method().name().toLowerCase(Locale.ROOT) + " " + call.path()));
    Set<String> described = new TreeSet<>();
    Contract.of(protocols)
        .json()
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .fieldNames()
                .forEachRemaining(method -> {
                  if (!method.equals("parameters")) {
                    described.add(method + " " + path.getKey());
                  }
                }));
    assertEquals(answered, described);
  }

  @Test
  void everyReferenceLeadsSomewhereAndCallsHaveNamesOfTheirOwn() {
    JsonNode document = Contract.of(server.protocols()).json();
    assertEquals("3.1.0", document.path("openapi").asText());
    Matcher references = REFERENCE.matcher(document.toString());
    int found = 0;
    while (references.find()) {
      found++;
      assertTrue(!document.at(references.group(1)).isMissingNode(), references.group());
    }
    assertTrue(found > 100, "only " + found);
    assertTrue(!document.toString().contains(":null"), "a text with a comma is not in quotes");
    List<String> names = document.findValuesAsText("operationId");
    assertEquals(names.size(), new HashSet<>(names).size(), names.toString());
    JsonNode used = document.path("components").path("parameters");
    used.fieldNames()
        .forEachRemaining(name ->
            assertTrue(
                document.toString().contains("#/components/parameters/" + name),
                name + " is not used"));
  }

  @Test
  void parametersOfACallAreThoseThatItKnows() throws IOException, InterruptedException {
    JsonNode document = Contract.of(server.protocols().subList(0, 1)).json();
    int refusing = 0;
    for (var path : document.path("paths").properties()) {
      JsonNode call = path.getValue().path("get");
      if (call.isMissingNode() || !path.getKey().startsWith("/v1/")) {
        continue;
      }
      Set<String> told = parameters(document, call);
      String asked = path.getKey().replace("{id}", "t2").replace("{rule}", "r");
      HttpResponse<String> answer = server.get(asked + "?q=a&colour=red");
      Matcher known = KNOWN.matcher(TownServer.json(answer).path("error").path("rule").asText());
      if (known.find()) {
        refusing++;
        assertEquals(names(known.group(1)), told, path.getKey());
      } else {
        assertEquals(Set.of(), told, path.getKey());
      }
    }
    assertTrue(refusing >= 8, refusing + " calls refuse what they don't know");
  }

  @Test
  void thePageIsServedWithAllThatItAsksFor() throws IOException, InterruptedException {
    HttpResponse<String> page = server.get("/docs");
    assertEquals(200, page.statusCode());
    Matcher files = Pattern.compile("(?:src|href)=\"(/[^\"]*)\"").matcher(page.body());
    List<String> asked = new ArrayList<>();
    while (files.find()) {
      asked.add(files.group(1));
      assertEquals(200, server.get(files.group(1)).statusCode(), files.group(1));
    }
    assertTrue(asked.contains("/openapi.json"), asked.toString());
    assertEquals(404, server.get("/docs/other.js").statusCode());
    assertTrue(!page.body().contains("//"), "asks for nothing elsewhere");
  }

  private static Set<String> parameters(JsonNode document, JsonNode call) {
    Set<String> names = new TreeSet<>();
    for (JsonNode parameter : call.path("parameters")) {
      String reference = parameter.path("$ref").asText();
      JsonNode whole = reference.isEmpty() ? parameter : document.at(reference.substring(1));
      if (whole.path("in").asText().equals("query")) {
        names.add(whole.path("name").asText());
      }
    }
    return names;
  }

  private static Set<String> names(String known) {
    Set<String> names = new TreeSet<>();
    String list = known.startsWith("[min_") ? known : known.replaceAll("[\\[\\]]", "");
    Arrays.stream(list.split(", "))
        .forEach(name -> {
          String bare = name.replace("[min_|max_]", "");
          names.add(bare);
          if (!bare.equals(name)) {
            names.add("min_" + bare);
            names.add("max_" + bare);
          }
        });
    return names;
  }
}
