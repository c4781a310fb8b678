package io.segue.http.contract;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.segue.http.Answers;
import io.segue.http.Fault;
import io.segue.http.Protocol;
import io.segue.http.Routes;
import java.util.ArrayList;
import java.util.List;

/** The description of every call at {@code /openapi.json}, to read at {@code /docs}. */
public final class ContractApi implements Protocol {
  private final Contract contract;
  private final Protocol first;

  private ContractApi(Contract contract, Protocol first) {
    this.contract = contract;
    this.first = first;
  }

  /**
   * These protocols, and what describes them.
   *
   * @throws IllegalStateException if one of them describes nothing
   */
  public static List<Protocol> beside(List<Protocol> protocols) {
    List<Protocol> all = new ArrayList<>(protocols);
    all.add(new ContractApi(Contract.of(protocols), protocols.getFirst()));
    return all;
  }

  @Override
  public void register(Routes routes) {
    routes.open(HandlerType.GET, "/openapi.json", this::document);
    routes.open(HandlerType.GET, "/docs", context -> Page.write(context, "index.html"));
    routes.open(
        HandlerType.GET, "/docs/{file}", context -> Page.write(context, context.pathParam("file")));
  }

  @Override
  public void fail(Context context, Fault fault) {
    first.fail(context, fault);
  }

  @Override
  public boolean isMeantByBearer() {
    return false;
  }

  private void document(Context context) {
    Answers.write(context, contract.json());
  }
}
