package dev.kontor.kpi.worth.api;

import dev.kontor.kpi.graph.CompanyView;
import dev.kontor.kpi.graph.KeyAccountView;
import dev.kontor.kpi.graph.TurnLoader;
import dev.kontor.kpi.subject.Subject;
import dev.kontor.kpi.worth.AccountWorth;
import dev.kontor.kpi.worth.Concentration;
import dev.kontor.kpi.worth.RevenueShare;
import dev.kontor.kpi.worth.application.WorthReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collections;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What key accounts are worth, and how much of it depends on few of them. */
@GraphQLApi
public class WorthApi {

    private final WorthReader reader;
    private final WorthLoader worths;

    WorthApi(WorthReader reader, WorthLoader worths) {
        this.reader = reader;
        this.worths = worths;
    }

    @Description("Share of company revenue, trailing twelve months: the twelve latest closed. Null without revenue.")
    public Uni<@Nullable RevenueShareView> revenueShare(@Source KeyAccountView account) {
        return worths.of(account.subject()).map(worth -> {
            RevenueShare share = worth.share();
            return share == null ? null : RevenueShareView.of(share, reader.alertLevel());
        });
    }

    @Description(
            "Weighted score of the four criteria: revenue share and the ratings kept by accounts-service; null until rated.")
    public Uni<@Nullable StrategicScoreView> score(@Source KeyAccountView account) {
        return worths.of(account.subject())
                .map(worth -> worth.score(reader.weights())
                        .map(StrategicScoreView::of)
                        .orElse(null));
    }

    @Description(
            "How much depends on few customers, trailing twelve months: the twelve latest closed. Null without revenue.")
    public Uni<@Nullable ConcentrationView> concentration(@Source CompanyView company) {
        return worths.concentration(company)
                .map(found -> found.map(ConcentrationView::of).orElse(null));
    }

    /** What a request's fields ask for at once: shares and scores are one read. */
    @RequestScoped
    public static class WorthLoader {

        private final TurnLoader<Subject.Account, AccountWorth> accounts;
        private final TurnLoader<CompanyView, Optional<Concentration>> company;

        WorthLoader(WorthReader reader) {
            this.accounts = new TurnLoader<>(reader::of);
            // There is one company, however many aliases name it.
            this.company = new TurnLoader<>(
                    asked -> reader.concentration().map(found -> Collections.nCopies(asked.size(), found)));
        }

        Uni<AccountWorth> of(Subject.Account account) {
            return accounts.load(account);
        }

        Uni<Optional<Concentration>> concentration(CompanyView of) {
            return company.load(of);
        }
    }
}
