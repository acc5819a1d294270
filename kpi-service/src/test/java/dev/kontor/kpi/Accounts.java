package dev.kontor.kpi;

import java.util.List;
import java.util.Map;

/** Reads key accounts as a gateway does: as entities, by their keys. */
final class Accounts {

    private Accounts() {}

    static Client.Answer read(String account, String selection) {
        return read(List.of(account), selection, "");
    }

    static Client.Answer read(List<String> accounts, String selection, String fragments) {
        return query(accounts, selection, fragments).ok();
    }

    /** The same, when it may fail. */
    static Client.Answer query(List<String> accounts, String selection, String fragments) {
        String query = """
                query ($representations: [_Any!]!) {
                  _entities(representations: $representations) { ... on KeyAccount { %s } }
                }
                """.formatted(selection) + fragments;
        List<Map<String, String>> representations = accounts.stream()
                .map(account -> Map.of("__typename", "KeyAccount", "id", account))
                .toList();
        return Client.as("viewer", "kpis:read").query(query, Map.of("representations", representations));
    }
}
