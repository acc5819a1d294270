package dev.kontor.kpi.live.api;

import dev.kontor.kit.error.BadUserInputException;
import dev.kontor.kit.graphql.Watcher;
import dev.kontor.kit.security.Scopes;
import dev.kontor.kpi.graph.RequestLanguage;
import dev.kontor.kpi.live.application.LiveStatuses;
import dev.kontor.kpi.subject.Subject;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.jspecify.annotations.Nullable;

/** {@code Subscription.kpiStatusChanged}. */
@GraphQLApi
@PermissionsAllowed(Scopes.KPIS_READ)
public class KpiStatusSubscription {

    private static final int MAX_ACCOUNTS = 1_000;

    private final LiveStatuses live;
    private final RequestLanguage language;

    KpiStatusSubscription(LiveStatuses live, RequestLanguage language) {
        this.live = live;
        this.language = language;
    }

    @Subscription
    @Description(
            "Each change of status of a KPI that the caller may see: by what is recorded or aimed at, or because a day has"
                    + " come. After the service has been without its database, a change may be told twice.")
    public Multi<@Nullable KpiStatusChangeView> kpiStatusChanged(
            @Description("Whose; all visible subjects when omitted.") @Nullable KpiStatusChangedFilter filter) {
        Locale locale = language.locale();
        return live.changes(filter == null || filter.accountIds() == null ? null : subjects(filter.accountIds()))
                .emitOn(Watcher.onOwnContext())
                .map(told -> KpiStatusChangeView.of(told, locale));
    }

    private static Set<Subject> subjects(List<String> ids) {
        if (ids.size() > MAX_ACCOUNTS) {
            throw new BadUserInputException("At most %d accounts can be watched at once.".formatted(MAX_ACCOUNTS));
        }
        return ids.stream()
                .map(Subject::parseAccount)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
