package dev.kontor.accounts.need.api;

import dev.kontor.accounts.need.domain.NeedText;
import dev.kontor.kit.graphql.GivenFields;
import io.smallrye.graphql.api.Nullable;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code UpdateAccountNeedInput}. */
@Input("UpdateAccountNeedInput")
@Description("Other words for a need. What is left out stays as it is; null clears the solution.")
public record UpdateAccountNeedInput(
        @NonNull @Id @Description("Need.") String needId,

        @Description("The need, 1-500 characters.") @Nullable String statement,

        @Description("The tailored solution or service, 1-500 characters.") @Nullable String solution,

        @NonNull @Description("Version last read.") Integer expectedVersion) {

    NeedText appliedTo(NeedText present, GivenFields given) {
        return new NeedText(
                Objects.requireNonNullElse(statement, present.statement()),
                given.or("solution", solution, present.solution()));
    }
}
