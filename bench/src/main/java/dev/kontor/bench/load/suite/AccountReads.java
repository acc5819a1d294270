package dev.kontor.bench.load.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.suite.Application;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read of many accounts: one, pages near and far, searches that find few and many, and as the gateway asks. */
public final class AccountReads {

    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 100;
    private static final String EDGES = "/keyAccounts/edges";

    private static final String FIELDS = "id number name tier manager{id name}";

    private static final String ONE = "query($ref:KeyAccountRef!){keyAccount(by:$ref){" + FIELDS + "}}";

    private static final String LIST =
            "query($first:Int,$after:String,$filter:KeyAccountFilter){keyAccounts(first:$first,"
                    + "after:$after,filter:$filter){edges{node{" + FIELDS + "}}pageInfo{hasNextPage endCursor}}}";

    private static final String ENTITIES =
            "query($representations:[_Any!]!){_entities(representations:$representations)"
                    + "{...on KeyAccount{number name tier lifecycle industry country customerSince version}}}";

    private final List<String> ids = new ArrayList<>();
    private String middle = "";
    private String late = "";

    /** Walks through all of them once, as a client would, to have cursors. */
    public AccountReads(OwnSuite suite, int accounts) {
        String after = null;
        for (int read = 0; read < accounts - LARGEST_PAGE; read += LARGEST_PAGE) {
            JsonNode page = page("walk", LARGEST_PAGE, after, null, LARGEST_PAGE)
                    .ask(suite)
                    .path("keyAccounts");
            after = page.at("/pageInfo/endCursor").asText();
            middle = read < accounts / 2 ? after : middle;
            late = read < accounts - 10 * LARGEST_PAGE ? after : late;
            // Neighbours by name, so not by key: as the accounts of a page are to whoever asks for them.
            if (ids.isEmpty()) {
                page.path("edges").forEach(edge -> ids.add(edge.at("/node/id").asText()));
            }
        }
    }

    /** Of a hundred accounts. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    /** Measures all of them. */
    public String table(ReadLoad load, int rounds, Duration turn, Duration warmUp) {
        return load.table(all(), rounds, turn, warmUp);
    }

    List<Read> all() {
        return List.of(
                one(ids.getFirst()),
                page("first page of " + PAGE, PAGE, null, null, PAGE),
                page("page in the middle", PAGE, middle, null, PAGE),
                page("page near the end", PAGE, late, null, PAGE),
                page("search that finds one in 8,448", PAGE, null, "rheinmobel hold", 1),
                page("search that finds one in 24", PAGE, null, "MÖBEL", PAGE),
                entities(ids));
    }

    static Read one(String id) {
        ObjectNode variables = GraphQlClient.JSON.createObjectNode();
        variables.putObject("ref").put("id", id);
        return Read.of("one account by id", Application.ACCOUNTS, ONE, variables, "/keyAccount", 1);
    }

    private static Read page(String name, int first, @Nullable String after, @Nullable String search, int atLeast) {
        ObjectNode variables = GraphQlClient.JSON.createObjectNode().put("first", first);
        if (after != null) {
            variables.put("after", after);
        }
        if (search != null) {
            variables.putObject("filter").put("search", search);
        }
        return Read.of(name, Application.ACCOUNTS, LIST, variables, EDGES, atLeast);
    }

    private static Read entities(List<String> ids) {
        ObjectNode variables = GraphQlClient.JSON.createObjectNode();
        var representations = variables.putArray("representations");
        ids.forEach(id ->
                representations.addObject().put("__typename", "KeyAccount").put("id", id));
        return Read.of(
                "_entities of " + ids.size(), Application.ACCOUNTS, ENTITIES, variables, "/_entities", ids.size());
    }
}
