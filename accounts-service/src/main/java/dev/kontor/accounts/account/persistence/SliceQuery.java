package dev.kontor.accounts.account.persistence;

import dev.kontor.accounts.account.domain.AccountFilter;
import dev.kontor.accounts.account.domain.AccountOrder;
import dev.kontor.accounts.account.domain.AccountOrder.Direction;
import dev.kontor.accounts.sql.Keyset;
import dev.kontor.kit.relay.PageArguments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query of a slice of accounts: its text holds names only, every value is a bound parameter. */
final class SliceQuery {

    private final Keyset<KeyAccountEntity> keyset;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final String text;

    private SliceQuery(AccountFilter filter, AccountOrder order, PageArguments page) {
        keyset = AccountKeysets.of(order);
        boolean descending = order.direction() == Direction.DESC;
        filter(filter);
        conditions.addAll(keyset.bounds("a", descending, page, parameters));
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        text = PanacheKeyAccounts.SELECT + where + " order by " + keyset.orderBy("a", descending, page);
    }

    static SliceQuery of(AccountFilter filter, AccountOrder order, PageArguments page) {
        return new SliceQuery(filter, order, page);
    }

    Keyset<KeyAccountEntity> keyset() {
        return keyset;
    }

    String text() {
        return text;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void filter(AccountFilter filter) {
        condition("a.tier in :tiers", "tiers", filter.tiers());
        condition("a.lifecycle in :lifecycles", "lifecycles", filter.lifecycles());
        condition("a.manager.id in :managers", "managers", filter.managers());
        condition("a.industry in :industries", "industries", filter.industries());
        // Of what is blank but for accents nothing is left: then all pass.
        condition(
                "a.searchText like concat('%', function('search_form', :search), '%') escape '\\'",
                "search", filter.search() == null ? null : literally(filter.search()));
    }

    private void condition(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    /** A search for "50%" finds "50%", not everything with 50 in it. */
    private static String literally(String search) {
        return search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
