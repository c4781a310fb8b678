package io.segue.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.segue.Seed;
import io.segue.Town;
import io.segue.catalog.TrackId;
import io.segue.evaluate.split.Division;
import io.segue.evaluate.split.HiddenListeners;
import io.segue.evaluate.split.RandomSplit;
import io.segue.evaluate.split.Share;
import io.segue.evaluate.split.Splitter;
import io.segue.evaluate.split.StoreHistories;
import io.segue.http.ApiServer;
import io.segue.http.NativeApi;
import io.segue.http.ServerOptions;
import io.segue.http.Service;
import io.segue.http.access.Gate;
import io.segue.http.access.Openness;
import io.segue.index.BuildMonitor;
import io.segue.index.GenerationBuilder;
import io.segue.index.Generations;
import io.segue.index.ServingIndex;
import io.segue.listening.ListenMatrix;
import io.segue.listening.ListenerId;
import io.segue.recommend.Recommender;
import io.segue.rerank.Weights;
import io.segue.store.Store;
import io.segue.store.StoreLocation;
import io.segue.train.ConfidenceOptions;
import io.segue.train.FactorizationOptions;
import io.segue.train.Model;
import io.segue.train.PlayWeight;
import io.segue.train.Training;
import io.segue.train.TrainingMonitor;
import io.segue.train.TrainingOptions;
import io.segue.train.TrainingSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is evaluated is what a real server answers to a real client. */
class ServedListTest {
  private static final int DEPTH = 20;
  private static final Recommender RECOMMENDER =
      new Recommender(new Weights("test", Map.of("cf", 0.7, "content", 0.25, "popularity", 0.05)));

  @TempDir Path directory;

  @Test
  void theServedListAndTheEvaluatedListAreTheSameList() throws IOException, InterruptedException {
    Splitter fifth = new RandomSplit(new Share(0.2), Seed.value());
    compare(fifth, 40);
  }

  @Test
  void soAreThoseOfListenersWhomTrainingNeverSaw() throws IOException, InterruptedException {
    Set<ListenerId> cold = Set.of(new ListenerId("l3"), new ListenerId("l8"));
    compare(new HiddenListeners(new RandomSplit(new Share(0.2), Seed.value()), cold), 2);
  }

  private void compare(Splitter splitter, int listeners) throws IOException, InterruptedException {
    Generations generations = new Generations(directory.resolve("index"));
    try (Town town = Town.in(directory, 300, 40);
        Store train = Store.open(StoreLocation.of(directory.resolve("train.db")))) {
      Division division = Division.into(train, new StoreHistories(town.store()), splitter);
      HeldOut heldOut = HeldOut.of(division, train);
      publish(train, generations);
      division.tellLater(train);
      try (ServingIndex index = ServingIndex.open(generations, train);
          ApiServer server =
              ApiServer.start(
                  new ServerOptions("127.0.0.1", 0, 100_000, 64, Duration.ofSeconds(5)),
                  new Gate(train.tokens(), Town.CLOCK, Openness.READ),
                  List.of(new NativeApi(new Service(train, index, RECOMMENDER, Town.CLOCK))))) {
        assertEquals(listeners, heldOut.questions().size());
        compare(heldOut, new ServedRanking(train, index, RECOMMENDER), server);
      }
    }
  }

  private static void compare(HeldOut heldOut, ServedRanking evaluated, ApiServer server)
      throws IOException, InterruptedException {
    for (Ranking ranking : Ranking.all().stream().filter(Ranking::isPersonal).toList()) {
      NavigableMap<ListenerId, List<TrackId>> lists =
          evaluated.rank(heldOut, ranking, DEPTH, () -> {}).byListener();
      for (Map.Entry<ListenerId, List<TrackId>> list : lists.entrySet()) {
        assertEquals(DEPTH, list.getValue().size());
        assertEquals(
            served(server, list.getKey(), ranking.key()),
            list.getValue(),
            list.getKey() + " by " + ranking.key() + " seed " + Seed.value());
      }
    }
  }

  private static List<TrackId> served(ApiServer server, ListenerId listener, String basis)
      throws IOException, InterruptedException {
    URI uri =
        URI.create(
            "http://127.0.0.1:"
                + server.port()
                + "/v1/listeners/"
                + listener
                + "/recommendations?limit="
                + DEPTH
                + "&by="
                + basis);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      assertEquals(200, response.statusCode(), response.body());
      JsonNode answer = JsonMapper.builder().build().readTree(response.body());
      assertTrue(answer.path("strategy").isTextual(), response.body());
      List<TrackId> tracks = new ArrayList<>();
      answer
          .path("tracks")
          .forEach(ranked -> tracks.add(new TrackId(ranked.at("/track/id").textValue())));
      return tracks;
    }
  }

  private static void publish(Store train, Generations generations) {
    FactorizationOptions options =
        new FactorizationOptions(
            4, 8, 0.05, 1, 10, ConfidenceOptions.of(PlayWeight.LOG), Seed.value());
    ListenMatrix matrix = train.listenMatrix();
    Model model =
        new Training(TrainingOptions.of(options), 2)
            .learn(TrainingSet.of(matrix), train.change(), TrainingMonitor.silent());
    new GenerationBuilder(train, generations, Town.CLOCK)
        .publish(Optional.of(model), Map.of(), BuildMonitor.SILENT);
  }
}
