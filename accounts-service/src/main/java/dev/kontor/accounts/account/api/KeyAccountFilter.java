package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.domain.AccountFilter;
import dev.kontor.accounts.account.domain.AccountLifecycle;
import dev.kontor.accounts.account.domain.AccountTier;
import dev.kontor.kit.relay.GlobalId;
import io.smallrye.graphql.api.Nullable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code KeyAccountFilter}. */
@Input("KeyAccountFilter")
@Description("Filter of key accounts; all given parts must hold.")
public record KeyAccountFilter(
        @Description("Any of these tiers.") @Nullable List<@NonNull AccountTier> tiers,
        @Description("Any of these stages.") @Nullable List<@NonNull AccountLifecycle> lifecycles,
        @Id @Description("Managed by.") @Nullable String managerId,
        @Description("Any of these industries.") @Nullable List<@NonNull String> industries,

        @Description("Name or number contains, case-insensitive.") @Nullable String search) {

    AccountFilter toDomain() {
        return new AccountFilter(set(tiers), set(lifecycles), managers(), set(industries), search);
    }

    private @Nullable Set<UUID> managers() {
        return managerId == null
                ? null
                : GlobalId.parseUuid(AccountManagerView.TYPE, managerId).stream()
                        .collect(Collectors.toSet());
    }

    private static <T> @Nullable Set<T> set(@Nullable Collection<T> values) {
        return values == null ? null : Set.copyOf(values);
    }
}
