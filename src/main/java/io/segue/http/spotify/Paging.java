package io.segue.http.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The part of a list that is asked for, as a paging object.
 *
 * @param context the request, whose address all pages share
 * @param offset items passed over
 * @param limit items on a page
 */
record Paging(Context context, int offset, int limit) {
  /** {@code limit} and {@code offset} of a request; 20 items unless told otherwise. */
  static Paging of(Context context, int minLimit, int maxLimit, int maxOffset) {
    Parameters parameters = new Parameters(context);
    return new Paging(
        context,
        parameters.integer("offset", 0, 0, maxOffset),
        parameters.integer("limit", Math.min(20, maxLimit), minLimit, maxLimit));
  }

  /** The paging object of one page. */
  ObjectNode page(List<? extends JsonNode> items, int total) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.put("href", href(offset));
    ArrayNode array = page.putArray("items");
    items.forEach(array::add);
    page.put("limit", limit);
    page.put("next", offset + limit < total && limit > 0 ? href(offset + limit) : null);
    page.put("offset", offset);
    page.put("previous", offset > 0 && limit > 0 ? href(Math.max(0, offset - limit)) : null);
    page.put("total", total);
    return page;
  }

  /** The paging object of this page of all items. */
  ObjectNode pageOf(List<? extends JsonNode> all) {
    return page(part(all), all.size());
  }

  /** This page of a list. */
  <T> List<T> part(List<T> all) {
    int from = Math.min(offset, all.size());
    return all.subList(from, Math.min(all.size(), from + limit));
  }

  private String href(int at) {
    StringBuilder href = new StringBuilder(Hrefs.of(context).root()).append(context.path());
    char next = '?';
    for (Map.Entry<String, List<String>> parameter : context.queryParamMap().entrySet()) {
      if (!parameter.getKey().equals("offset") && !parameter.getKey().equals("limit")) {
        for (String value : parameter.getValue()) {
          href.append(next).append(encoded(parameter.getKey())).append('=').append(encoded(value));
          next = '&';
        }
      }
    }
    return href.append(next).append("offset=" + at + "&limit=" + limit).toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
