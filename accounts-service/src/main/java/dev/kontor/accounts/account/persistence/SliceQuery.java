package dev.kontor.accounts.account.persistence;

import dev.kontor.accounts.account.domain.AccountFilter;
import dev.kontor.accounts.account.domain.AccountOrder;
import dev.kontor.accounts.account.domain.AccountOrder.Direction;
import dev.kontor.kit.relay.PageArguments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query of a slice of accounts: its text holds names only, every value is a bound parameter. */
final class SliceQuery {

    private final Keyset keyset;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final String text;

    private SliceQuery(AccountFilter filter, AccountOrder order, PageArguments page) {
        keyset = Keyset.of(order);
        filter(filter);
        beyond("after", order.direction(), page.after());
        beyond("before", order.direction().reversed(), page.before());
        Direction reading = switch (page.direction()) {
            case FORWARD -> order.direction();
            case BACKWARD -> order.direction().reversed();
        };
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        text = PanacheKeyAccounts.SELECT + where + " order by " + keyset.orderBy(reading);
    }

    static SliceQuery of(AccountFilter filter, AccountOrder order, PageArguments page) {
        return new SliceQuery(filter, order, page);
    }

    Keyset keyset() {
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

    private void beyond(String name, Direction reading, @Nullable String cursor) {
        if (cursor == null) {
            return;
        }
        conditions.add(keyset.beyond(reading, name));
        List<Object> values = keyset.values(cursor);
        for (int i = 0; i < values.size(); i++) {
            parameters.put(name + i, values.get(i));
        }
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
