package dev.kontor.kpi.company.api;

import dev.kontor.kit.security.Scopes;
import dev.kontor.kpi.company.application.CompanyService;
import dev.kontor.kpi.error.RenameCompanyError;
import dev.kontor.kpi.graph.CompanyView;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.federation.requiresscopes.RequiresScopes;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeGroup;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeItem;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** The company in the graph. */
@GraphQLApi
public class CompanyApi {

    private final CompanyService service;
    private final CompanyNames names;

    CompanyApi(CompanyService service, CompanyNames names) {
        this.service = service;
        this.names = names;
    }

    @Query("company")
    @Description("The tenant's company.")
    @PermissionsAllowed(Scopes.KPIS_READ)
    public Uni<CompanyView> company() {
        return Uni.createFrom().item(CompanyView::new);
    }

    @NonNull @Description("Name.")
    public Uni<String> name(@Source CompanyView company) {
        return names.of(company);
    }

    @Mutation("renameCompany")
    @Description("Renames the company.")
    @PermissionsAllowed(Scopes.KPIS_WRITE)
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem(Scopes.KPIS_WRITE)))
    public Uni<RenameCompanyPayload> renameCompany(
            @Name("input") @NonNull @Description("The new name.") RenameCompanyInput input) {
        return service.rename(input.name())
                .map(problem -> problem.map(RenameCompanyError::of)
                        .map(error -> new RenameCompanyPayload(null, List.of(error)))
                        .orElseGet(() -> new RenameCompanyPayload(new CompanyView(), List.of())));
    }
}
