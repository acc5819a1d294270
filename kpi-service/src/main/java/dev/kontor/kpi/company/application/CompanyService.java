package dev.kontor.kpi.company.application;

import dev.kontor.kpi.company.CompanyStore;
import dev.kontor.kpi.problem.Problem;
import dev.kontor.kpi.problem.TextField;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The tenant's own company. */
@ApplicationScoped
public class CompanyService {

    private static final TextField NAME = new TextField("name", 200);

    private final CompanyStore store;

    CompanyService(CompanyStore store) {
        this.store = store;
    }

    public Uni<String> name() {
        return store.name();
    }

    /** Renames it; what is wrong with the name, or empty when it was renamed. */
    public Uni<Optional<Problem.Invalid>> rename(String name) {
        Optional<Problem.Invalid> problem = NAME.check(name, List.of("input", "name"));
        return problem.isPresent()
                ? Uni.createFrom().item(problem)
                : store.rename(name.strip()).replaceWith(problem);
    }
}
