package dev.kontor.kpi.graph;

import dev.kontor.kpi.subject.Subject;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code KeyAccount}: what this service adds to the accounts that accounts-service owns. */
@Type
@Name("KeyAccount") // rather than @Type: SmallRye tells _Entity members by this annotation
@Key(fields = @FieldSet("id"))
@Description("A customer of considerable, not only monetary, value to the company.")
public final class KeyAccountView implements KpiSubject, Node {

    private final Subject.Account account;

    public KeyAccountView(Subject.Account account) {
        this.account = account;
    }

    @Override
    @Id
    @NonNull @Description("Globally unique opaque id.")
    public String getId() {
        return account.id();
    }

    @Ignore
    public Subject.Account subject() {
        return account;
    }
}
